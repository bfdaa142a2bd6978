"""After a correction the tables that it cannot change are the same objects; all others are made again."""

from datetime import date

import pandas as pd
import pytest

from framing.comparison import TABLES, Comparison
from framing.measures import codebook
from framing.measures.codebook import Codebook

WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
KEPT = {
    "pairs", "sentence_groups", "passages", "copied", "substitutions", "exchanges", "inconsistent", "terminology",
    "naming_sets", "chosen_terms", "choices", "guidance", "keyness", "sentence_tone", "tone_words", "wording",
    "wording_by_outlet", "loaded_sentences", "frames", "frames_by_outlet",
}  # fmt: skip


@pytest.fixture(scope="module")
def comparison(bridge):
    whole = Comparison(bridge)
    for name in TABLES:
        getattr(whole, name)
    return whole


@pytest.fixture(scope="module")
def book(comparison):
    """One actor gets another name."""
    first = comparison.actors["actor_id"].iloc[0]
    actor = codebook.actor(comparison.reading, comparison.mentions, first)
    return Codebook("bridge").rename(actor, "Somebody else", **WHO)


@pytest.fixture(scope="module")
def afresh(comparison, book):
    return Comparison(comparison.reading, book)


def test_the_tables_of_the_text_are_kept_and_no_other(comparison, book):
    corrected = comparison.corrected(book)
    kept = {name for name in TABLES if name in vars(corrected)}
    assert kept == KEPT
    assert all(getattr(corrected, name) is getattr(comparison, name) for name in kept)


def test_a_table_that_was_not_made_is_not_kept(bridge, book):
    fresh = Comparison(bridge)
    fresh.keyness  # noqa: B018
    assert set(vars(fresh.corrected(book))) == {"reading", "codebook", "keyness"}


@pytest.mark.parametrize("name", TABLES)
def test_kept_or_made_again_a_table_is_what_a_fresh_comparison_has(comparison, book, afresh, name):
    pd.testing.assert_frame_equal(getattr(comparison.corrected(book), name), getattr(afresh, name))


def test_the_correction_is_in_the_tables_that_ask_who_is_who(comparison, book):
    corrected = comparison.corrected(book)
    for name in ("mentions", "actors", "ledger", "target_tone"):
        assert "Somebody else" in set(getattr(corrected, name)["actor"]), name
        assert "Somebody else" not in set(getattr(comparison, name)["actor"]), name


def test_taken_back_a_correction_leaves_nothing(comparison, book):
    back = comparison.corrected(book).corrected(None)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(back, name), getattr(comparison, name))


def test_facts_are_corrected_from_the_facts_as_read_each_time(comparison):
    """A second book stands on the articles, not on what the first book made of them."""
    row = comparison.facts[comparison.facts["told"] == "told"].iloc[0]
    place = codebook.anchor(comparison.reading, row["article_id"], int(row["start"]), int(row["end"]))
    wrong = Codebook("bridge").fact("not_told", places=place, reason="another day", **WHO)
    once = comparison.corrected(wrong)
    assert (
        len(once.facts[once.facts["told"] == "told"]) == len(comparison.facts[comparison.facts["told"] == "told"]) - 1
    )
    assert once.facts_as_read is comparison.facts_as_read
    pd.testing.assert_frame_equal(once.corrected(Codebook("bridge")).facts, comparison.facts)


def test_entries_that_find_nothing_are_told_with_the_reason(comparison, book, one_article):
    assert comparison.unapplied().empty and comparison.corrected(book).unapplied().empty
    elsewhere = Comparison(one_article("Rain fell on Monday."), book).unapplied()
    assert (
        len(elsewhere) == 1 and elsewhere["kind"].tolist() == ["rename"] and elsewhere["problem"].str.len().min() > 10
    )
