"""The baselines of the scores on shared copy, on sentences and words written by hand."""

import pytest

from framing import Article, Event, read
from framing.evaluate.wire_baselines import tfidf_pairs, word_diff


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Rebels took the town", "Terrorists took the town", [("Rebels", "Terrorists")]),
        ("Rebels took the town", "Rebels took the old town", []),  # added, not replaced
        ("two men died there", "three men lived there", [("two", "three"), ("died", "lived")]),
        ("", "", []),
    ],
)
def test_a_diff_of_words_knows_only_what_was_replaced(left, right, expected):
    assert word_diff(left, right) == expected


def test_pairs_by_tfidf_are_mutual_and_above_the_cut():
    texts = {"a": "Rebels took the town on Friday. It rained in the hills.",
             "b": "The harbour was closed. Rebels took the town on Friday."}  # fmt: skip
    reading = read(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))
    assert set(tfidf_pairs(reading, "a", "b")) == {(0, 1)}
    assert tfidf_pairs(reading, "a", "b", cut=1.1) == {}
