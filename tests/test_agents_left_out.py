"""Acts with somebody who does them here and without there: in aligned sentences and elsewhere."""

import pytest

from framing import Article, Event, compare
from framing.differences.agents import STRENGTH, _bare, _head, left_out

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."


def told(left: str, right: str, rewritings=frozenset()):
    articles = [Article(name, name.upper(), "", text) for name, text in (("a", left), ("b", right))]
    comparison = compare(Event("e", "", tuple(articles)))
    found = left_out(comparison, set(rewritings))
    for change in found:
        for article, start, end in change.places:
            assert comparison.reading.text(article)[start:end].strip()
    return [(change.left, change.right, change.strength) for change in found]


WITH = "Police used water cannon on Thursday to clear the bridge in Lanz."
WITHOUT = "Officers were deployed at about 5:20 a.m. and water cannon were used."


def test_one_verb_with_one_object_in_sentences_that_are_not_aligned():
    assert told(f"{OPEN} {WITH}", f"{ROAD} {WITHOUT}") == [
        ("used (Police)", "were used", pytest.approx(STRENGTH * 0.8))
    ]


def test_an_agent_on_both_sides_is_no_difference():
    assert told(f"{OPEN} {WITH}", f"{ROAD} Later the officers used water cannon.") == []


def test_another_object_is_another_act():
    assert told(f"{OPEN} {WITH}", f"{ROAD} Officers were deployed at about 5:20 a.m. and tear gas was used.") == []


def test_what_should_be_done_was_not_done():
    assert told(f"{OPEN} {WITH}", f"{ROAD} Officers said water cannon should never be used.") == []


def test_nothing_is_read_from_a_rewriting_to_others():
    assert told(f"{OPEN} {WITH}", f"{ROAD} {WITHOUT}", rewritings={"a"}) == []


def test_an_act_that_stands_twice_in_an_article_is_not_compared():
    assert told(f"{OPEN} {WITH} Then police used water cannon again.", f"{ROAD} {WITHOUT}") == []


def test_one_person_to_whom_it_is_done_by_somebody_here_and_by_nobody_there():
    left = "One picket, a 58-year-old crane operator, was taken to hospital with a broken wrist on Tuesday morning."
    right = "Officers broke the wrist of one picket, a 58-year-old crane operator, on Tuesday morning."
    pickets = "The pickets stood at the gate. Two pickets sang. The pickets had no fire."
    found = told(f"{pickets} {left}", f"{pickets} {right}")
    assert ("was taken", "broke (Officers)", STRENGTH) in found


def test_something_done_to_a_thing_is_another_matter():
    left = "The old crane was taken to another quay with a broken cable on Tuesday morning at the harbour."
    right = "The company sold the old crane to another quay with a broken cable on Tuesday morning at the harbour."
    assert not [row for row in told(left, right) if row[0] == "was taken" and "sold" in row[1]]


def test_heads_and_bare_objects():
    assert (_head("the old crane"), _head("them"), _head("")) == ("crane", "", "")
    assert (_bare("The water cannon"), _bare("water cannon")) == ("water cannon", "water cannon")
