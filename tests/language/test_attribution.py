"""Reporting words and what they cover, on real parses of sentences written for this test."""

import pytest

from framing.language import parsing
from framing.language.attribution import children_of, is_cue, reports, subtree
from framing.language.sentences import sentences

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")


def covered(text):
    """(cue, kind, the words covered) for each report of a text."""
    tokens = parsing.parse(text, sentences(text)).tokens
    return [
        (tokens[r.cue].token, r.kind, " ".join(tokens[n].token for n in sorted(r.covered) if tokens[n].pos != "PUNCT"))
        for r in reports(tokens, children_of(tokens))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said that the bridge was closed.", [("said", "clause", "that the bridge was closed")]),
        ("The bridge was closed, officials said.", [("said", "clause", "The bridge was closed")]),
        ("The bridge, officials said, was closed.", [("said", "tacked on", "The bridge was closed")]),
        ("The bridge was closed, according to officials.", [("according", "according to", "The bridge was closed")]),
        ("The claim that the bridge was closed is false.", [("claim", "noun", "that the bridge was closed")]),
        ("Critics called the plan a disaster.", [("called", "label", "a disaster")]),
        ("She accused the mayor of lying to voters.", [("accused", "label", "of lying to voters")]),
        ("The driver is alleged to have fled.", [("alleged", "clause", "to have fled")]),
        ("The bridge was closed on Monday.", []),
        ("I think the bridge was closed.", []),
        ("Police fired water cannon.", []),
        ("", []),
    ],
)
def test_what_a_reporting_word_covers(text, expected):
    assert covered(text) == expected


def test_a_particle_verb_needs_its_particle():
    tokens = parsing.parse(text := "He fired back. He fired twice.", sentences(text)).tokens
    assert [is_cue(n, tokens) for n, token in enumerate(tokens) if token.token == "fired"] == [True, False]


def test_subtrees_stay_inside_the_sentence():
    text = "Officials said the bridge was closed. Nobody had expected it."
    tokens = parsing.parse(text, sentences(text)).tokens
    children = children_of(tokens)
    for number, token in enumerate(tokens):
        assert {tokens[n].sentence for n in subtree(number, children)} == {token.sentence}
