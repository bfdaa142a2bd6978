"""Concordance lines spelled out, and searches that must not hang."""

import math

import pytest

from framing.measures.concordance import COLUMNS, PatternProblem, collocates, enough, kwic


def test_lines_in_full(bridge):
    found = kwic(bridge, "bridge", width=25)[["outlet", "part", "left", "keyword", "right"]]
    assert found.values.tolist()[:3] == [
        ["Morning Post", "headline", "Police clear", "bridge", "Police removed forty"],
        ["Morning Post", "lede", "protesters from the", "bridge", "on Monday. Officers"],
        ["Evening Star", "headline", "Rioters driven from", "bridge", "Forty rioters were"],
    ]


def test_hits_are_exact(bridge):
    for row in kwic(bridge, r"\w+ers\b").itertuples():
        assert bridge.text(row.article_id)[row.start : row.end] == row.keyword


@pytest.mark.parametrize(
    ("pattern", "hits"), [("rioters", 4), ("riot*", 4), ("rioter", 0), ("water cannon", 2), ("RIOTERS", 4)]
)
def test_plain_words(bridge, pattern, hits):
    assert len(kwic(bridge, pattern, is_regex=False)) == hits


def test_case_can_matter(bridge):
    assert len(kwic(bridge, "Rioters", case=True)) == 1


def test_own_voice_leaves_quotations_out_and_keeps_scare_quotes(bridge):
    found = kwic(bridge, "rioters", voice="outlet")
    assert found["voice"].tolist() == ["outlet", "outlet", "scare_quoted"]


def test_no_hit_is_an_empty_table(bridge):
    found = kwic(bridge, "zeppelin")
    assert found.empty and list(found.columns) == COLUMNS


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("(", "not a regular expression"),
        ("[z-a]", "not a regular expression"),
        ("a" * 201, "201 characters"),
    ],
)
def test_bad_patterns_are_explained(bridge, pattern, says):
    with pytest.raises(PatternProblem, match=says):
        kwic(bridge, pattern)


def test_a_pattern_that_would_hang_is_stopped(one_article):
    reading = one_article("a" * 4000 + " end.")
    with pytest.raises(PatternProblem, match="too long"):
        kwic(reading, r"(a|aa)+(a|aa)+(a|aa)+$b")


def test_metacharacters_are_literal_in_plain_searches(one_article):
    reading = one_article("It cost $5 (about). It cost 5.")
    assert kwic(reading, "(about)", is_regex=False)["keyword"].tolist() == ["(about)"]


def test_collocates_counted_by_hand(one_article):
    reading = one_article("Young men attacked a village. Young men fled. Other men stayed at home. She was too young.")
    table = collocates(reading, "men").set_index("collocate")
    # man: 3 times; young: 3 times; together: 2 times. 14 + log2(2 * 2 / (3 + 3)).
    assert table.loc["young", ["n", "n_node", "n_collocate"]].tolist() == [2, 3, 3]
    assert table.loc["young", "log_dice"] == pytest.approx(14 + math.log2(4 / 6))
    assert list(table.index) == ["young"]


def test_collocates_stay_in_the_sentence_and_the_window(one_article):
    reading = one_article("Men left. Young guards came. Men we never saw again in this quiet old town seemed young.")
    near = collocates(reading, "man", at_least=1, window=5)["collocate"].tolist()
    far = collocates(reading, "man", at_least=1, window=12)["collocate"].tolist()
    assert "young" not in near and "young" in far
    assert "guard" not in far


def test_collocates_by_outlet_and_together(bridge):
    apart = collocates(bridge, "cannon", at_least=1)
    together = collocates(bridge, "cannon", at_least=1, by_outlet=False)
    assert set(apart["outlet"]) == {"Morning Post", "Evening Star"}
    assert together.set_index("collocate").loc["water", "n"] == 2


def test_company_of_a_rare_word_is_not_compared(bridge):
    assert enough(collocates(bridge, "cannon", at_least=1)).empty


def test_unknown_node(bridge):
    assert collocates(bridge, "zeppelin").empty
