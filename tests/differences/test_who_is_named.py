"""Who is named: by one outlet alone, by all but one, by one far more than by the others."""

from math import log2

import pytest

from framing import compare
from framing.differences import WEIGHTS, findings
from framing.differences.people import is_full, mentions_word, persons, plain, surname_of

DRY = "The well of the village was dry on Friday, and the council met in the hall of the school."
HOLT = "Mary Holt opened the well. Ms. Holt spoke of the rain, and the village thanked Mary Holt."
REED = "Tom Reed opened the bridge. Mr. Reed spoke of the road, and the drivers thanked Tom Reed."


def test_who_is_named_in_one_outlet_alone(found, event_of, words):
    texts = f"{HOLT} {DRY}", f"{DRY} The council was late."
    table = found(*texts, question="names")
    row = table.iloc[0]
    assert row["sentence"] == "Only Post names Mary Holt (3 times)."
    first = HOLT.split(". ")[0]
    assert row["detail"] == f"The name stands in no other article. First in Post: “{first}.”"
    assert words(event_of(*texts), row) == ["Holt"] * 3
    assert row["strength"] == pytest.approx(0.6 * WEIGHTS["names"] * log2(4), abs=0.001)


@pytest.mark.parametrize(
    "elsewhere",
    ["A note of Holt was read.", "HOLT IS LATE, the board said.", "Mary wrote a note.", "The Hólt family came."],
)
def test_a_name_that_stands_elsewhere_in_any_form_is_not_only_here(found, elsewhere):
    table = found(f"{HOLT} {DRY}", f"{DRY} {elsewhere}", question="names")
    assert not table["sentence"].str.contains("Only Post names").any()


def test_another_persons_surname_that_only_begins_alike_is_no_mention(found):
    table = found(f"{HOLT} {DRY}", f"{DRY} The council of Holton was late.", question="names")
    assert table["sentence"].tolist() == ["Only Post names Mary Holt (3 times)."]


def test_a_name_that_stands_once_is_not_said(found):
    assert found(f"Mary Holt opened the well. {DRY}", DRY, question="names").empty


def test_a_verb_in_a_headline_makes_no_name(found):
    text = f"# Holt Accuses Reed\n\n{DRY} Holt Accuses was the title of a play."
    sentences = " ".join(found(text, DRY)["sentence"])
    assert "Accuses" not in sentences


def test_whom_all_but_one_name(found, event_of, words):
    texts = f"{HOLT} {DRY}", f"{DRY} A house was sold.", f"{DRY} {HOLT} A road was shut."
    row = found(*texts, question="names").iloc[0]
    assert row["sentence"] == "Star does not name Mary Holt."
    first = HOLT.split(". ")[0]
    assert row["detail"] == f"The others do: Post 3 times, Mail 3 times. First in Post: “{first}.”"
    assert row["outlet"] == "Star" and row["n"] == 6
    assert words(event_of(*texts), row) == ["Holt"] * 6


def test_two_people_whom_one_outlet_does_not_name(found):
    table = found(f"{HOLT} {REED}", DRY, f"{REED} {HOLT}", question="names")
    row = table.iloc[0]
    assert row["sentence"] == "Star does not name Mary Holt or Tom Reed."
    assert row["detail"].startswith("The others do: Mary Holt 6 times and Tom Reed 6 times. First in ")


@pytest.mark.parametrize(("more", "told"), [(" Ms. Holt left.", True), ("", False)])
def test_three_times_in_the_other_articles_together_are_enough(found, more, told):
    table = found(f"Mary Holt came.{more} {DRY}", f"{DRY} A house was sold.", f"{DRY} Mary Holt spoke.")
    assert ("Star does not name Mary Holt." in table["sentence"].tolist()) == told


def test_two_outlets_are_too_few_to_say_that_the_others_name_somebody(found):
    assert not found(f"{HOLT} {DRY}", DRY)["sentence"].str.contains("does not name").any()


def test_who_is_named_far_more(found):
    often = " ".join([HOLT, HOLT.replace("well", "school")])
    row = found(often, f"{DRY} Mary Holt came. {DRY}", question="names").iloc[0]
    count = len(often.split())
    assert row["sentence"] == f"Post names Mary Holt 6 times, in {count} words."
    assert row["detail"] == f"The others: Star once, in {len(f'{DRY} Mary Holt came. {DRY}'.split())}."
    assert row["n"] == 6


def test_a_longer_article_names_people_more_often(found):
    often = " ".join([HOLT, HOLT.replace("well", "school"), *[DRY] * 10])
    table = found(often, "Mary Holt came to the village in the rain.", question="names")
    assert not table["sentence"].str.startswith("Post names").any()


def test_a_person_is_told_of_once(found):
    said = "“We have waited for the water since the spring,” Mary Holt said. “Nobody has come to us with the pumps.”"
    table = found(f"{said} {HOLT} {said.replace('water', 'bread')}", f"{DRY} A house was sold.")
    assert table["sentence"].str.contains("Holt").sum() == 1


def test_two_people_with_one_surname_are_not_counted_as_one(event_of):
    texts = f"{HOLT} Peter Holt left the village on Monday.", DRY
    found = {person.name: person.alone for person in persons(compare(event_of(*texts)))}
    assert found == {"Mary Holt": False, "Peter Holt": False}


BUSHES = "Joe Hagin served under George H.W. Bush and under George W. Bush. The hall thanked George H. W. Bush."


def test_initials_tell_two_persons_of_one_name_apart(event_of):
    event = event_of(f"{BUSHES} {DRY}", f"{DRY} A house was sold.")
    places = {person.name: person.places["Post"] for person in persons(compare(event)) if "Bush" in person.name}
    written = {name: [event.article(a).text[start:end] for a, start, end in found] for name, found in places.items()}
    assert sorted(map(tuple, written.values())) == [("George H.W. Bush", "George H. W. Bush"), ("George W. Bush",)]


def test_two_persons_of_one_name_are_not_counted_together(found):
    sentences = " ".join(found(f"{BUSHES} {DRY}", f"{DRY} A house was sold.", question="names")["sentence"])
    assert "(twice)" in sentences and "3 times" not in sentences


def test_a_name_with_and_without_initials_in_one_article_is_of_two_persons(event_of):
    both = "The hall thanked President George Bush. It thanked his son, President George W. Bush, as well."
    one = "The hall thanked President George Bush."
    names = [
        sorted(person.name for person in persons(compare(event_of(*texts))) if "Bush" in person.name)
        for texts in ((f"{both} {DRY}", DRY), (f"{one} {DRY}", f"It thanked President George W. Bush. {DRY}"))
    ]
    assert names == [["George Bush", "George W. Bush"], ["George Bush"]]


@pytest.mark.parametrize(("noun", "times"), [("administration", 3), ("Doctrine", 3), ("plan", 4)])
def test_an_administration_may_be_somebody_elses(found, noun, times):
    table = found(f"{HOLT} The Holt {noun} was praised. {DRY}", DRY, question="names")
    assert table["sentence"].tolist() == [f"Only Post names Mary Holt ({times} times)."]


@pytest.mark.parametrize(
    ("first", "namesake", "times"),
    [
        ("Tom", "Mrs. Holt", 3), ("Tom", "Ms Holt", 3), ("Tom", "Mr. Holt", 4), ("Tom", "Mayor Holt", 4),
        ("Mary", "Mr. Holt", 3), ("Mary", "Mrs. Holt", 4), ("Tom", "Mayor [Peter A.] Holt", 3),
    ],
)  # fmt: skip
def test_another_title_or_name_before_a_surname_is_of_somebody_else(found, first, namesake, times):
    own = HOLT.replace("Mary", first).replace("Ms.", "Mr." if first == "Tom" else "Ms.")
    text = f"{own} {namesake} teaches at the school. {DRY}"
    table = found(text, DRY, question="names")
    assert table["sentence"].tolist() == [f"Only Post names {first} Holt ({times} times)."]


def test_a_sentence_that_ends_with_a_name_and_its_dot_has_one_dot(found):
    names = "Mary Holt opened the well. Tom Reed left. Joe Brandt Jr. came. Peter Brandt came. "
    sentences = found(f"{names} {DRY}", DRY, question="names")["sentence"].tolist()
    assert any("Jr" in sentence for sentence in sentences) and not any(".." in sentence for sentence in sentences)


def test_what_belongs_to_somebody_is_no_name(found):
    text = f"The note was called Holt’s State. A copy of Holt’s State was sold. {DRY}"
    assert "State" not in " ".join(found(text, DRY, question="names")["sentence"])


@pytest.mark.parametrize(
    "line",
    [
        "She told MSNBC’s Mary Holt that the well was dry.", "She told CNN’s “Mary Holt Live” of the well.",
        "The clerk told host Mary Holt that the well was dry.",
        "The clerk spoke with Mary Holt of CNN.", "The clerk wrote to Mary Holt, an evening news anchor.",
        "The clerk said so in an interview with Mary Holt.",
    ],
)  # fmt: skip
def test_people_of_the_press_are_not_said_to_be_named(found, line):
    asked = "Ms. Holt asked for more, and the village thanked Ms. Holt."
    assert found(f"{line} {asked} {DRY}", DRY, question="names").empty
    instead = {"MSNBC’s ": "", "CNN’s ": "Kelm’s ", "host ": "", "CNN": "Kelm", "news anchor": "guest"}
    instead |= {"interview with": "letter to", "“Mary Holt Live”": "Mary Holt"}
    for press, other in instead.items():
        line = line.replace(press, other)
    told = found(f"{line} {asked} {DRY}", DRY, question="names")["sentence"].tolist()
    assert told == ["Only Post names Mary Holt (3 times)."]


@pytest.mark.parametrize(("people", "said"), [(3, True), (2, False)])
def test_three_whom_one_outlet_names_once_are_told_together(found, people, said):
    names = ["Mary Holt", "Tom Reed", "Peter Miller"][:people]
    table = found(" ".join(f"{name} opened the well." for name in names) + f" {DRY}", DRY, question="names")
    assert ("Only Post names Mary Holt, Tom Reed and Peter Miller." in table["sentence"].tolist()) == said


def test_surnames_and_full_names():
    names = "Mary Holt", "Tom Reed Jr.", "Ana de la Cruz"
    assert [surname_of(name) for name in names] == ["Holt", "Reed Jr.", "Cruz"]
    assert [is_full(name) for name in ("Mary Holt", "M. Holt", "Holt", "the mayor")] == [True, False, False, False]
    assert mentions_word("Peña", plain("PENA'S visit")) and not mentions_word("Pen", plain("Pena"))


def test_the_same_is_said_in_any_order_of_the_articles(event_of):
    texts = f"{HOLT} {DRY}", f"{REED} {DRY}"
    one = findings(compare(event_of(*texts)))
    other = findings(compare(event_of(*texts[::-1], outlets=("Star", "Post"))))
    assert sorted(one["sentence"]) == sorted(other["sentence"])
    assert len(one) == 2


def test_somebody_is_introduced_by_a_sentence_and_not_by_a_headline(found):
    row = found(f"# Mary Holt opens a well\n\n{DRY} {HOLT}", DRY, question="names").iloc[0]
    assert row["sentence"] == "Only Post names Mary Holt (4 times)."
    assert row["detail"].endswith("First in Post: “Mary Holt opened the well.”")


def test_a_long_sentence_is_cut_at_a_word(found):
    long = f"Mary Holt {'opened a door and ' * 12}left."
    detail = found(f"{long} Ms. Holt spoke.", DRY, question="names").iloc[0]["detail"]
    told = detail.split("“")[1].rstrip("”")
    assert told.endswith(" …") and len(told) <= 152 and long.startswith(told[:-2])


def test_a_name_far_into_a_sentence_is_shown_all_the_same(found):
    long = f"The council {'opened a door and ' * 12}thanked Mary Holt of the mill."
    detail = found(f"{long} Ms. Holt spoke.", DRY, question="names").iloc[0]["detail"]
    told = detail.split("“")[1].rstrip("”")
    assert told.startswith("… ") and told.endswith("thanked Mary Holt of the mill.")
    assert long.endswith(told[2:])


def test_whom_one_outlet_alone_quotes_is_not_among_those_whom_it_alone_names(found):
    said = "“We have waited for the water since the spring of last year, and nobody came,” Mary Holt said."
    texts = f"{said} {said.replace('water', 'bread')} {REED}", f"{DRY} A house was sold."
    sentences = found(*texts)["sentence"].tolist()
    assert [sentence for sentence in sentences if "names" in sentence] == ["Only Post names Tom Reed (3 times)."]
    assert sum("Holt" in sentence for sentence in sentences) == 1
