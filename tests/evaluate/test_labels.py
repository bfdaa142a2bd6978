"""Gold labels on an event whose labels can be counted by hand."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.evaluate import labels
from framing.language.reading import read
from framing.measures import naming

TEXT = (
    "The regime shelled rebels. Rebels left regime-held Homs. The government denied it. Anti-regime fighters cheered."
)
GOLD = [
    ("government", "The regime"), ("government", "regime-held"), ("government", "The government"),
    ("opposition", "rebels"), ("opposition", "Anti-regime fighters"), ("opposition", "freedom fighters"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reading():
    return read(Event("e", "", (Article("a", "Outlet A", "", TEXT),)))


@pytest.fixture(scope="module")
def gold():
    rows = [("e", actor, "a", label) for actor, label in GOLD]
    return pd.DataFrame(rows, columns=["event_id", "actor", "article_id", "label"])


def test_a_label_is_found_by_head_by_overlap_or_as_a_side_inside(reading, gold):
    mentions = naming.mentions(reading)
    texts = [[mentions["mention"].iat[n] for n in found] for found in labels.expressed(reading, mentions, gold)]
    assert texts[0] == ["The regime"] and texts[2] == ["The government"] and texts[3] == ["rebels", "Rebels"]
    assert "regime" in texts[1]
    assert texts[4] == ["Anti-regime fighters"], "what a group is against is not the group"
    assert texts[5] == []


def test_rows_for_the_event_and_for_all(reading, gold):
    table = labels.scores({"e": reading}, gold).set_index(["measure", "setting", "subset"])["value"]
    assert table["label_found", "automatic", "all"] == pytest.approx(5 / 6)
    # the regime holds 2 of 3, the rebels 1 of 3; two merges make it 3 and 2
    assert table["label_recall", "automatic", "e"] == pytest.approx(3 / 6)
    assert table["label_recall", "after_5_merges", "e"] == pytest.approx(5 / 6)


def test_one_actor_cannot_be_both_sides():
    table = {"left": [frozenset("a")] * 3, "right": [frozenset("a")] * 2}
    assert labels.recall(table) == 3
    assert labels.recall({}) == 0


def test_the_best_merges_and_which_were_suggested():
    table = {"left": [frozenset("a")] * 3 + [frozenset("b")] * 2 + [frozenset("c")]}
    merges = labels.best_merges(table, 5)
    assert merges == [("a", "b"), ("a", "c")]
    assert labels.recall(labels.merged(table, merges)) == 6
    assert labels.suggested(merges, [("b", "a"), ("x", "y")]) == 1
    assert labels.suggested(merges, [("a", "b"), ("c", "b")]) == 2, "what was merged before counts under each name"
