"""Shared copy counted from tables written by hand: runs of sentences, kinds, shares and what repeats."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import wire
from framing.measures.wire.origins import credits_of, names_of_sources
from framing.measures.wire.passages import repeats_of, words_in_common
from framing.measures.wire.runs import is_boilerplate, kind_of
from framing.measures.wire.runs import runs as runs_of

TEXTS = {
    "a": "Militants took the port on Friday. Ships left the harbour. Reuters contributed to this report.",
    "b": "Fighters took the port on Friday. Ships left the harbour. Nobody was hurt.",
    "c": "It rained all day.",
}


@pytest.fixture(scope="module")
def reading():
    return read(Event("e", "", tuple(Article(name, name.upper(), "", text) for name, text in TEXTS.items())))


def passages(*rows) -> pd.DataFrame:
    """Rows of (article, passage, kind, origin, words, repeats)."""
    made = [
        dict(zip(("article_id", "passage_id", "kind", "origin", "words", "repeats"), row, strict=True)) for row in rows
    ]
    return pd.DataFrame(made, columns=[*dict.fromkeys([*wire.COLUMNS, "article_id", "words", "repeats"])])


def test_shares_count_words_of_copy_alone(reading):
    table = wire.shares(reading, passages(
        ("a", 0, "copy", "AFP", 9, ""), ("b", 0, "copy", "AFP", 9, "1"), ("a", 1, "quotation", "", 5, ""),
        ("b", 2, "boilerplate", "", 3, "2"),
    ))  # fmt: skip
    rows = table.set_index("article_id")
    assert rows["n"].to_dict() == {"a": 15, "b": 13, "c": 4}
    assert rows["shared"].to_dict() == {"a": 9, "b": 9, "c": 0}
    assert rows.loc["a", "share"] == 9 / 15 and rows.loc["c", "share"] == 0
    assert rows["repeated"].to_dict() == {"a": 0, "b": 4, "c": 0}  # "Ships left the harbour."
    assert rows["passages"].to_dict() == {"a": 1, "b": 1, "c": 0} and rows["origin"].to_dict() == {
        "a": "AFP",
        "b": "AFP",
        "c": "",
    }


def test_the_origin_of_an_article_is_that_of_most_of_its_shared_words(reading):
    table = wire.shares(reading, passages(
        ("a", 0, "copy", "Reuters", 5, ""), ("a", 1, "copy", "AFP", 4, ""), ("a", 2, "copy", "AFP", 3, ""),
        ("b", 3, "copy", "Reuters", 4, ""), ("b", 4, "copy", "AFP", 4, ""),
    ))  # fmt: skip
    assert table.set_index("article_id")["origin"].to_dict() == {"a": "AFP", "b": "AFP", "c": ""}


def test_a_sentence_that_repeats_in_two_passages_counts_once(reading):
    table = wire.shares(reading, passages(("b", 0, "copy", "", 4, "0 1"), ("b", 1, "copy", "", 4, "1")))
    assert table.set_index("article_id")["repeated"]["b"] == 6 + 4


def test_without_passages_nothing_is_shared(reading):
    table = wire.shares(reading, passages())
    assert table["shared"].sum() == table["repeated"].sum() == 0 and table.columns.tolist() == wire.SHARE_COLUMNS


def test_repeated_sentences_are_those_of_copy():
    table = wire.repeated(
        passages(("a", 0, "copy", "", 4, "0 2"), ("b", 0, "copy", "", 4, ""), ("a", 1, "quotation", "", 4, "5"))
    )
    assert table.values.tolist() == [["a", 0], ["a", 2]]


class Line:
    def __init__(self, sentence):
        self.sentence = sentence


def runs(groups, quotation=(), boilerplate=()):
    nodes = [node for group in groups for node in group]
    text = {
        node: Line("Reuters contributed to this report." if node in boilerplate else "Ships left.") for node in nodes
    }
    return runs_of(groups, set(quotation), text)


def test_sentences_that_follow_one_another_in_all_articles_are_one_run():
    first, second, third = [("a", 0), ("b", 3)], [("a", 1), ("b", 4)], [("a", 2), ("b", 6)]
    assert runs([first, second, third]) == [[first, second], [third]]


def test_a_run_ends_where_another_article_joins_or_boilerplate_begins():
    first, second = [("a", 0), ("b", 0)], [("a", 1), ("b", 1), ("c", 0)]
    assert runs([first, second]) == [[first], [second]]
    last = [("a", 1), ("b", 1)]
    assert runs([first, last], boilerplate=last) == [[first], [last]]


def test_kinds_of_a_group():
    group, text = [("a", 0), ("b", 0)], {("a", 0): Line("Ships left."), ("b", 0): Line("Ships left.")}
    assert kind_of(group, set(), text) == "copy"
    assert kind_of(group, set(group), text) == "quotation"
    assert kind_of(group, {("a", 0)}, text) == "copy"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Reuters contributed to this report.", True), ("The mayor contributed to the fund.", False)],
)
def test_boilerplate_is_known_by_its_words(sentence, expected):
    assert is_boilerplate(sentence) is expected


def test_what_repeats_stands_in_the_base_or_in_an_article_before():
    worded = {"b": {0: ("x",), 1: ("y",)}, "a": {0: ("x",), 1: ("z",)}, "c": {0: ("z",), 1: (), 2: ("q",)}}
    assert repeats_of(worded, "b") == {"b": [], "a": [0], "c": [0]}


words = st.lists(st.sampled_from("xyz"), max_size=8)


@given(words, words)
def test_common_words_in_order_are_bounded_and_all_of_equals(left, right):
    common = words_in_common(left, right)
    assert 0 <= common <= min(len(left), len(right)) and words_in_common(left, left) == len(left)
    assert common <= sum(min(left.count(word), right.count(word)) for word in set(left))


def test_a_word_that_stands_in_all_of_a_long_text_is_compared_too():
    left = ["the", "port"] * 150  # difflib passes over what is common in two hundred words, unless told not to
    assert words_in_common(left, ["ship", *left]) == 300


def test_agencies_as_a_byline_are_no_source(reading):
    assert "Reuters" in names_of_sources(reading) and "agencies" not in names_of_sources(reading).values()
    credited = Article("d", "D", "", "It rained.", wire="Daily Echo, agencies")
    assert credits_of(credited) == ["Daily Echo"]
    event = Event("e", "", (*reading.event.articles, credited))
    assert names_of_sources(replace(reading, event=event))["Daily Echo"] == "Daily Echo"
