"""Facts, on events where who tells what is known."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import alignment, coverage, wire

TOWN = "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks."
DEAD = "At least 43 people were killed in the fighting, the hospital in the provincial capital said."
ARMY = "The army said it had withdrawn its troops to a base outside the town to protect civilians."
FLED = "Thousands of families fled along the coastal road towards the border with their belongings."
BAKER = "A baker on the square said he had never seen the streets of the old quarter so empty."


def facts_of(with_copy: bool = False, **texts: str) -> pd.DataFrame:
    credits = {"agency": "Reuters"}
    articles = tuple(
        Article(name, credits.get(name, name.title()), "", text) for name, text in texts.items()
    )
    reading = read(Event("e", "", articles))
    pairs = alignment.pairs(reading)
    passages = wire.passages(reading, pairs) if with_copy else None
    table = coverage.facts(reading, pairs, passages)
    for row in table.itertuples():
        assert reading.text(row.article_id)[row.start : row.end] == row.sentence
    return table


def states(table: pd.DataFrame, word: str) -> dict[str, str]:
    rows = table[table["fact"].str.contains(word)]
    return dict(zip(rows["article_id"], rows["told"], strict=True))


def test_every_fact_has_a_row_for_every_article():
    table = facts_of(a=f"{TOWN} {DEAD}", b=f"{TOWN} {BAKER}", c=FLED)
    assert table.columns.tolist() == coverage.COLUMNS
    assert table.columns.tolist()[:7] == SPAN_COLUMNS
    assert table.groupby("fact_id").size().tolist() == [3, 3, 3, 3]
    assert states(table, "Marrat") == {"a": "told", "b": "told", "c": "not told"}
    assert states(table, "43 people") == {"a": "told", "b": "not told", "c": "not told"}


def test_what_is_not_told_has_an_empty_span_and_no_place():
    table = facts_of(a=TOWN, b=BAKER)
    untold = table[table["told"] == "not told"]
    assert len(untold) == 2
    assert untold[["sentence_id", "start", "end", "paragraph"]].values.tolist() == [[-1, 0, 0, -1]] * 2
    assert untold["position"].isna().all()


def test_facts_told_by_most_come_first():
    table = facts_of(a=f"{BAKER} {TOWN}", b=f"{TOWN} {DEAD}", c=f"{DEAD} {TOWN}")
    first = table.drop_duplicates("fact_id").sort_values("rank")
    assert first["articles"].tolist() == [3, 2, 1]
    assert "Marrat" in first["fact"].iloc[0]
    assert set(table["of"]) == {3}


def test_another_figure_for_the_same_thing_is_told_differently():
    table = facts_of(a=DEAD, b=DEAD, c=DEAD.replace("43 people", "61 people"))
    assert states(table, "killed") == {"a": "told", "b": "told", "c": "told differently"}
    assert table.loc[table["article_id"] == "c", "differs"].tolist() == ["61 people, others 43"]


def test_a_source_that_one_article_leaves_out_is_told_differently():
    bare = DEAD.replace(", the hospital in the provincial capital said", "")
    table = facts_of(a=DEAD, b=DEAD, c=bare)
    assert states(table, "killed")["c"] == "told differently"
    assert "no source" in table.loc[table["article_id"] == "c", "differs"].iloc[0]


def test_what_the_copy_had_and_a_rewrite_lacks_was_cut():
    copy = f"{TOWN} {DEAD} {ARMY} {FLED}"
    table = facts_of(True, agency=copy, rewrite=f"{TOWN} {DEAD} {ARMY}", own=BAKER)
    assert states(table, "families") == {"agency": "told", "rewrite": "cut", "own": "not told"}
    assert table[table["fact"].str.contains("families")]["in_wire"].all()
    assert not table[table["fact"].str.contains("baker")]["in_wire"].any()


def test_without_passages_nothing_counts_as_cut():
    table = facts_of(agency=f"{TOWN} {DEAD} {ARMY} {FLED}", rewrite=f"{TOWN} {DEAD} {ARMY}")
    assert "cut" not in set(table["told"])


def test_a_headline_repeats_a_fact_and_is_none_of_its_own():
    text = f"Rebels seize northern town\n\n{TOWN}"
    reading = read(Event("e", "", (Article("a", "A", "Rebels seize northern town", text),)))
    table = coverage.facts(reading, alignment.pairs(reading))
    assert table["sentence"].tolist() == [TOWN]


def test_one_article_tells_all_its_facts_alone():
    table = facts_of(a=f"{TOWN} {DEAD}")
    assert table["told"].tolist() == ["told", "told"]
    assert table["articles"].tolist() == [1, 1]


def test_texts_without_a_statement_have_no_facts():
    table = facts_of(a="Yes.", b="No.")
    assert table.empty
    assert table.columns.tolist() == coverage.COLUMNS


def test_the_grid_has_a_column_for_each_outlet():
    table = facts_of(a=f"{TOWN} {DEAD}", b=TOWN)
    grid = coverage.grid(table)
    assert grid.columns.tolist() == ["fact_id", "fact", "rank", "n", "of", "in_wire", "A", "B"]
    assert grid[["n", "A", "B"]].values.tolist() == [[2, "told", "told"], [1, "told", "not told"]]


def test_the_same_facts_in_any_order_of_the_articles():
    texts = {"a": f"{TOWN} {DEAD}", "b": f"{BAKER} {TOWN}", "c": f"{FLED} {DEAD}"}
    forward = coverage.grid(facts_of(**texts))
    backward = coverage.grid(facts_of(**dict(reversed(texts.items()))))
    pd.testing.assert_frame_equal(forward, backward[forward.columns])


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("The port reopened on Monday, which surprised the union.", "The port reopened on Monday …"),
        ("The port reopened.", "The port reopened."),
        ("word " * 30, "word " * 19 + "word …"),
    ],
)
def test_a_label_is_cut_at_a_clause_or_a_word(sentence, label):
    assert coverage.shortened(sentence) == label
