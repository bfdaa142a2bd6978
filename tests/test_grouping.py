"""Groups of rows as plain lists say what ``DataFrame.groupby`` says."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.grouping import grouped

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
