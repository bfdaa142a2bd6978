"""The reading as a whole: exact offsets everywhere, keys, pickles, languages, order of articles."""

import pickle
import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.datasets import basil
from framing.language import parsing, reading
from framing.language.reading import SPAN_COLUMNS, read, reading_key

TABLES = {
    "sentences": ("sentence", ["paragraph", "sentence"]),
    "tokens": ("token", ["token_id", "token", "lemma", "pos", "tag", "dep", "head"]),
    "chunks": ("chunk", ["chunk", "first", "last", "root"]),
    "entities": ("entity", ["entity", "type", "first", "last"]),
    "quotes": ("quote", ["quote", "closed", "continued"]),
}
needs_model = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")


def event(*texts, outlet="Outlet"):
    return Event("e", "", tuple(Article(f"a{n}", f"{outlet} {n}", "", text) for n, text in enumerate(texts)))


def check_offsets(result):
    """Every row of every table is exactly what its span says, in its sentence, part and voice."""
    rows = 0
    for name, (thing, own) in TABLES.items():
        table = getattr(result, name)
        assert sorted(table.columns) == sorted([*SPAN_COLUMNS, *own])
        rows += len(table)
        for row in table.itertuples(index=False):
            text = result.text(row.article_id)
            assert text[row.start : row.end] == getattr(row, thing), (name, row)
            assert row.end > row.start
            assert row.part in reading.PARTS
            assert row.voice in {"outlet", "attributed", "quoted", "scare_quoted"}
    check_places(result)
    return rows


def check_places(result):
    """Sentence numbers point at the sentence that holds the row; phrases are the tokens they name."""
    for article in result.event.articles:
        lines = result.sentences[result.sentences["article_id"] == article.article_id]
        assert lines["sentence_id"].tolist() == list(range(len(lines)))
        tokens = result.tokens[result.tokens["article_id"] == article.article_id].reset_index(drop=True)
        assert tokens["token_id"].tolist() == list(range(len(tokens)))
        start, end = lines["start"].to_numpy(), lines["end"].to_numpy()
        sentence = tokens["sentence_id"].to_numpy(dtype=int)
        assert (start[sentence] <= tokens["start"].to_numpy()).all()
        assert (end[sentence] >= tokens["end"].to_numpy()).all()
        for table in (result.chunks, result.entities):
            for row in table[table["article_id"] == article.article_id].itertuples(index=False):
                assert tokens["start"][row.first] == row.start and tokens["end"][row.last] == row.end


def test_offsets_of_a_small_event(bridge):
    assert check_offsets(bridge) > 90


@needs_model
def test_offsets_of_real_articles(research_data):
    """A seeded sample of events; ``benchmarks/offsets.py`` checks all of them."""
    events = basil(research_data("basil"))
    for chosen in random.Random(5).sample(events, min(3, len(events))):
        assert check_offsets(read(chosen)) > 500


ANY = st.text(alphabet=st.sampled_from(list("abAI .,?!\n\"“”‘’'é🚢\u0301\u200f\u200dשל\u00a0…—")), max_size=100)


@needs_model
@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(ANY, st.text(max_size=60)), min_size=1, max_size=3))
def test_offsets_of_any_text(texts):
    check_offsets(read(event(*texts)))


def test_half_a_character_is_refused_with_its_place():
    with pytest.raises(ValueError, match="'a1' holds half a character .* at offset 3; save the text as UTF-8"):
        read(event("It rained.", "It \ud800 rained."))


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0", "."])
def test_texts_without_words_give_empty_tables_with_their_columns(text):
    result = read(event(text))
    check_offsets(result)
    assert result.quotes.empty
    assert len(result.tokens) == len(text.strip())


def test_a_reading_survives_pickling(bridge):
    again = pickle.loads(pickle.dumps(bridge))
    assert again.key == bridge.key
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(again, name), getattr(bridge, name))
    assert again.text("evening") == bridge.text("evening")


def test_the_key_changes_with_anything_that_is_read():
    article = Article("a", "A", "", "It rained.")
    keys = {
        reading_key(Event("e", "", (changed,)))
        for changed in (
            article, Article("b", "A", "", "It rained."), Article("a", "B", "", "It rained."),
            Article("a", "A", "It rained.", "It rained."), Article("a", "A", "", "It rained!"),
        )
    }  # fmt: skip
    assert len(keys) == 5
    assert reading_key(Event("e", "", (article,))) == reading_key(Event("e", "", (article,)))


def test_the_key_changes_with_the_model(monkeypatch):
    before = reading_key(event("It rained."))
    monkeypatch.setattr(parsing, "model_version", lambda: "another 1.0")
    assert reading_key(event("It rained.")) != before


def test_without_a_model_there_are_sentences_quotations_and_tokens(monkeypatch):
    monkeypatch.setattr(parsing, "model_name", lambda: "")
    result = read(event("“We lost,” he said. It rained."))
    check_offsets(result)
    assert result.parsed == []
    assert result.quotes["quote"].tolist() == ["We lost,"]
    assert result.entities.empty and result.chunks.empty


GERMAN = (
    "Der Hafen hat am Montag nach einem Streik von mehr als zwei Wochen wieder geöffnet. Die Arbeiter kehrten an ihre "
    "Plätze zurück, sagte eine Sprecherin der Gewerkschaft, und die Schiffe liefen aus."
)


@needs_model
def test_other_languages_are_cut_into_tokens_and_not_parsed():
    result = read(event("The port opened again on Monday, officials said.", GERMAN))
    check_offsets(result)
    assert result.languages == {"a0": "en", "a1": "de"}
    assert result.parsed == ["a0"]
    assert set(result.tokens.loc[result.tokens["article_id"] == "a1", "tag"]) == {""}
    assert set(result.chunks["article_id"]) <= {"a0"}


@needs_model
def test_an_article_reads_the_same_wherever_it_stands():
    texts = ["Police closed the port.", "“We lost,” he said.\n\nIt rained.", "Ships left."]
    forward = read(event(*texts))
    articles = forward.event.articles[::-1]
    backward = read(Event("e", "", articles))
    for name in TABLES:
        one = getattr(forward, name).sort_values(["article_id", "start", "end"], ignore_index=True)
        other = getattr(backward, name).sort_values(["article_id", "start", "end"], ignore_index=True)
        pd.testing.assert_frame_equal(one, other)


def test_evidence_fills_in_place_and_voice_and_keeps_the_order_of_the_articles(bridge):
    text = bridge.text("public")
    start = text.index("rioters")
    rows = pd.DataFrame({
        "article_id": ["public", "morning"], "start": [start, 0], "end": [start + 7, 6], "word": ["rioters", "Police"],
    })  # fmt: skip
    table = bridge.evidence(rows)
    assert table.columns.tolist() == [*SPAN_COLUMNS, "word"]
    assert table[["article_id", "outlet", "sentence_id", "part", "voice"]].values.tolist() == [
        ["morning", "Morning Post", 0, "headline", "outlet"],
        ["public", "Public Radio", 2, "lede", "scare_quoted"],
    ]
    assert bridge.evidence(rows.iloc[:0]).columns.tolist() == [*SPAN_COLUMNS, "word"]


def test_parts_are_headline_lede_and_body():
    text = "Head\n\nOne. Two. Three. Four.\n\nFive."
    result = read(Event("e", "", (Article("a", "A", "Head", text),)))
    assert result.sentences["part"].tolist() == ["headline", "lede", "lede", "lede", "body", "body"]
