"""Rules for exchanges that freely rewritten sentences need: verbs read as nouns, long sources, other amounts beside."""

import pytest

from framing import Article, Event, read
from framing.measures import alignment
from framing.measures.substitutions import substitutions

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
SHIP = "A second ship with blankets and bread was expected on the island on Sunday evening."


def exchanged(left: str, right: str, around: str = f"{OPEN} {ROAD} {SHIP}") -> list[tuple[str, str, str]]:
    texts = {"a": f"{around} {left}".strip(), "b": f"{around} {right}".strip()}
    reading = read(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))
    table = substitutions(reading, alignment.pairs(reading))
    for row in table.itertuples():
        assert texts[row.left_article][row.left_start : row.left_end] == row.left
        assert texts[row.right_article][row.right_start : row.right_end] == row.right
    return [(row.kind, row.left, row.right) for row in table.itertuples()]


def test_a_verb_that_was_read_as_a_noun_is_a_verb():
    left = "The new rule cuts the amount that farms may pump from the Alder by 30 percent from May 1."
    right = "The new rule robs farms of 30 percent of the water that they pump from the Alder, starting on May 1."
    found = exchanged(left, right)
    assert any(kind == "verb" and "cuts" in one and other.startswith("robs") for kind, one, other in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [("at least 100 people", "at least 100"), ("some 52 percent of pupils", "some 52 in a hundred pupils")],
)
def test_the_same_amount_in_other_words_is_style(left, right):
    line = "The blast at the old bus station in the valley killed or hurt {} on Saturday afternoon."
    found = exchanged(line.format(left), line.format(right))
    assert [kind for kind, *_ in found if kind != "style"] == []


def test_another_amount_is_no_style():
    line = "The blast at the old bus station in the valley killed or hurt {} on Saturday afternoon."
    assert [kind for kind, *_ in exchanged(line.format("100 people"), line.format("112"))] == ["number"]


def test_a_long_clause_with_a_source_in_it_was_added():
    left = "By the afternoon 260 pupils had received a first dose."
    right = (
        "By the afternoon 260 pupils had been injected, some of them, parents told us, after signing a form in the "
        "corridor between two lessons."
    )
    found = exchanged(left, right)
    assert any(kind == "added" and "signing a form" in other for kind, _, other in found)
    assert not any(kind == "attribution" for kind, *_ in found)


def test_a_short_source_is_an_attribution():
    line = "By the afternoon 260 pupils had received a first dose{} at the nine schools of the town."
    found = exchanged(line.format(""), line.format(", the health office said,"))
    assert [kind for kind, *_ in found] == ["attribution"]


@pytest.mark.parametrize(("amount", "exchanged_too"), [("200 million", False), ("900 million", True)])
def test_what_stands_behind_another_amount_is_not_exchanged_between_independent_writers(amount, exchanged_too):
    left = "The mayor will take 900 million crowns from road works and 640 million crowns from a school fund."
    right = f"Her council plans to take {amount} crowns from harbour police and 640 million more from the school."
    found = exchanged(left, right, around="")
    assert bool([row for row in found if row[1:] == ("road works", "harbour police")]) is exchanged_too


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The lawyers released the memoranda after a long dispute.",
            "The lawyers released the memorandums after a long dispute.",
        ),
        (
            "The mayor announced the plan in a statement on the harbour.",
            "The mayor announced the plan in a written statement on the harbour.",
        ),
        (
            "The dispute over the criterion went on for a whole year.",
            "The dispute over the criteria went on for a whole year.",
        ),
    ],
)
def test_another_plural_and_the_form_of_a_statement_are_style(left, right):
    assert {kind for kind, *_ in exchanged(left, right)} <= {"style"}


def test_a_word_more_that_is_no_name_is_no_label():
    found = exchanged(
        "The arrest came hours after the ship had left the harbour.",
        "The arrest came only hours after the ship had left the harbour.",
    )
    assert "label" not in {kind for kind, *_ in found}


def test_what_ends_a_name_or_begins_a_verb_is_no_part_of_an_exchange():
    found = exchanged(
        "“We already did that on the ship,” Harlan Jr. later replied.",
        "“We already did that on the ship,” Mr. Harlan said in response.",
    )
    assert found and not any(words.startswith("Jr.") for _, *sides in found for words in sides)
    found = exchanged(
        "Harlan’s team is investigating the loss of the old ship near the reef.",
        "The special counsel investigating the loss of the old ship near the reef spoke.",
    )
    assert ("label", "Harlan’s team", "The special counsel") in found


def test_a_name_is_no_form_of_a_verb():
    """"Forces" of the one name and "forced" share a stem; the name is exchanged whole."""
    found = exchanged(
        "The SDF, an umbrella group armed by the council, forced its way into the edge of the village at the weekend.",
        "The Sollen Democratic Forces, a rural alliance, stormed the edge of the village at the weekend.",
    )
    names = [(one, other) for kind, one, other in found if one.startswith("The SDF")]
    assert names and names[0][1].startswith("The Sollen Democratic Forces")


def test_a_name_is_in_no_passive_voice():
    """ "Harlan was told": the name is what the verb is done to, and "Mr." before it changes nothing."""
    found = exchanged(
        "Harlan was told of the loss of the ship by the harbour office.",
        "Mr. Harlan was told of the loss of the ship by the harbour office.",
    )
    assert "agency" not in {kind for kind, *_ in found}
