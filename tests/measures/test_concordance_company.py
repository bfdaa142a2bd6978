"""Collocates against a count word by word; lines of a concordance in whole words, whatever the text."""

import math
from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measures import concordance
from framing.measures.concordance import PatternProblem, collocates

WORDS = ["gang", "armed", "fled", "port", "the"]
sentences = st.lists(st.lists(st.sampled_from(WORDS), max_size=8), min_size=1, max_size=5)


def reading(lines: list[list[str]], outlets: str = "AB") -> SimpleNamespace:
    """Tokens of sentences, in turn of two outlets; "the" is the only function word."""
    rows = [
        (f"a{n % len(outlets)}", outlets[n % len(outlets)], n, word, word, "DET" if word == "the" else "NOUN")
        for n, line in enumerate(lines) for word in line
    ]  # fmt: skip
    columns = ["article_id", "outlet", "sentence_id", "token", "lemma", "pos"]
    return SimpleNamespace(tokens=pd.DataFrame(rows, columns=columns).astype({"token": "str", "lemma": "str"}))


def company(lines, node, window, at_least):
    """The definition: pairs of a node and another content word, not further apart than the window."""
    pairs, uses, words = {}, {}, 0
    for line in lines:
        for word in line:
            uses[word], words = uses.get(word, 0) + 1, words + 1
        for i, one in enumerate(line):
            for j, other in enumerate(line):
                if one == node and other not in (node, "the") and abs(i - j) <= window:
                    pairs[other] = pairs.get(other, 0) + 1
    return {
        word: (n, uses[node], uses[word], 2 * window * uses[node] * uses[word] / words)
        for word, n in pairs.items() if n >= at_least
    }  # fmt: skip


@given(sentences, st.integers(1, 4), st.integers(1, 3))
def test_collocates_are_those_of_the_definition(lines, window, at_least):
    table = collocates(reading(lines), "gang", window=window, at_least=at_least, by_outlet=False)
    found = {row.collocate: (row.n, row.n_node, row.n_collocate, row.expected) for row in table.itertuples()}
    expected = company(lines, "gang", window, at_least)
    assert set(found) == set(expected)
    assert all(found[word] == pytest.approx(expected[word]) for word in found)
    for row in table.itertuples():
        assert row.log_dice == pytest.approx(min(14, 14 + math.log2(2 * row.n / (row.n_node + row.n_collocate))))


@given(sentences)
def test_each_outlet_is_counted_by_itself(lines):
    table = collocates(reading(lines), "gang", at_least=1)
    for number, outlet in enumerate("AB"):
        own = collocates(reading(lines[number::2], outlet), "gang", at_least=1)
        mine = table[table["outlet"] == outlet].reset_index(drop=True)
        assert mine.drop(columns="articles").values.tolist() == own.drop(columns="articles").values.tolist()


def test_the_node_is_found_by_form_and_lemma_whatever_its_case():
    lines = reading([["gang", "armed"]])
    lines.tokens["token"] = ["Gangs", "armed"]
    assert len(collocates(lines, "GANGS", at_least=1)) == len(collocates(lines, "gang", at_least=1)) == 1


@given(st.text("ab \n", max_size=30), st.integers(0, 30), st.integers(0, 6), st.integers(0, 12))
def test_context_is_whole_words_on_one_line(text, start, length, width):
    start = min(start, len(text))
    end = min(start + length, len(text))
    left, right = concordance._context(text, start, end, width)
    assert "\n" not in left + right and len(left) <= width and len(right) <= width
    before, after = text[:start].split(), text[end:].split()
    whole = width >= len(text)
    assert (left.split() == before and right.split() == after) if whole else True
    if left:
        assert " ".join(before).endswith(left)
    if right:
        assert " ".join(after).startswith(right)


@pytest.mark.parametrize(
    ("pattern", "text", "hits"),
    [
        ("militant*", "militants militancy militant antimilitant", ["militants", "militant"]),
        ("the port", "The  port, the\nport and theport", ["The  port", "the\nport"]),
        ("a.b", "a.b aXb", ["a.b"]),
        ("U.S.*", "the U.S. left", ["U.S."]),
    ],
)
def test_plain_words_are_words(pattern, text, hits):
    expression = concordance._compiled(pattern, is_regex=False, case=False)
    assert [match.group() for match in concordance._matches(expression, text)] == hits


@pytest.mark.parametrize(
    ("pattern", "says"), [("", "empty"), ("   ", "empty"), ("x" * 201, "201"), ("(", "not a regular")]
)
def test_a_search_that_cannot_be_run_says_why(pattern, says):
    with pytest.raises(PatternProblem, match=says):
        concordance._compiled(pattern, is_regex=True, case=False)


def test_an_expression_that_matches_nothing_has_no_empty_hits():
    assert concordance._matches(concordance._compiled("x*", True, False), "axxb") != []
    assert [m.group() for m in concordance._matches(concordance._compiled("x*", True, False), "axxb")] == ["xx"]
