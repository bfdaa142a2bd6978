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
        ("The bridge was closed, as officials said.", [("said", "tacked on", "The bridge was closed")]),
        ("The mayor closed the bridge as he argued against a new road.", []),
        ("The driver is believed to have fled.", [("believed", "clause", "to have fled")]),
        ("The driver is expected to plead guilty.", []),
        ("The new bridge was supposed to open in May.", []),
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
        assert {tokens[n].sentence_id for n in subtree(number, children)} == {token.sentence_id}


PARTICLES = [
    ("He pointed out that it rained.", "pointed", True),
    ("He pointed to the wall.", "pointed", True),
    ("He pointed north.", "pointed", False),
    ("He fired back at once.", "fired", True),
    ("They fired at the crowd.", "fired", False),
    ("She hit back on Monday.", "hit", True),
    ("The ship hit the quay.", "hit", False),
    ("She went on to lose.", "went", True),
    ("She went home.", "went", False),
    ("He lashed out on Monday.", "lashed", True),
    ("He said no.", "said", True),
    ("The saying is old.", "saying", False),
]
SPECIFIED = {
    "neither verb nor noun": ("It rained all night.", []),
    "that": ("The mayor said that ships left.", [("said", "clause", "that ships left")]),
    "without that": ("The mayor said ships left.", [("said", "clause", "ships left")]),
    "whether": ("The mayor asked whether ships left.", [("asked", "clause", "whether ships left")]),
    "the hearer between": (
        "The mayor told reporters on Monday that ships left.",
        [("told", "clause", "that ships left")],
    ),
    "behind": ("Ships left, the mayor said.", [("said", "clause", "Ships left")]),
    "as": ("Ships left, as the mayor said.", [("said", "tacked on", "Ships left")]),
    "a participle": (
        "The mayor spoke briefly, saying that ships left.",
        [("saying", "clause", "that ships left")],
    ),
    "according to behind": (
        "Ships left on Monday, according to police.",
        [("according", "according to", "Ships left on Monday")],
    ),
    "a noun with that": ("The report that ships left is false.", [("report", "noun", "that ships left")]),
    "a noun without that": ("The report of the council is false.", []),
    "a label with as": ("He described it as a mess.", [("described", "label", "as a mess")]),
    "a charge": ("He accused her of theft.", [("accused", "label", "of theft")]),
    "a suspicion": ("They suspect him of theft.", [("suspect", "label", "of theft")]),
    "the first person": ("We said that ships left.", []),
    "a passive": ("The mayor is said to have left.", [("said", "clause", "to have left")]),
    "a name": ("They saw a ship called Petrel.", []),
}


@pytest.mark.parametrize(("text", "word", "reports_here"), PARTICLES)
def test_cues(text, word, reports_here):
    tokens = parsing.parse(text, sentences(text)).tokens
    assert [is_cue(n, tokens) for n, token in enumerate(tokens) if token.token == word] == [reports_here]


@pytest.mark.parametrize("case", SPECIFIED)
def test_reports(case):
    text, expected = SPECIFIED[case]
    assert covered(text) == expected


@pytest.mark.parametrize("case", [case for case, (_, expected) in SPECIFIED.items() if expected])
def test_a_reporting_word_never_covers_itself_and_stays_in_its_sentence(case):
    text = f"It rained. {SPECIFIED[case][0]} It snowed."
    tokens = parsing.parse(text, sentences(text)).tokens
    for report in reports(tokens, children_of(tokens)):
        assert report.cue not in report.covered
        assert {tokens[n].sentence_id for n in report.covered} == {1}


def test_a_semicolon_parts_what_is_reported():
    (report,) = covered("Ships left; the mayor said that it rained.")
    assert report == ("said", "clause", "that it rained")


def test_every_token_hangs_once():
    text = "Officials in the port said on Monday that the old bridge, which was shut, would open."
    tokens = parsing.parse(text, sentences(text)).tokens
    children = children_of(tokens)
    (root,) = [n for n, token in enumerate(tokens) if token.head == n]
    assert subtree(root, children) == set(range(len(tokens)))
    assert sorted(child for below in children.values() for child in below) == sorted(set(range(len(tokens))) - {root})
