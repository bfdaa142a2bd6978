"""What all but one tell: words of somebody, facts with a figure."""

import pytest

from framing.differences import silent

SAID = "“The well was dug in the year of the great flood and it has never been dry,” Mary Smith said."
QUOTED = "The well was dug in the year of the great flood and it has never been dry"
TOLL = "Rescue workers pulled 38 miners from the flooded shaft near the village on Monday."
DRY = "The council met in the hall of the school, and the bus was late."
ROAD = "A road to the south was shut on Sunday because of the snow."


def test_words_that_all_but_one_quote(found, event_of, words):
    texts = f"{SAID} {DRY}", f"{ROAD} {SAID}", f"{ROAD} {DRY}"
    row = found(*texts, question="voices").iloc[0]
    assert row["sentence"] == f"All but Mail quote Mary Smith with this: “{QUOTED}”"
    assert row["outlet"] == "Mail" and row["n"] == 2
    assert [QUOTED in quoted for quoted in words(event_of(*texts), row)] == [True, True]


@pytest.mark.parametrize(
    ("third", "told"),
    [
        ("The well, dug in the year of the great flood, was full.", False),  # five of its words in a row
        ("Mary Smith came late and left early.", True),
        ("The bus is “never dry”, a note says.", True),  # no part of them
        ("Mary Smith’s letter says that the well has “never been dry”.", False),  # three of its words, quoted
        ("A bus had never been dry.", True),  # three of its words, not quoted
    ],
)
def test_a_part_of_the_words_is_enough_to_have_them(found, third, told):
    table = found(f"{SAID} {DRY}", f"{ROAD} {SAID}", f"{third} {DRY}")
    assert table["sentence"].str.startswith("All but Mail quote").any() == told


def test_a_speaker_who_differs_is_not_named(found):
    table = found(f"{SAID} {DRY}", f"{ROAD} {SAID.replace('Mary Smith', 'Tom Reed')}", f"{ROAD} {DRY}")
    assert table["sentence"].tolist().count(f"All but Mail quote this: “{QUOTED}”") == 1


@pytest.mark.parametrize("both", ["Mary Smith and Tom Reed", "Mary Smith of Kelm and Mayor Tom Reed"])
def test_words_of_two_are_not_given_to_one(found, both):
    joint = SAID.replace("Mary Smith", both)
    table = found(f"{joint} {DRY}", f"{ROAD} {joint}", f"{ROAD} {DRY}")
    assert f"All but Mail quote this: “{QUOTED}”" in table["sentence"].tolist()


def test_short_words_are_not_said_to_be_missing(found):
    short = "“The well is dry,” Mary Smith said."
    assert found(f"{short} {DRY}", f"{ROAD} {short}", f"{ROAD} {DRY}").empty


def test_two_articles_have_no_all_but_one(found):
    assert not found(f"{SAID} {DRY}", f"{ROAD} {DRY}")["sentence"].str.startswith("All but").any()


def test_a_fact_that_two_of_three_tell(found):
    row = found(f"{TOLL} {DRY}", TOLL, ROAD, question="facts").iloc[0]
    assert row["sentence"] == f"All but Mail tell this: “{TOLL}”"
    assert row["detail"] == "No sentence was found there for it."
    assert row["n"] == 2


def test_a_telling_that_gives_another_figure_is_not_the_same(found):
    more, other = TOLL.replace("38 miners", "38 miners of 95"), TOLL.replace("38 miners", "38 of 90 miners")
    assert found(f"{more} {DRY}", TOLL, ROAD, question="facts")["sentence"].str.startswith("All but Mail").all()
    assert found(f"{more} {DRY}", other, ROAD, question="facts").empty


def test_facts_that_one_outlet_does_not_tell_make_one_finding(found):
    ship = "A second ship with 900 blankets and bread was expected on the island on Sunday evening."
    table = found(f"{TOLL} {ship}", f"{ship} {TOLL}", ROAD, question="facts")
    detail = "No sentence was found there for it. The same holds for at least one other statement."
    assert table["detail"].tolist() == [detail]
    assert table["n"].tolist() == [4]


@pytest.mark.parametrize(
    ("word", "expected"), [("38", True), ("1,500", True), ("2016", False), ("1987", False), ("miner", False)]
)
def test_a_year_is_no_figure(word, expected):
    assert silent._is_figure(word) == expected


def test_a_fact_with_a_year_alone_is_not_called_missing(found):
    vote = "Foreign hackers and their friends meddled in the election of 2016, the chamber has found."
    assert not found(f"{vote} {DRY}", vote, ROAD)["sentence"].str.startswith("All but").any()


@pytest.mark.parametrize(
    ("own", "told"),
    [("Of the men, 38 went home.", False), ("Of the men, some went home.", True)],
    ids=["a figure of it", "none"],
)
def test_an_article_with_a_figure_of_the_fact_has_the_fact(found, own, told):
    table = found(f"{TOLL} {DRY}", TOLL, f"{ROAD} {own}")
    assert table["sentence"].str.startswith("All but Mail tell").any() == told


@pytest.mark.parametrize("opening", [True, False])
def test_what_half_of_them_open_with_is_the_event_itself(found, opening):
    first, second = (TOLL, DRY) if opening else (DRY, TOLL)
    table = found(f"{first}\n\n{second}", f"{first}\n\n{second}\n\n{second}", f"{ROAD}\n\nIt was reopened.")
    assert table["sentence"].str.startswith("All but Mail tell").any() != opening


def test_words_that_a_pronoun_says_have_a_speaker_where_all_mean_one_person(found):
    she = f"Mary Smith came to the hall of the school. {SAID.replace('Mary Smith', 'she')}"
    table = found(f"{SAID} {DRY}", f"{she} {ROAD}", f"{ROAD} {DRY}", question="voices")
    assert f"All but Mail quote Mary Smith with this: “{QUOTED}”" in table["sentence"].tolist()
