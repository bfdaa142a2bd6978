"""Figures drawn in HTML: sizes and places that can be worked out by hand."""

import re

import pandas as pd
import pytest

from framing.charts.figure import Figure
from framing.report import marks
from framing.report.view import Doors

NAMES = {"N": "Northwire", "S": "Straits Television"}


def dots(counts):
    rows = [(row, outlet, n, f"{outlet}: {row}, {n} uses") for row, outlet, n in counts]
    table = pd.DataFrame(rows, columns=["row", "outlet", "n", "said"])
    return str(marks.dots(Figure("Who says it", {"x": 1}, table=table), NAMES, Doors("d").address))


def test_area_of_a_dot_is_its_count_and_zero_has_none():
    made = dots([("wall", "Northwire", 16), ("wall", "Straits Television", 4), ("fence", "Northwire", 0)])
    sizes = [float(size) for size in re.findall(r"</abbr>|width:([\d.]+)em;height", made.split("<tbody>")[1]) if size]
    span = marks._LARGEST - marks._SMALLEST
    assert sizes == [marks._LARGEST, round(marks._SMALLEST + span * 0.5, 2)]
    assert made.count('aria-label="none"') == 2
    assert ">16</span>" in made and "Northwire: wall, 16 uses" in made


def test_a_dot_leads_to_the_drawer_of_its_row_and_outlet():
    doors = Doors("d")
    table = pd.DataFrame([("a|b", "Northwire", 1, "x")], columns=["row", "outlet", "n", "said"])
    made = marks.dots(Figure("t", {"x": 1}, table=table), NAMES, doors.address)
    assert 'href="#d-1"' in made and list(doors.numbers) == ["a|b|Northwire"]


def test_words_of_a_table_are_escaped():
    assert "<b>" not in dots([("<b>bold</b>", "Northwire", 1)])


@pytest.mark.parametrize(("value", "place"), [(-3, 0.0), (-9, 0.0), (10, 100.0), (3.5, 50.0), (0, 23.1)])
def test_a_doubling_scale_from_an_eighth_to_1024_times(value, place):
    assert marks._place(value) == place


def test_an_interval_is_drawn_between_its_ends():
    table = pd.DataFrame(
        [("rioter", 3.5, -3.0, 10.0, "4 : 0", "said")], columns="term log_ratio from_ to counts said".split()
    )
    made = str(marks.intervals(Figure("t", {"x": 1}, table=table), 1, lambda term: f"#{term}"))
    assert 'href="#rioter"' in made and "left:0.0%;width:100.0%" in made and 'class="at" style="left:50.0%"' in made


@pytest.mark.parametrize(("balance", "place"), [(-1, 2.0), (0, 50.0), (1, 98.0), (-7, 2.0)])
def test_neutral_is_in_the_middle(balance, place):
    assert marks._balance(balance) == place


def test_a_negative_sentence_hangs_below_the_line_and_a_positive_one_stands_on_it():
    columns = "article_id sentence_id outlet from_ to own said attitude".split()
    rows = [
        ("a", 0, "N", 0.0, 50.0, True, "x", 0.8),
        ("a", 1, "N", 50.0, 80.0, False, "y", -0.4),
        ("a", 2, "N", 80.0, 100.0, True, "z", 0.0),
    ]
    figure = Figure("t", {"x": 1}, table=pd.DataFrame(rows, columns=columns))
    pattern = r'class="block (\w+)( others)?".*?top:([\d.]+)%;height:([\d.]+)%'
    blocks = re.findall(
        pattern,
        str(marks.strip(figure, "attitude", NAMES, str)),
    )
    assert blocks == [("up", "", "0.0", "50.0"), ("down", " others", "50", "25.0"), ("flat", "", "48.5", "3.0")]


def test_initials_tell_outlets_apart_on_a_phone():
    assert [marks.initials(name) for name in ("Northwire", "Straits Television", "The", "Outlet C")] == [
        "N",
        "ST",
        "T",
        "C",
    ]


def test_doors_number_values_once_and_share_by_key():
    doors = Doors("fact", key=lambda value: value.split("|")[0])
    assert [doors.address(value) for value in ("7|a", "7|b", "9|", "7|")] == [
        "#fact-1",
        "#fact-1",
        "#fact-2",
        "#fact-1",
    ]
    drawers = str(doors.drawers(lambda key: (f"<{key}>", "a & b")))
    assert drawers.count('class="drawer"') == 2
    assert 'id="fact-1"' in drawers and "&lt;7&gt;" in drawers and "a &amp; b" in drawers
