"""How near a version is to the base: what is said of it, and where it stands in its passage."""

import pandas as pd
import pytest

from framing.charts import passages
from framing.charts.likeness import FREE, IDENTICAL, QUOTED, likeness

PAIR = {"shape": "rewritten", "similarity": 0.6, "copy": False, "quotation": False}
CHANGE = {"left": "rebels", "right": "gunmen", "kind": "label"}


def said(pair: dict | None, change: dict | None = None, turned: bool = False) -> str:
    """What is said of b beside the base a, whose sentences 0 (and 4, which is in no pair) make a passage."""
    groups = pd.DataFrame([(3, "a", 0), (3, "a", 4), (3, "b", 2)], columns=["group_id", "article_id", "sentence_id"])
    sides = {"left_article": "a", "left_sentence": 0, "right_article": "b", "right_sentence": 2}
    if turned:
        sides = {"left_article": "b", "left_sentence": 2, "right_article": "a", "right_sentence": 0}
    pairs = pd.DataFrame([{**sides, **PAIR, **(pair or {})}])
    exchanges = pd.DataFrame([{"right_article": "b", "right_sentence": 2, **CHANGE, **(change or {})}])
    made = likeness(groups, pairs.head(int(pair is not None)), exchanges.head(int(change is not None)), "a")
    assert list(made) == [3] and list(made[3]) == ["b"]
    return made[3]["b"]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("pair", "change", "expected"),
    [
        ({"shape": "identical", "similarity": 1.0, "copy": True}, None, IDENTICAL),
        ({"copy": True}, None, ""),
        ({"similarity": 0.75}, None, ""),
        ({"similarity": 0.74}, None, FREE),
        ({}, {}, ""),  # a word was exchanged
        ({}, {"kind": "style"}, FREE),
        ({}, {"left": "", "kind": "added"}, FREE),  # what is added or cut stands for nothing
        ({}, {"right": "", "kind": "cut"}, FREE),
        ({"quotation": True}, None, QUOTED),
        ({"quotation": True}, {}, ""),
        (None, None, FREE),  # joined to the passage by a third article alone
        (None, {}, ""),
    ],
)
def test_what_is_said_of_a_version(pair, change, expected, turned):
    assert said(pair, change, turned) == expected


def test_pairs_and_exchanges_of_other_sentences_do_not_count():
    assert said({"left_sentence": 1, "shape": "identical"}) == FREE
    assert said({"right_sentence": 9, "copy": True}) == FREE
    assert said({}, {"right_sentence": 9}) == FREE
    assert said({}, {"right_article": "c"}) == FREE


def test_each_passage_and_each_article_has_its_own():
    rows = [(0, "a", 0), (0, "b", 0), (0, "c", 0), (1, "a", 1), (1, "c", 5)]
    groups = pd.DataFrame(rows, columns=["group_id", "article_id", "sentence_id"])
    sides = ["left_article", "left_sentence", "right_article", "right_sentence"]
    pairs = pd.DataFrame([("a", 0, "b", 0), ("c", 5, "a", 1)], columns=sides).assign(**PAIR | {"copy": True})
    exchanges = pd.DataFrame(columns=["right_article", "right_sentence", "left", "right", "kind"])
    assert likeness(groups, pairs, exchanges, "a") == {0: {"b": "", "c": FREE}, 1: {"c": ""}}
    assert likeness(groups.iloc[:0], pairs, exchanges, "a") == {}


TEXTS = {"a": "Rebels fled.", "b": "Gunmen fled.", "c": "They ran."}


def shown(alike: dict[str, str]) -> str:
    groups = pd.DataFrame([(0, name, 0) for name in TEXTS], columns=["group_id", "article_id", "sentence_id"])
    lines = pd.DataFrame(
        [(name, 0, 0, len(text)) for name, text in TEXTS.items()], columns=["article_id", "sentence_id", "start", "end"]
    )
    columns = ["left_sentence", "left", "kind", "right_article", "right_sentence"]
    names = {name.upper(): f"Outlet {name.upper()}" for name in TEXTS}
    return str(
        passages.versions(
            groups, lines, pd.DataFrame(columns=columns), "a", TEXTS, names, {name: name.upper() for name in TEXTS},
            list(TEXTS), alike,
        )
    )  # fmt: skip


def test_who_tells_it_in_words_of_its_own_stands_last_and_apart():
    made = shown({"b": FREE, "c": ""})
    assert (
        made.index("Rebels fled") < made.index("They ran") < made.index("words of its own") < made.index("Gunmen fled")
    )
    assert FREE not in made  # the line above says it


def test_what_else_is_known_of_a_version_stands_beside_its_name():
    made = shown({"b": IDENTICAL, "c": QUOTED})
    assert made.index("Outlet B") < made.index(IDENTICAL) < made.index("Gunmen fled") < made.index(QUOTED)
    assert "words of its own" not in made and "words of its own" not in shown({})
