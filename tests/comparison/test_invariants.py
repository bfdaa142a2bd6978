"""What must hold for every table, whatever it tells: exact places, and nothing that hangs on ids, order or files."""

import pickle
from dataclasses import replace

import pandas as pd
import pytest

import framing
from framing.comparison import TABLES, Comparison, compare
from framing.corpus.article import Event
from framing.corpus.exporting import to_csv, to_folder, to_jsonl, to_parquet
from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")
WORDS = {
    "sentence_tone": "sentence", "mentions": "mention", "clauses": "words", "flips": "right_words",
    "terminology": "form", "chosen_terms": "form", "quotations": "quotation", "tone_words": "word", "wording": "form",
    "frames": "form",
}  # fmt: skip
"""The column of an evidence table that says what stands in its place."""
OF_EQUALS = {"group_id", "fact_id", "passage_id", "part_of", "rank", "differs"}
"""Numbers, and the source that is named as an example: of two that are equal the id decides, not the order."""
MADE_OF_ALL = ("passages", "copied", "facts", "substitutions", "inconsistent", "flips")
"""Tables that compare articles with each other: one more article changes what is compared."""


@pytest.fixture(scope="module")
def event() -> Event:
    """Three articles of a bundled event, which have something for every question."""
    whole = framing.load_event("baghouz")
    return replace(whole, articles=whole.articles[:3])


@pytest.fixture(scope="module")
def comparison(event):
    return compare(event)


def plain(cell):
    """A value that can be compared: NaN is nothing, numbers are rounded, lists are tuples."""
    if isinstance(cell, list | tuple):
        return tuple(plain(one) for one in cell)
    if isinstance(cell, float):
        return None if cell != cell else round(cell, 6)
    return cell


def rows(table: pd.DataFrame, *left_out: str) -> list[str]:
    """The rows of a table without their order."""
    kept = table[[column for column in table.columns if column not in left_out]]
    return sorted(repr([plain(cell) for cell in row]) for row in kept.itertuples(index=False, name=None))


@pytest.mark.parametrize("name", TABLES)
def test_the_event_has_something_for_every_question(comparison, name):
    assert len(getattr(comparison, name)), "an empty table cannot show that anything holds for its rows"


@pytest.mark.parametrize("name", WORDS)
def test_what_a_row_says_stands_at_its_place(comparison, name):
    table = getattr(comparison, name)
    spans = zip(table["article_id"], table["start"], table["end"], strict=True)
    assert [comparison.reading.text(article)[start:end] for article, start, end in spans] == table[WORDS[name]].tolist()


@pytest.mark.parametrize("name", TABLES)
def test_a_place_has_the_outlet_and_the_part_of_its_sentence(comparison, name):
    table = getattr(comparison, name)
    if not {"article_id", "sentence_id", "start", "part"} <= set(table.columns):
        return
    told = table[table["sentence_id"] >= 0]
    lines = comparison.reading.sentences.set_index(["article_id", "sentence_id"])
    keys = pd.MultiIndex.from_frame(told[["article_id", "sentence_id"]])
    around = lines.loc[keys]
    assert told["part"].tolist() == around["part"].tolist()
    assert told["outlet"].tolist() == around["outlet"].tolist()
    assert (told["start"].to_numpy() >= around["start"].to_numpy()).all()
    assert (told["start"].to_numpy() < around["end"].to_numpy()).all()


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("side", ["left", "right", "agent", "patient", "speaker", "cue"])
def test_the_words_of_a_side_stand_at_its_place(comparison, name, side):
    table = getattr(comparison, name)
    if not {side, f"{side}_start", f"{side}_end"} <= set(table.columns):
        return
    article = f"{side}_article" if f"{side}_article" in table.columns else "article_id"
    placed = table[table[f"{side}_start"] >= 0]
    spans = zip(placed[article], placed[f"{side}_start"], placed[f"{side}_end"], strict=True)
    assert len(placed)
    assert [comparison.reading.text(text)[start:end] for text, start, end in spans] == placed[side].tolist()


@pytest.fixture(scope="module")
def renamed(event):
    """The same articles with ids that stand the other way round in the alphabet, and which id was which."""
    ids = {article.article_id: f"z{9 - number}" for number, article in enumerate(event.articles)}
    articles = tuple(replace(article, article_id=ids[article.article_id]) for article in event.articles)
    return compare(replace(event, articles=articles)), {new: old for old, new in ids.items()}


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"suggestions"}))  # shows one of several places that are equal
def test_no_result_hangs_on_what_a_file_is_called(comparison, renamed, name):
    other, ids = renamed
    table = getattr(other, name)
    for column in [column for column in table.columns if column.endswith("article") or column == "article_id"]:
        table = table.assign(**{column: table[column].map(lambda cell: ids.get(cell, cell))})
    assert rows(table, *OF_EQUALS) == rows(getattr(comparison, name), *OF_EQUALS)


@pytest.fixture(scope="module")
def with_a_twin(event):
    first = event.articles[0]
    twin = replace(first, article_id="twin", outlet="Twin Daily")
    return first.article_id, compare(replace(event, articles=(*event.articles, twin)))


@pytest.mark.parametrize("name", sorted(WORDS.keys() - set(MADE_OF_ALL)))
def test_two_articles_of_the_same_text_are_read_alike(with_a_twin, name):
    first, comparison = with_a_twin
    table = getattr(comparison, name)
    own, twin = (table[table["article_id"] == article] for article in (first, "twin"))
    assert len(own) and rows(own, "article_id", "outlet", "rule") == rows(twin, "article_id", "outlet", "rule")


def test_a_copy_is_one_decision_of_the_outlet_that_wrote_it(with_a_twin):
    first, comparison = with_a_twin
    copied = comparison.copied.set_index("article_id")
    assert copied.loc["twin", "n"] == copied.loc[first, "n"]
    assert copied.loc["twin", "repeated"] == copied.loc[first, "shared"] and copied.loc[first, "repeated"] == 0


@pytest.mark.parametrize("write", [to_csv, to_jsonl, to_parquet, to_folder], ids=lambda write: write.__name__)
def test_a_saved_event_is_read_as_the_same_reading(event, comparison, tmp_path, write):
    ending = {to_csv: ".csv", to_jsonl: ".jsonl", to_parquet: ".parquet", to_folder: ""}[write]
    opened = framing.read_event(write(event, tmp_path / f"{event.event_id}{ending}"))
    assert framing.language.reading.reading_key(opened) == comparison.reading.key


def test_a_reading_that_travelled_gives_the_same_tables(comparison):
    again = Comparison(pickle.loads(pickle.dumps(comparison.reading)))
    for name in ("mentions", "substitutions", "quotations", "facts", "wording", "clauses"):
        pd.testing.assert_frame_equal(getattr(again, name), getattr(comparison, name))
