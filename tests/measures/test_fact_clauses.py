"""Clauses that an article leaves out of a sentence it tells are facts of their own."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.language.token_rows import tokens_of
from framing.measures import alignment, coverage, substitutions, wire
from framing.measures.coverage.clauses import clauses

BOATS = "The rescue boats reached the harbour of Sollen before the storm came in from the west."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
PAUSE = "The alliance resumed its offensive on Friday night, ending a two-week pause"
LEAVE = f"{PAUSE} that let families leave."


def table_of(**texts: str):
    """The facts of articles; two copied sentences make all of them versions of one text."""
    credits = {name: "Reuters" for name in texts}
    articles = tuple(
        Article(name, "Reuters" if name == "agency" else name.title(), "", f"{BOATS} {text} {ROAD}", wire=credits[name])
        for name, text in texts.items()
    )
    reading = read(Event("e", "", articles))
    pairs = alignment.pairs(reading)
    exchanged = substitutions.substitutions(reading, pairs)
    return reading, coverage.facts(reading, pairs, wire.passages(reading, pairs), exchanged)


def parts(table) -> dict[str, dict[str, str]]:
    """Clause -> article -> state."""
    rows = table[table["part_of"] >= 0]
    return {fact: dict(zip(own["article_id"], own["told"], strict=True)) for fact, own in rows.groupby("fact")}


def test_a_clause_that_was_cut_is_not_told_there():
    _, table = table_of(agency=LEAVE, post=f"{PAUSE}.", star=LEAVE)
    assert parts(table) == {"… that let families leave": {"agency": "told", "post": "cut", "star": "told"}}
    whole = table[table["fact"].str.startswith("The alliance") & (table["part_of"] < 0)]
    assert whole["told"].tolist() == ["told", "told", "told"]


def test_the_span_of_a_clause_is_the_clause_and_its_sentence_is_around_it():
    reading, table = table_of(agency=LEAVE, post=f"{PAUSE}.", star=LEAVE)
    rows = table[(table["part_of"] >= 0) & (table["told"] == "told")]
    assert [reading.text(r.article_id)[r.start : r.end] for r in rows.itertuples()] == ["that let families leave"] * 2
    assert set(rows["sentence"]) == {LEAVE}
    assert rows["sentence_id"].tolist() == [1, 1]


def test_clauses_come_after_all_sentences_and_name_theirs():
    _, table = table_of(agency=LEAVE, post=f"{PAUSE}.", star=LEAVE)
    first = table.drop_duplicates("fact_id")
    assert first["part_of"].tolist() == [
        -1,
        -1,
        -1,
        first.loc[first["fact"].str.contains("alliance"), "fact_id"].iloc[0],
    ]
    assert table.groupby("fact_id").size().tolist() == [3] * 4
    assert table.columns.tolist() == coverage.COLUMNS


def test_a_clause_told_in_another_sentence_was_not_left_out():
    _, table = table_of(agency=LEAVE, post=f"{PAUSE}. The pause had let families leave.", star=LEAVE)
    assert parts(table) == {}


def test_a_clause_in_other_words_was_not_left_out():
    _, table = table_of(agency=LEAVE, post=f"{PAUSE} that allowed families to go.", star=LEAVE)
    assert parts(table) == {}


def test_what_one_article_alone_adds_is_no_line_of_the_grid():
    _, table = table_of(agency=f"{PAUSE}.", post=f"{PAUSE}.", star=LEAVE)
    assert parts(table) == {}


def test_what_stands_in_place_of_other_words_is_no_clause_of_its_own():
    """The star alone has "whose..."; the agency's words stand there, so nobody left a clause out."""
    kept = "The city barred pupils who had not been vaccinated from school for three weeks."
    other = "The city barred pupils whose parents had refused from school for three weeks."
    _, table = table_of(agency=kept, post="The city barred pupils from school for three weeks.", star=other)
    assert not any("parents" in fact for fact in parts(table))


def test_a_clause_that_is_the_whole_sentence_cannot_be_left_out_of_it():
    dose = "By the afternoon 260 pupils had received a first dose."
    _, table = table_of(
        agency=dose, post="By the afternoon 260 pupils had been injected, some of them without a word.", star=dose
    )
    assert parts(table) == {}


def test_of_two_joined_clauses_only_the_one_that_was_cut_is_a_line():
    order = "The order covers nine schools in which a case was found and affects more than 800 young pupils."
    short = "The order covers nine schools in which a case was found."
    _, table = table_of(agency=order, post=short, star=order)
    assert list(parts(table)) == ["… affects more than 800 young pupils"]
    assert parts(table)["… affects more than 800 young pupils"] == {"agency": "told", "post": "cut", "star": "told"}


def test_an_article_without_the_sentence_has_not_told_and_not_cut():
    _, table = table_of(agency=LEAVE, post=f"{PAUSE}.", star=LEAVE, mail="A baker had never seen the square so empty.")
    assert parts(table)["… that let families leave"]["mail"] == "not told"


def test_without_exchanges_there_are_no_clauses():
    reading, _ = table_of(agency=LEAVE, post=f"{PAUSE}.")
    table = coverage.facts(reading, alignment.pairs(reading))
    assert set(table["part_of"]) == {-1}


def test_the_order_of_the_articles_does_not_matter():
    given = {"agency": LEAVE, "post": f"{PAUSE}.", "star": LEAVE}
    _, one = table_of(**given)
    _, other = table_of(**dict(reversed(given.items())))
    assert parts(one) == parts(other)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port reopened on Monday.", []),
        (
            "Officers moved in at dawn, when most of the farmers were asleep.",
            ["Officers moved in at dawn", "when most of the farmers were asleep"],
        ),
        (
            "The union supported the order but asked for lessons to be put online.",
            ["The union supported the order", "asked for lessons to be put online"],
        ),
        (
            "Six patients were treated in hospital, among them a boy of five months.",
            ["Six patients were treated in hospital", "among them a boy of five months"],
        ),
    ],
)
def test_clauses_of_a_sentence(sentence, expected):
    reading = read(Event("e", "", (Article("a", "A", "", sentence),)))
    tokens = tokens_of(reading, "a")
    assert [sentence[clause.start : clause.end] for clause in clauses(tokens)] == expected
