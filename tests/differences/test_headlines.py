"""Whom the headlines name."""

import pytest

BODY = "Mary Holt opened the well. The village thanked Ms. Holt for the water."
WELL, HOLT = "# Village opens a well", "# Holt opens a well"


def told(table) -> list[str]:
    return [sentence for sentence in table["sentence"] if "headline" in sentence]


def test_whom_one_headline_alone_names(found, event_of, words):
    texts = f"{HOLT}\n\n{BODY}", f"{WELL}\n\n{BODY}", f"{WELL}\n\n{BODY}"
    row = found(*texts).iloc[0]
    assert row["sentence"] == "Only the headline of Post names Mary Holt: “Holt opens a well”"
    assert row["detail"] == "The other articles name this person, too, but not in their headlines."
    assert words(event_of(*texts), row) == ["Holt opens a well", "Village opens a well", "Village opens a well"]


def test_whom_all_headlines_but_one_name(found):
    row = found(f"{WELL}\n\n{BODY}", f"{HOLT}\n\n{BODY}", f"{HOLT} again\n\n{BODY}").iloc[0]
    assert row["sentence"] == "The headline of Post does not name Mary Holt: “Village opens a well”"
    assert row["detail"] == "The other headlines do. Star: “Holt opens a well”"


@pytest.mark.parametrize(
    "texts",
    [
        (f"{HOLT}\n\n{BODY}", f"{WELL}\n\n{BODY}"),  # two headlines
        (f"{HOLT}\n\n{BODY}", f"{WELL}\n\n{BODY}", BODY),  # one has none
        (f"{HOLT}\n\n{BODY}", f"{WELL}\n\n{BODY}", f"{WELL}\n\nThe village had water."),  # one never names her
        (f"{HOLT}\n\n{BODY}", f"{WELL}\n\n{BODY}", f"# Mary opens a well\n\n{BODY}"),  # it may be she
        (f"{HOLT}\n\n{BODY}", f"{HOLT}\n\n{BODY}", f"{HOLT}\n\n{BODY}"),  # all the same
    ],
)
def test_where_headlines_say_nothing_of_who_is_named(found, texts):
    assert told(found(*texts)) == []


def test_a_first_name_that_is_somebodys_last_one_names_him_not(found):
    body = f"{BODY} John Paul II wrote a book. The village read what John Paul II wrote. Paul Holt left."
    table = found(f"# Paul Holt opens a well\n\n{body}", f"{WELL}\n\n{body}", f"{WELL}\n\n{body}")
    assert not any("John Paul" in sentence for sentence in told(table))


def test_each_headline_is_told_of_once(found):
    both = f"{BODY} Tom Reed opened the bridge."
    table = found(f"# Holt and Reed open a well\n\n{both}", f"{WELL}\n\n{both}", f"{WELL}\n\n{both}")
    assert told(table) == ["Only the headline of Post names Mary Holt: “Holt and Reed open a well”"]
