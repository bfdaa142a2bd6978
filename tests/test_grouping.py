"""Groups of rows as plain lists and counts say what ``DataFrame.groupby`` says."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.grouping import distinct, grouped, totals

ROWS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.integers(0, 9)), max_size=12)


@pytest.mark.parametrize("in_order", [False, True])
@given(rows=ROWS)
def test_groups_and_their_order_are_those_of_pandas(in_order, rows):
    table = pd.DataFrame(rows, columns=["outlet", "kind", "n"])
    expected = [
        (key, (tuple(group["n"]), tuple(group["kind"])))
        for key, group in table.groupby(["outlet", "kind"], sort=in_order)
    ]
    assert list(grouped(table, ["outlet", "kind"], ["n", "kind"], in_order)) == expected


def test_rows_keep_their_order_and_values_are_python_values():
    table = pd.DataFrame({"outlet": ["B", "A", "B"], "n": [3, 2, 1], "sure": [True, False, True]})
    (first, (n, sure)), (second, _) = grouped(table, ["outlet"], ["n", "sure"])
    assert (first, second) == (("B",), ("A",))
    assert n == (3, 1) and sure == (True, True)
    assert type(n[0]) is int and type(sure[0]) is bool


def test_an_empty_table_has_no_groups():
    assert list(grouped(pd.DataFrame(columns=["outlet", "n"]), ["outlet"], ["n"])) == []


def test_different_values_are_counted_in_each_group():
    assert distinct(np.array([0, 0, 1, 3]), pd.Series(["a", "a", "a", "b"]), 4).tolist() == [1, 1, 0, 1]
    assert distinct(np.array([0, 0]), np.array([7, 8]), 1).tolist() == [2]


def test_no_values_are_no_differences():
    nothing = np.array([], dtype=int)
    assert distinct(nothing, pd.Series([], dtype="str"), 2).tolist() == [0, 0]
    assert totals(nothing, nothing, 2).tolist() == [0, 0]


@given(rows=st.lists(st.tuples(st.integers(0, 4), st.sampled_from("xyz"), st.integers(0, 9)), min_size=1))
def test_counts_and_sums_are_those_of_pandas(rows):
    table = pd.DataFrame(rows, columns=["group", "value", "n"])
    groups, by = table["group"].to_numpy(), table.groupby("group")
    different, sums = (
        column.reindex(range(5), fill_value=0).tolist() for column in (by["value"].nunique(), by["n"].sum())
    )
    assert distinct(groups, table["value"], 5).tolist() == different
    assert totals(groups, table["n"].to_numpy(), 5).tolist() == sums
