"""The reading as a whole: exact offsets everywhere, keys, pickles, languages, order of articles."""

import dataclasses
import pickle
import random
from datetime import date

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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Port is shut\n\nPORT IS SHUT.\n\nOne. Two.\n\nFive.", ["headline", "headline", "lede", "lede", "body"]),
        ("Port is shut\n\nPort is shut\n\nPort is shut\n\nOne.", ["headline", "headline", "headline", "lede"]),
        ("Port is shut\n\nThe port is shut. Two.\n\nFive.", ["headline", "lede", "lede", "body"]),
        ("Port is shut\n\nOne.\n\nPort is shut.", ["headline", "lede", "body"]),
        ("Port is shut\n\nPort is shut.", ["headline", "headline"]),
    ],
)
def test_a_headline_that_is_printed_again_under_itself_is_headline_and_no_lede(text, parts):
    result = read(Event("e", "", (Article("a", "A", "Port is shut", text),)))
    assert result.sentences["part"].tolist() == parts


PLACED = Article("b", "Outlet B", "Port shut", "Port shut\n\nIt rained. He said it was over.\n\n“We lost,” she said.")
BARE = Article("c", "Outlet C", "", "")


@pytest.fixture(scope="module")
def placed():
    return read(Event("e", "", (PLACED, Article("a", "Outlet A", "", "The so-called “plan” failed. It rained."), BARE)))


def spot(words, part_of=PLACED):
    start = part_of.text.index(words)
    return start, start + len(words)


# words -> (sentence_id, part, voice), by hand from the text above
SPOTS = {
    "Port": (0, "headline", "outlet"),
    "shut": (0, "headline", "outlet"),
    "It rained.": (1, "lede", "outlet"),
    "rained. He": (1, "lede", "outlet"),
    "He said": (2, "lede", "outlet"),
    "it was over": (2, "lede", "attributed"),
    "over.\n\n“We": (2, "lede", "attributed"),
    "We lost": (3, "body", "quoted"),
    "lost,": (3, "body", "quoted"),
    "she said.": (3, "body", "outlet"),
    ".": (1, "lede", "outlet"),
}


@needs_model
@pytest.mark.parametrize("words", SPOTS)
def test_evidence_places_a_span_where_it_begins(placed, words):
    start, end = spot(words)
    table = placed.evidence(pd.DataFrame({"article_id": ["b"], "start": [start], "end": [end]}))
    assert table[["sentence_id", "part", "voice"]].values.tolist() == [list(SPOTS[words])]
    assert placed.text("b")[table["start"][0] : table["end"][0]] == words


@needs_model
@pytest.mark.parametrize("words", ["The so-called “plan", "“plan” failed", "plan"])
def test_a_span_that_ends_or_begins_in_scare_quotes_is_scare_quoted(placed, words):
    start = placed.text("a").index(words)
    if words.endswith("failed"):
        start += 1
    end = placed.text("a").index("plan") + 4
    table = placed.evidence(pd.DataFrame({"article_id": ["a"], "start": [start], "end": [end]}))
    assert table["voice"].tolist() == ["scare_quoted"]


def test_a_span_over_a_sentence_edge_belongs_to_the_first_sentence(placed):
    start, end = spot("He said it was over.\n\n“We lost")
    table = placed.evidence(pd.DataFrame({"article_id": ["b"], "start": [start], "end": [end]}))
    assert table[["sentence_id", "part"]].values.tolist() == [[2, "lede"]]


def test_a_span_of_no_length_has_the_place_of_the_word_behind_it(placed):
    start, _ = spot("We lost")
    table = placed.evidence(pd.DataFrame({"article_id": ["b"], "start": [start], "end": [start]}))
    assert table[["sentence_id", "part", "voice"]].values.tolist() == [[3, "body", "quoted"]]


def test_the_last_token_and_the_end_of_the_text_have_a_place(placed):
    length = len(PLACED.text)
    rows = pd.DataFrame({"article_id": ["b", "b"], "start": [length - 1, length], "end": [length, length]})
    assert placed.evidence(rows)[["sentence_id", "part", "voice"]].values.tolist() == [[3, "body", "outlet"]] * 2


def test_the_gap_between_sentences_belongs_to_the_sentence_before(placed):
    gap = PLACED.text.index("\n\nIt rained")
    table = placed.evidence(pd.DataFrame({"article_id": ["b"], "start": [gap], "end": [gap + 2]}))
    assert table[["sentence_id", "part"]].values.tolist() == [[0, "headline"]]


def test_an_article_without_words_gives_the_outlet_s_voice(placed):
    table = placed.evidence(pd.DataFrame({"article_id": ["c"], "start": [0], "end": [0]}))
    assert table[["outlet", "sentence_id", "part", "voice"]].values.tolist() == [["Outlet C", 0, "body", "outlet"]]


def test_evidence_is_in_the_order_of_articles_then_places_and_keeps_its_columns(placed):
    rows = pd.DataFrame({
        "note": list("wxyz"), "article_id": ["a", "b", "b", "b"], "start": [0, 11, 0, 0], "end": [3, 13, 9, 4],
    })  # fmt: skip
    table = placed.evidence(rows)
    assert table.columns.tolist() == [*SPAN_COLUMNS, "note"]
    assert table["note"].tolist() == ["z", "y", "x", "w"]
    assert table["outlet"].tolist() == ["Outlet B"] * 3 + ["Outlet A"]
    assert table.index.tolist() == [0, 1, 2, 3]
    assert rows["note"].tolist() == list("wxyz")


def test_rows_that_tie_keep_the_order_they_came_in(placed):
    rows = pd.DataFrame({"article_id": "b", "start": [0, 0, 0], "end": [4, 4, 4], "note": list("xyz")})
    assert placed.evidence(rows)["note"].tolist() == list("xyz")


def test_span_columns_that_were_already_there_are_filled_anew(placed):
    rows = pd.DataFrame({"article_id": ["b"], "start": [0], "end": [4], "voice": ["?"], "part": ["?"], "outlet": ["?"]})
    table = placed.evidence(rows)
    assert table[["outlet", "part", "voice"]].values.tolist() == [["Outlet B", "headline", "outlet"]]
    again = placed.evidence(table)
    pd.testing.assert_frame_equal(again, table)


@pytest.mark.parametrize("columns", [[], ["word"], ["word", "n"]])
def test_no_rows_give_an_empty_table_with_the_columns(placed, columns):
    table = placed.evidence(pd.DataFrame(columns=["article_id", "start", "end", *columns]))
    assert table.empty and table.columns.tolist() == [*SPAN_COLUMNS, *columns]


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"url": "https://port.example/a"}, True),
        ({"byline": "Port desk"}, True),
        ({"note": "checked"}, True),
        ({"wire": "AP"}, True),
        ({"text": "It rained"}, False),
        ({"text": "It rained. "}, False),
        ({"outlet": "a"}, False),
        ({"published": date(2020, 5, 1)}, False),
        ({"article_id": "A"}, False),
    ],
)
def test_the_key_follows_what_is_read_and_nothing_else(change, same):
    article = Article("a", "A", "", "It rained.")
    keys = [reading_key(Event("e", "", (one,))) for one in (article, dataclasses.replace(article, **change))]
    assert (keys[0] == keys[1]) is same


def test_the_key_tells_where_one_field_ends_and_the_next_begins():
    one, other = Article("ab", "c", "", "It rained."), Article("a", "bc", "", "It rained.")
    assert reading_key(Event("e", "", (one,))) != reading_key(Event("e", "", (other,)))
    assert reading_key(Event("e", "Title", (one,))) == reading_key(Event("e", "Other", (one,)))
    assert reading_key(Event("e", "", (one, other))) != reading_key(Event("e", "", (other, one)))


def test_the_key_is_short_and_the_reading_carries_it(placed):
    assert placed.key == reading_key(placed.event)
    assert len(placed.key) == 24 and set(placed.key) <= set("0123456789abcdef")


# sentences of the first paragraph and whether there is a headline -> parts
@pytest.mark.parametrize(
    ("headline", "text", "parts"),
    [
        ("", "One. Two.\n\nThree.", ["lede", "lede", "body"]),
        ("", "One.\n\nTwo. Three.", ["lede", "body", "body"]),
        ("", "One. Two. Three. Four. Five.", ["lede", "lede", "lede", "body", "body"]),
        ("Head", "Head\n\nOne.", ["headline", "lede"]),
        ("Head", "Head", ["headline"]),
        ("Head. Tail.", "Head. Tail.\n\nOne.\n\nTwo.", ["headline", "lede", "body"]),
    ],
)
def test_parts_by_paragraph(headline, text, parts):
    result = read(Event("e", "", (Article("a", "A", headline, text),)))
    assert result.sentences["part"].tolist() == parts
    by_sentence = dict(enumerate(parts))
    assert result.tokens["part"].tolist() == [by_sentence[n] for n in result.tokens["sentence_id"]]


@needs_model
@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("It rained all day.", ["outlet"]),
        ("“We lost everything,” she said.", ["quoted"]),
        ("Officials said the port was shut again on Monday.", ["attributed"]),
        ("The so-called “plan” failed.", ["outlet"]),
        ("...", ["outlet"]),
    ],
)
def test_a_sentence_has_the_voice_of_most_of_its_words(text, voices):
    assert read(event(text)).sentences["voice"].tolist() == voices
