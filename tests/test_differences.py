"""Findings: counts by hand, the stated rule, small numbers kept out, and no word of judgement."""

from __future__ import annotations

from math import log2

import pandas as pd
import pytest

from framing import Article, Event, compare
from framing.differences import COLUMNS, FEWEST, WEIGHTS, findings

LOUD = "Militants attacked the town. The militants fled. Two militants hid."
CALM = "Rebels attacked the town. The rebels fled. Two rebels hid. A minister said “militants” did it."


@pytest.fixture(scope="module")
def comparison():
    return compare(Event("town", "Town", (Article("a", "Loud", "", LOUD), Article("b", "Calm", "", CALM))))


def test_a_term_in_quotations_is_not_the_other_outlets_own(comparison):
    table = findings(comparison)
    row = table[table["outlet"].eq("Loud") & table["question"].eq("terms")].iloc[0]
    assert row["sentence"] == "Only Loud says “militants” in its own voice: 3 times."
    assert "Calm 1" in row["detail"]
    assert row["n"] == 3
    assert row["strength"] == pytest.approx(0.75 * WEIGHTS["terms"] * log2(4), abs=0.001)  # a plain term


def test_the_evidence_is_the_words_themselves(comparison):
    table = findings(comparison)
    row = table[table["outlet"].eq("Loud") & table["question"].eq("terms")].iloc[0]
    words = [comparison.event.article(article).text[start:end].lower() for article, start, end in row["evidence"]]
    assert words == ["militants"] * 3


def test_other_names_can_be_used_for_reading_blind(comparison):
    shown = findings(comparison, {"Loud": "Outlet A", "Calm": "Outlet B"})
    assert "Outlet A" in " ".join(shown["sentence"])
    assert not any("Loud" in text or "Calm" in text for text in shown["sentence"] + shown["detail"])


def test_nothing_under_two_places_is_said(comparison):
    table = findings(comparison)
    assert (table["n"] >= FEWEST).all()


def test_the_order_does_not_depend_on_the_order_of_the_articles():
    articles = (Article("a", "Loud", "", LOUD), Article("b", "Calm", "", CALM))
    one, other = (findings(compare(Event("town", "Town", order))) for order in (articles, articles[::-1]))
    assert sorted(one["sentence"]) == sorted(other["sentence"])


@pytest.mark.parametrize("texts", [[LOUD], [LOUD, LOUD], ["One.", "Two."]])
def test_too_little_to_compare_gives_an_empty_table_or_nothing_untrue(texts):
    event = Event("e", "", tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts)))
    table = findings(compare(event))
    assert list(table.columns) == COLUMNS
    assert not any("Only Outlet" in sentence for sentence in table["sentence"])


def test_no_finding_judges(comparison):
    said = " ".join(findings(comparison)["sentence"] + findings(comparison)["detail"]).lower()
    assert not any(word in said for word in ("bias", "unfair", "propaganda", "lies", "hides", "omits", "manipulat"))


def test_most_limits_the_list(comparison):
    assert len(findings(comparison, most=1)) == 1
    assert isinstance(findings(comparison), pd.DataFrame)
