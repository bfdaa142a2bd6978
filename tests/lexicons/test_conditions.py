"""Each condition of word lists on a sentence whose parse is plain."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.conditions import holds
from framing.lexicons.set_building import made_condition

TEXT = (
    "Police in London arrested 12 young protesters of the union on Monday. The mayor criticised the arrests. "
    "SHOPS WERE SHUT ALL DAY LONG. Militants were killed by soldiers. He said it was not a brutal winter."
)
# A word of the text, a condition, and whether it holds there.
CASES = [
    ("protesters", {"form": ["protesters"]}, True),
    ("protesters", {"form": ["protester"]}, False),
    ("protesters", {"not_form": ["protester"]}, True),
    ("protesters", {"pos": ["NOUN"]}, True),
    ("protesters", {"not_pos": ["NOUN"]}, False),
    ("arrested", {"tag": ["VBD"]}, True),
    ("arrested", {"dep": ["ROOT"]}, True),
    ("protesters", {"not_dep": ["nsubj"]}, True),
    ("protesters", {"after": ["young"]}, True),
    ("protesters", {"after": ["12 young"]}, True),
    ("protesters", {"after": ["police"]}, False),
    ("young", {"after": ["#"]}, True),
    ("arrested", {"before": ["12 young protesters"]}, True),
    ("arrested", {"before": ["#"]}, True),
    ("arrested", {"not_before": ["monday"]}, True),
    ("protesters", {"near": ["police"], "within": 8}, True),
    ("protesters", {"near": ["police"], "within": 2}, False),
    ("protesters", {"sentence": ["union"]}, True),
    ("protesters", {"sentence": ["mayor"]}, False),
    ("protesters", {"article": ["mayor"]}, True),
    ("mayor", {"article": ["mayor"]}, False),
    ("protesters", {"sentence": ["on monday"]}, True),
    ("protesters", {"sentence": ["young protesters"]}, False),  # the hit itself is no company
    ("mayor", {"sentence": ["on monday"]}, False),
    ("mayor", {"article": ["on monday"]}, True),
    ("mayor", {"article": ["on tuesday"]}, False),
    ("mayor", {"not_article": ["on monday"]}, False),
    ("mayor", {"not_article": ["senator"]}, True),
    ("young", {"head": ["protester"]}, True),
    ("arrested", {"head": ["arrest"]}, False),
    ("protesters", {"modifier": ["young"]}, True),
    ("protesters", {"modifier": ["mayor"]}, False),
    ("protesters", {"of": ["union"]}, True),
    ("protesters", {"of": ["monday"]}, False),
    ("arrested", {"object": ["protester"]}, True),
    ("arrested", {"subject": ["police"]}, True),
    ("killed", {"object": ["militant"]}, True),
    ("killed", {"subject": ["soldier"]}, True),
    ("criticised", {"subject": ["police"]}, False),
    ("Police", {"capital": True}, True),
    ("protesters", {"capital": True}, False),
    ("SHUT", {"all_caps": False}, False),
    ("mayor", {"all_caps": False}, True),
    ("arrested", {"sentence": ["%GPE"]}, True),
    ("criticised", {"sentence": ["%GPE"]}, False),
    ("brutal", {"head": ["@cold"]}, True),
    ("brutal", {"any": [{"head": ["summer"]}, {"head": ["winter"]}]}, True),
    ("brutal", {"none": [{"head": ["summer"]}, {"head": ["winter"]}]}, False),
    ("brutal", {"pos": ["ADJ"], "head": ["summer"]}, False),
]


@pytest.fixture(scope="module")
def words():
    reading = read(Event("e", "", (Article("a", "A", "", TEXT),)))
    return reading.words("a")


@pytest.mark.parametrize(
    ("word", "condition", "expected"), CASES, ids=[f"{word}: {condition}" for word, condition, _ in CASES]
)
def test_a_condition(words, word, condition, expected):
    start = TEXT.index(word)
    first, last = words.covering(start, start + len(word))
    made = made_condition(condition, {"cold": frozenset({"winter", "cold"})}, "test")
    assert holds(made, words, first, last) is expected


def test_a_stretch_covers_the_tokens_that_it_touches(words):
    start = TEXT.index("young protesters")
    first, last = words.covering(start + 2, start + 8)
    assert words.token[first : last + 1] == ["young", "protesters"]


def test_the_root_of_a_phrase_depends_on_nothing_inside_it(words):
    start = TEXT.index("12 young protesters")
    assert words.token[words.root(*words.covering(start, start + 19))] == "protesters"


def test_title_case_is_told_from_a_sentence(words):
    reading = read(Event("e", "", (Article("a", "A", "", "Mayor Slams Shameful Budget Vote"),)))
    assert reading.words("a").title_case(0)
    assert not words.title_case(0)
