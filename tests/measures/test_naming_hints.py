"""Hints on labels: where they stand, with which guidance, and what a person says about them."""

from datetime import date

import pandas as pd
import pytest

from framing.comparison import Comparison
from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import naming, terminology
from framing.measures.codebook import Codebook
from framing.measures.naming.hints import HINT_COLUMNS

WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
TEXTS = {
    "a": "Daesh terrorists fled the town on Monday. The terrorists burned a bridge. U.S.-backed militants came.",
    "b": "Islamic State fighters left the town on Monday. The fighters shelled a bridge. US-backed forces came.",
}


@pytest.fixture(scope="module")
def reading():
    articles = tuple(Article(name, f"Outlet {name.upper()}", "", text) for name, text in TEXTS.items())
    return read(Event("town", "", articles, date(2019, 3, 5)))


@pytest.fixture(scope="module")
def mentions(reading):
    return naming.mentions(reading)


@pytest.fixture(scope="module")
def hits(reading):
    return terminology.hits(reading)


@pytest.fixture(scope="module")
def table(mentions, hits):
    return naming.hints(mentions, hits)


def hint(table, label, set_id="nsag_members"):
    rows = table[(table["label"] == label) & (table["set_id"] == set_id)]
    return rows[["actor", "words", "connotation", "n", "changed"]].values.tolist()


def test_a_term_is_a_hint_on_the_label_of_each_actor_that_it_stands_in(table):
    assert list(table.columns) == HINT_COLUMNS
    assert hint(table, "terrorists") == [
        ["Islamic State", "terrorists", "delegitimising", 1, False],
        ["terrorists", "terrorists", "delegitimising", 1, False],
    ]
    assert hint(table, "fighters") == [
        ["fighters", "fighters", "neutral", 1, False],
        ["Islamic State", "fighters", "neutral", 1, False],
    ]


def test_a_term_that_the_label_does_not_show_gives_it_no_hint(table, hits):
    whole = hits[(hits["set_id"] == "islamic_state_naming") & hits["form"].eq("Daesh terrorists")]
    assert len(whole) == 1
    assert not hint(table, "terrorists", "islamic_state_naming")


def test_abbreviations_with_and_without_dots_are_the_same_words(table):
    assert hint(table, "US-backed militants", "armed_org")[0][1] == "U.S.-backed"


def test_of_one_set_the_longest_term_in_a_mention_counts():
    place = {"article_id": "a", "outlet": "A", "sentence_id": 0, "start": 0, "end": 14, "part": "body"}
    who = {"actor_id": "x", "actor": "X", "label": "armed militants"}
    mentions = pd.DataFrame([{**place, "voice": "outlet", **who}])
    hit = {"article_id": "a", "outlet": "A", "sentence_id": 0, "part": "body", "voice": "outlet", "certain": True,
           "set_id": "s", "concept": "c", "variant": "v"}  # fmt: skip
    short = {**hit, "start": 6, "end": 14, "form": "militants", "connotation": "short"}
    longer = {**hit, "start": 0, "end": 14, "form": "armed militants", "connotation": "long"}
    for rows in ([short, longer], [longer, short]):
        assert naming.hints(mentions, pd.DataFrame(rows))["connotation"].tolist() == ["long"]
    assert naming.hints(mentions, pd.DataFrame([{**longer, "certain": False}])).empty
    both = naming.hints(mentions, pd.DataFrame([short, {**longer, "set_id": "t"}]))
    assert both["connotation"].tolist() == ["short", "long"]


def test_the_guidance_of_the_time_stands_with_its_year(mentions, hits):
    rules = terminology.guidance("nsag_members", on=date(2019, 3, 5))
    table = naming.hints(mentions, hits, rules)
    said = table[table["set_id"] == "nsag_members"].iloc[0]
    assert said["guidance"].count("\n") == len(rules) - 1 > 0
    for rule in rules.itertuples():
        assert f"{rule.source} ({rule.year})" in said["sources"]
        assert f"{rule.source} ({rule.year}): {rule.says}" in said["guidance"].split("\n")
    assert set(table.loc[table["set_id"] != "nsag_members", "sources"]) == {""}


def test_guidance_from_after_the_event_is_left_out(reading):
    event = reading.event
    later = Comparison(read(Event("town", "", event.articles, date(2024, 3, 5)))).hints
    now = Comparison(reading).hints
    both = [table.set_index(["actor", "label", "set_id"])["sources"] for table in (now, later)]
    place = ("Islamic State", "terrorists", "nsag_members")
    assert "2023" not in both[0][place] and "2023" in both[1][place]


def test_a_person_changes_a_hint_for_all_who_are_called_so(mentions, hits):
    book = Codebook().hint("nsag_members", "Terrorists", "neutral", **WHO)
    table = naming.hints(mentions, hits, codebook=book)
    assert [row[2:] for row in hint(table, "terrorists")] == [["neutral", 1, True]] * 2
    assert not table.loc[table["label"] != "terrorists", "changed"].any()


def test_a_person_drops_a_hint_and_takes_that_back(mentions, hits, table):
    book = Codebook().hint("nsag_members", "terrorists", **WHO)
    assert not hint(naming.hints(mentions, hits, codebook=book), "terrorists")
    assert len(naming.hints(mentions, hits, codebook=book)) == len(table) - 2
    pd.testing.assert_frame_equal(naming.hints(mentions, hits, codebook=book.undo()), table)
    again = book.hint("nsag_members", "terrorists", "distancing", **WHO)
    assert hint(naming.hints(mentions, hits, codebook=again), "terrorists")[0][2] == "distancing"


def test_nothing_named_and_nothing_found_give_no_hints(mentions, hits):
    for empty in (naming.hints(mentions.iloc[:0], hits), naming.hints(mentions, hits.iloc[:0])):
        assert empty.empty and list(empty.columns) == HINT_COLUMNS


def test_the_ledger_says_the_hint_of_each_label_and_where_it_is_from(mentions, hits):
    rules = terminology.guidance("nsag_members", on=date(2019, 3, 5))
    ledger = naming.ledger(mentions)
    table = naming.with_hints(ledger, naming.hints(mentions, hits, rules))
    assert table.drop(columns=["hint", "hint_source"]).equals(ledger)
    said = table.set_index(["actor", "label"])[["hint", "hint_source"]]
    assert said.loc[("Islamic State", "terrorists"), "hint"] == "delegitimising"
    assert "Reuters" in said.loc[("Islamic State", "terrorists"), "hint_source"]
    assert (said.loc[("bridge", "bridge")] == "").all(axis=None)


def test_what_is_not_neutral_stands_first_and_a_set_without_guidance_is_its_own_source():
    ledger = pd.DataFrame({"actor_id": ["x"], "label": ["US-backed Militants"]})
    hints = pd.DataFrame(
        [("x", "X", "us-backed militants", "s", "", "", "neutral", 1, False, "A guide (2014)", ""),
         ("x", "X", "us-backed militants", "t", "", "", "distancing", 1, False, "", "")], columns=HINT_COLUMNS,
    )  # fmt: skip
    row = naming.with_hints(ledger, hints).iloc[0]
    assert (row["hint"], row["hint_source"]) == ("distancing; neutral", "naming set t; A guide (2014)")


def test_the_comparison_replays_hints_with_its_codebook(reading):
    plain = Comparison(reading)
    columns = ["actor", "label", "hint"]
    before = {tuple(row) for row in plain.ledger[columns].values}
    book = Codebook("town").hint("nsag_members", "terrorists", "neutral", **WHO)
    after = plain.corrected(book)
    changed = {tuple(row) for row in after.ledger[columns].values} - before
    assert changed == {("Islamic State", "terrorists", "neutral"), ("terrorists", "terrorists", "neutral")}
    assert after.chosen_terms is plain.chosen_terms
