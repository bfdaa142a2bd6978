"""A person's corrections of the fact grid: counted by hand, from a file and back, undone."""

from datetime import date

import pytest

from framing.comparison import compare
from framing.corpus.article import Article, Event
from framing.measures import codebook
from framing.measures.codebook import Codebook, anchor

TOWN = "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks."
DEAD = "At least 43 people were killed in the fighting, the hospital in the provincial capital said."
BAKER = "A baker on the square said he had never seen the streets of the old quarter so empty."
WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}


@pytest.fixture(scope="module")
def comparison():
    texts = {"a": f"{TOWN} {DEAD}", "b": f"{TOWN} {DEAD}", "c": f"{TOWN} {BAKER}"}
    return compare(Event("e", "", tuple(Article(name, name.upper(), "", text) for name, text in texts.items())))


def place(comparison, article: str, sentence: str):
    start = comparison.reading.text(article).index(sentence)
    return anchor(comparison.reading, article, start, start + len(sentence))


def told(table) -> dict[str, str]:
    """First word of the fact -> the articles that tell it."""
    rows = table[table["told"].str.startswith("told")]
    return {fact.split()[0]: "".join(own["article_id"]) for fact, own in rows.groupby("fact")}


def move(comparison, article: str, sentence: str, *beside) -> Codebook:
    places = (place(comparison, article, sentence), *(place(comparison, *other) for other in beside))
    return Codebook("e").fact("move", places=places, fact="noted", reason="another day", **WHO)


def test_before_any_correction(comparison):
    assert told(comparison.facts) == {"Rebels": "abc", "At": "ab", "A": "c"}


def test_a_cell_marked_as_wrong_is_not_told(comparison):
    book = Codebook("e").fact("not_told", places=place(comparison, "b", DEAD), reason="another hospital", **WHO)
    table = comparison.corrected(book).facts
    assert told(table) == {"Rebels": "abc", "At": "a", "A": "c"}
    row = table[(table["article_id"] == "b") & table["fact"].str.startswith("At")].iloc[0]
    assert (row["told"], row["sentence_id"], row["start"], row["sentence"], row["articles"]) == (
        "not told",
        -1,
        0,
        "",
        1,
    )


def test_a_sentence_becomes_a_fact_of_its_own(comparison):
    table = comparison.corrected(move(comparison, "b", DEAD)).facts
    assert sorted(table[table["told"] == "told"].groupby("fact_id")["article_id"].agg("".join)) == [
        "a",
        "abc",
        "b",
        "c",
    ]
    own = table[table["fact_id"] == table["fact_id"].max()]
    assert own["told"].tolist() == ["not told", "told", "not told"]
    assert own["articles"].tolist() == [1, 1, 1] and own["sentence"].tolist() == ["", DEAD, ""]
    row = own.iloc[1]
    assert comparison.reading.text("b")[row["start"] : row["end"]] == DEAD


def test_a_sentence_moves_to_another_fact_and_the_empty_one_goes(comparison):
    table = comparison.corrected(move(comparison, "c", BAKER, ("a", DEAD))).facts
    assert told(table) == {"Rebels": "abc", "At": "abc"}
    assert table["fact_id"].nunique() == 2 and set(table["articles"]) == {3}


def test_a_sentence_moved_to_a_fact_that_its_article_tells_leaves_its_own(comparison):
    table = comparison.corrected(move(comparison, "b", DEAD, ("a", TOWN))).facts
    assert told(table) == {"Rebels": "abc", "At": "a", "A": "c"}
    cell = table[(table["article_id"] == "b") & table["fact"].str.startswith("Rebels")].iloc[0]
    assert cell["sentence"] == TOWN


def test_moving_to_the_same_fact_or_from_nowhere_changes_nothing(comparison):
    assert comparison.corrected(move(comparison, "b", DEAD, ("a", DEAD))).facts is comparison.facts
    assert comparison.corrected(move(comparison, "b", "people were killed")).facts is comparison.facts


def test_corrections_are_replayed_in_order_and_undone(comparison):
    first = move(comparison, "b", DEAD)
    book = first.fact("move", places=(place(comparison, "b", DEAD), place(comparison, "a", DEAD)), **WHO)
    assert told(comparison.corrected(book).facts) == told(comparison.facts)
    assert comparison.corrected(book).facts["fact_id"].nunique() == 3
    assert comparison.corrected(book.undo()).facts["fact_id"].nunique() == 4
    assert told(comparison.corrected(book.undo().undo()).facts) == told(comparison.facts)


def test_a_saved_file_does_the_same(comparison):
    book = move(comparison, "c", BAKER, ("a", DEAD))
    again = codebook.loads(book.dumps())
    assert again == book
    assert comparison.corrected(again).facts.equals(comparison.corrected(book).facts)


def test_the_api_and_a_page_that_corrects_a_comparison_agree(comparison):
    book = move(comparison, "b", DEAD)
    assert compare(comparison.reading, book).facts.equals(comparison.corrected(book).facts)
    twice = comparison.corrected(Codebook("e")).corrected(book)
    assert twice.facts.equals(comparison.corrected(book).facts)


def test_a_place_that_is_gone_is_said_and_changes_nothing(comparison):
    lost = codebook.Anchor("a", "words that are not there")
    book = Codebook("e").fact("move", places=(place(comparison, "b", DEAD), lost), **WHO)
    corrected = comparison.corrected(book)
    assert corrected.facts is comparison.facts
    problem = corrected.unapplied()["problem"].iloc[0]
    assert "words that are not there" in problem


def test_an_older_file_that_rejects_a_fact_is_still_read(comparison):
    book = Codebook("e").reject("facts", place(comparison, "b", DEAD), "another hospital", **WHO)
    assert told(comparison.corrected(book).facts) == {"Rebels": "abc", "At": "a", "A": "c"}
