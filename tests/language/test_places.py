"""Where spans stand, in one pass over many articles, against the definition told row by row."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.places import Places
from framing.language.reading import SPAN_COLUMNS, read

TEXTS = {
    "north": 'Talks fail\n\nThe "success" was short. Ships wait. “We stay,” she said.',
    "empty": "...",
    "south": "Ships left at dawn. The so-called “victory” cost lives.\n\nNobody spoke.",
}


@pytest.fixture(scope="module")
def reading():
    headlines = {"north": "Talks fail"}
    return read(Event("e", "", tuple(Article(key, key.upper(), headlines.get(key, ""), TEXTS[key]) for key in TEXTS)))


def told_row_by_row(reading, article_id: str, start: int, end: int) -> tuple[int, str, str]:
    """The definition: the sentence where a span begins; the voice of its first token, or of scare quotes at its end."""
    lines = reading.sentences[reading.sentences["article_id"] == article_id]
    words = reading.tokens[reading.tokens["article_id"] == article_id]
    sentence = max(sum(line.start <= start for line in lines.itertuples()) - 1, 0)
    if words.empty:
        return sentence, "body", "outlet"
    voices = words["voice"].tolist()
    ending = [number for number, word in enumerate(words.itertuples()) if word.end > start]
    begun = [number for number, word in enumerate(words.itertuples()) if word.start < end]
    first = ending[0] if ending else len(voices) - 1
    last = begun[-1] if begun else 0
    voice = "scare_quoted" if voices[last] == "scare_quoted" else voices[first]
    return sentence, lines["part"].tolist()[sentence], voice


spans = st.tuples(st.sampled_from(list(TEXTS)), st.integers(-2, 90), st.integers(-2, 40))


@given(st.lists(spans, min_size=1, max_size=12))
def test_many_places_at_once_are_those_of_the_definition(reading, wanted):
    rows = pd.DataFrame([(a, s, s + n) for a, s, n in wanted], columns=["article_id", "start", "end"])
    table = reading.evidence(rows.assign(number=range(len(rows))))
    for row in table.itertuples():
        assert (row.sentence_id, row.part, row.voice) == told_row_by_row(reading, row.article_id, row.start, row.end)
        assert row.outlet == row.article_id.upper()
        assert (row.article_id, row.start) == wanted[row.number][:2]


@given(st.lists(spans, min_size=1, max_size=12), st.randoms())
def test_the_order_of_the_rows_changes_nothing(reading, wanted, chance):
    rows = pd.DataFrame([(a, s, s + n) for a, s, n in wanted], columns=["article_id", "start", "end"])
    shuffled = rows.sample(frac=1, random_state=chance.randint(0, 99))
    pd.testing.assert_frame_equal(reading.evidence(rows), reading.evidence(shuffled))


def test_rows_are_in_the_order_of_the_articles_then_of_their_places(reading):
    rows = pd.DataFrame({"article_id": ["south", "north", "south", "empty"], "start": [9, 30, 2, 0], "end": 40})
    assert reading.evidence(rows)[["article_id", "start"]].values.tolist() == [
        ["north", 30], ["empty", 0], ["south", 2], ["south", 9],
    ]  # fmt: skip


def test_rows_that_begin_together_are_sorted_by_their_end_and_then_stay_as_they_came(reading):
    rows = pd.DataFrame({"article_id": "north", "start": 0, "end": [9, 5, 9, 5], "note": list("abcd")})
    assert reading.evidence(rows)["note"].tolist() == list("bdac")


def test_own_columns_keep_their_types_and_a_column_of_places_is_made_anew(reading):
    rows = pd.DataFrame({
        "article_id": ["south", "north"], "start": [0, 0], "end": [5, 5], "part": "nonsense",
        "kind": pd.Categorical(["x", "y"]), "share": [0.5, 1.5], "places": [[1], [2, 3]],
    })  # fmt: skip
    table = reading.evidence(rows)
    assert table.columns.tolist() == [*SPAN_COLUMNS, "kind", "share", "places"]
    assert table["part"].tolist() == ["headline", "lede"]
    assert table.dtypes["kind"] == "category" and table.dtypes["share"] == "float64"
    assert table["places"].tolist() == [[2, 3], [1]]


def test_an_article_that_is_not_in_the_reading_is_named(reading):
    rows = pd.DataFrame({"article_id": ["north", "west"], "start": 0, "end": 1})
    with pytest.raises(KeyError, match="west"):
        reading.evidence(rows)


def test_a_place_far_beyond_the_longest_text_stays_in_its_own_article(reading):
    rows = pd.DataFrame({"article_id": list(TEXTS), "start": 10_000, "end": 10_001})
    last = reading.sentences.groupby("article_id", sort=False)["sentence_id"].max()
    found = reading.evidence(rows).set_index("article_id")["sentence_id"]
    assert found[["north", "south"]].tolist() == last[["north", "south"]].tolist()


def test_an_article_without_a_single_token_has_places_in_the_outlets_own_voice():
    sentences = pd.DataFrame({"article_id": ["b"], "start": [0], "part": ["lede"]})
    tokens = pd.DataFrame({"article_id": ["b"], "start": [0], "end": [4], "voice": ["quoted"]})
    places = Places(["a", "b", "c"], sentences, tokens)
    found = places.find(np.array([0, 1, 2]), np.array([0, 0, 3]), np.array([2, 2, 5]))
    assert found.sentence.tolist() == [0, 0, 0]
    assert found.part.tolist() == ["body", "lede", "body"]
    assert found.voice.tolist() == ["outlet", "quoted", "outlet"]


def test_no_places_asked_for_are_no_places_found():
    nothing = pd.DataFrame({"article_id": [], "start": [], "end": [], "part": [], "voice": []})
    found = Places([], nothing, nothing).find(*[np.array([], dtype=np.int64)] * 3)
    assert [column.tolist() for column in found] == [[], [], []]
