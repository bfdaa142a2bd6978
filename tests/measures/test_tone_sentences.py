"""Sentence tone: VADER's published numbers, words with their places, and event words apart from attitude."""

import csv
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import lexicons
from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import tone
from framing.measures.tone import vader

# https://www.nltk.org/howto/sentiment.html: NLTK's own examples with the compound scores printed there.
NLTK_HOWTO = [
    ("VADER is smart, handsome, and funny.", 0.8316),
    ("VADER is smart, handsome, and funny!", 0.8439),
    ("VADER is very smart, handsome, and funny.", 0.8545),
    ("VADER is VERY SMART, handsome, and FUNNY.", 0.9227),
    ("VADER is VERY SMART, handsome, and FUNNY!!!", 0.9342),
    ("VADER is VERY SMART, really handsome, and INCREDIBLY FUNNY!!!", 0.9469),
    ("The book was good.", 0.4404),
    ("The book was kind of good.", 0.3832),
    ("The plot was good, but the characters are uncompelling and the dialog is not great.", -0.7042),
    ("A really bad, horrible book.", -0.8211),
    ("At least it isn't a horrible book.", 0.431),
    (":) and :D", 0.7925),
    ("", 0.0),
    ("Today sux", -0.3612),
    ("Today sux!", -0.4199),
    ("Today SUX!", -0.5461),
    ("Today kinda sux! But I'll get by, lol", 0.5249),
    ("Sentiment analysis has never been good.", -0.3412),
    ("Warren Beatty has never been so entertaining.", 0.5777),
    ("The movie was too good", 0.4404),
    ("This movie was actually neither that funny, nor super witty.", -0.6759),
    ("Those who find ugly meanings in beautiful things are corrupt without being charming.", -0.3553),
    ("There are slow and repetitive parts, BUT it has just enough spice to keep it interesting.", 0.4678),
    ("Roger Dodger is one of the least compelling variations on this theme.", -0.1695),
    ("they fall in love with the product", 0.6369),
    ("but then it breaks", 0.0),
    ("the twin towers collapsed today", -0.2732),
]


def reading(*texts: str, headline: str = ""):
    articles = tuple(Article(f"a{n}", f"Outlet {n}", headline, text) for n, text in enumerate(texts))
    return read(Event("e", "", articles))


@pytest.mark.parametrize(("text", "compound"), NLTK_HOWTO)
def test_the_stock_list_gives_the_published_numbers(text, compound):
    assert vader.score(text, extended=False).compound == pytest.approx(compound, abs=1e-4)


def test_curly_quotation_marks_and_dashes_do_not_hide_words():
    straight = vader.score("He called it 'brutal' and cruel.").compound
    assert straight < -0.6
    assert vader.score("He called it “brutal”—and cruel.").compound == pytest.approx(straight, abs=1e-4)
    assert vader.score("He called it (brutal) and “cruel.”").compound == pytest.approx(straight, abs=1e-4)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab “”'—( )[good]!?.,…\n\u00a0K", max_size=60))
def test_made_plain_keeps_every_offset(text):
    assert len(vader.made_plain(text)) == len(text)
    for word in vader.score(text).words:
        assert text[word.start : word.end] == word.word


def test_each_word_is_found_where_it_stands_with_its_valence():
    table = tone.words(reading("The brutal attack was not a success, he said."))
    assert table[["word", "valence", "kind"]].values.tolist() == [
        ["brutal", -3.1, "attitude"], ["attack", -2.1, "event"], ["success", pytest.approx(-0.74 * 2.7), "attitude"],
    ]  # fmt: skip
    assert list(table.columns) == [*SPAN_COLUMNS, "word", "valence", "kind"]


def test_event_words_count_in_tone_and_not_in_attitude():
    table = tone.sentences(reading("Soldiers killed two farmers.", "Soldiers brutally killed two farmers."))
    assert table["tone"].tolist()[0] < -0.6 and table["attitude"].tolist()[0] == 0
    assert table["attitude"].tolist()[1] < -0.5
    assert table["words"].tolist() == ["(killed -3.5)", "brutally -3.0, (killed -3.5)"]


def test_our_own_words_are_added_and_never_replace_the_stock_ones():
    assert vader.score("The militants left.", extended=False).compound == 0
    assert vader.score("The militants left.").compound == pytest.approx(-1 / 16**0.5, abs=1e-4)  # x / sqrt(x^2 + 15)
    stock = {line.split("\t")[0] for line in vader.stock_list().splitlines()}
    assert not stock & set(vader.extension())


def test_names_and_prepositions_are_no_attitude():
    table = tone.words(reading("The United Nations acted like a friend, Emma Stone told reporters in Washington."))
    assert dict(table[["word", "kind"]].values) == {"United": "name", "like": "function", "friend": "attitude"}


def test_offsets_across_paragraphs_and_articles():
    first = "Great news\n\nA terrible storm. It was over."
    given = reading(first, "An awful “disaster,” he said.", headline="Great news")
    table = tone.words(given)
    assert [given.text(row.article_id)[row.start : row.end] for row in table.itertuples()] == table["word"].tolist()
    assert table["word"].tolist() == ["Great", "terrible", "awful", "disaster"]
    assert table["part"].tolist()[0] == "headline"


def test_one_row_per_sentence_in_the_order_of_the_reading():
    given = reading("One thing. Another good thing.", "A bad thing.")
    table = tone.sentences(given)
    assert table[SPAN_COLUMNS].equals(given.sentences[SPAN_COLUMNS])
    assert list(table.columns) == [*SPAN_COLUMNS, "sentence", "tone", "attitude", "words"]
    assert table["tone"].between(-1, 1).all()


def test_an_articles_tone_does_not_depend_on_its_neighbours():
    first, second = "A cruel and stupid plan.", "A kind, generous gesture."
    one = tone.sentences(reading(first, second)).set_index("sentence")["tone"]
    other = tone.sentences(reading(second, first)).set_index("sentence")["tone"]
    assert one.to_dict() == other.to_dict()


def test_an_empty_event_has_empty_tables_with_the_same_columns():
    nothing = read(Event("e", "", ()))
    assert tone.sentences(nothing).empty and tone.words(nothing).empty
    assert list(tone.sentences(nothing).columns) == list(tone.sentences(reading("Good.")).columns)
    assert list(tone.words(nothing).columns) == list(tone.words(reading("Good.")).columns)


def test_a_language_without_a_word_list_has_no_tone():
    given = replace(reading("Sie wissen, wer die Leute sind, die die Arbeit machen."), languages={"a0": "de"})
    table = tone.sentences(given)  # "die" is German for "the" and -2.9 in the English list
    assert table["tone"].isna().all() and (table["words"] == "").all()


@pytest.mark.parametrize("name", ["tone_extension.csv", "event_words.csv"])
def test_the_lists_name_their_source_and_say_why_each_word_is_there(name):
    lines = lexicons.path(name).read_text(encoding="utf-8").splitlines()
    assert any("licence" in line and "source" in line for line in lines if line.startswith("#"))
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    words = [row["word"] for row in rows]
    assert len(words) == len(set(words)) > 150
    assert all(len(row[list(row)[-1]]) > 3 and row["word"] == row["word"].lower() for row in rows)


def test_valences_of_our_own_stay_inside_vaders_range_and_every_event_word_is_scored():
    assert all(-3 <= value <= 3 and value for value in vader.extension().values())
    assert all(vader.valence_of(word) for word in vader.event_words())
    assert set(vader.event_words().values()) == {"event", "topic"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor denied it.", "event"),
        ("Critics warned of it.", "event"),
        ("The union refused the offer.", "event"),
        ("The tax burden grew.", "topic"),
        ("It was a shameful plan.", "attitude"),
        ("The mayor ridiculed the plan.", "attitude"),
    ],
)
def test_that_somebody_spoke_or_refused_is_not_the_writers_attitude(one_article, text, kind):
    table = tone.words(one_article(text))
    assert set(table["kind"]) == {kind}


def test_a_sentence_of_reported_acts_alone_has_no_attitude(one_article):
    row = tone.sentences(one_article("The senator denied the charges and criticized the mayor.")).iloc[0]
    assert row["attitude"] == 0 > row["tone"]


def test_a_quoted_word_is_no_attitude_of_the_outlets_own_sentence(one_article):
    text = "The mayor of the town and all the members of the council met on Monday and called it “disgusting”."
    reading = one_article(text)
    assert reading.sentences["voice"].tolist() == ["outlet"]
    assert tone.words(reading).set_index("word")["kind"].to_dict() == {"disgusting": "quoted"}
    assert tone.sentences(reading)["attitude"].tolist() == [0.0]


def test_in_a_sentence_of_somebody_else_the_quoted_word_counts(one_article):
    reading = one_article("“It was a disgusting plan from the first day to the last,” she said.")
    assert tone.words(reading).set_index("word")["kind"].to_dict() == {"disgusting": "attitude"}
