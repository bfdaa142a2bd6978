"""Which sentences a page shows first: those that its title tells of."""

from dataclasses import replace

import pandas as pd

from framing.app import asking
from framing.app.terms import _address, _plain
from framing.app.voices import _contrast, _told_apart
from framing.charts.matrix import matrix

NAMES = {"Post": "Outlet A", "Star": "Outlet B"}
COUNTS = pd.DataFrame(
    [("rebels", "Post", 3), ("rebels", "Star", 1), ("militants", "Star", 2)], columns=["row", "outlet", "n"]
)


def told(tells: tuple[str, str | None] | None) -> str | None:
    made = replace(matrix(COUNTS, NAMES, ["rebels", "militants"], "A title", ""), tells=tells)
    return asking.told(asking.options(made), made)


def test_the_box_opens_at_what_the_title_tells():
    assert told(("militants", "Outlet B")) == "militants · Outlet B (2)"
    assert told(("rebels", None)) == "rebels · all outlets (4)"
    assert told(("rebels", "Outlet A")) == "rebels · Outlet A (3)"


def test_an_outlet_without_the_row_leaves_the_row():
    assert told(("militants", "Outlet A")) == "militants · Outlet B (2)"


def test_a_title_without_a_row_opens_nothing_in_particular():
    assert told(None) is None and told(("guerrillas", "Outlet A")) is None


def test_two_speakers_of_one_name_can_be_told_apart():
    assert _told_apart({"a": "spokesman", "b": "Ana", "c": "spokesman"}) == {
        "spokesman": "a",
        "Ana": "b",
        "spokesman (2)": "c",
    }


def test_a_style_guide_is_text_and_its_address_a_link():
    assert _plain("[x](y) *z* <b>") == "\\[x\\](y) \\*z\\* \\<b\\>"
    assert _address("bbc.co.uk/x") == "https://bbc.co.uk/x" and _address("http://a/b") == "http://a/b"


def test_the_section_of_sides_begins_with_two_that_are_told_of_differently():
    rows = [("Ana", "neutral", 6), ("Ben", "confrontational", 2), ("Ben", "neutral", 1), ("Cleo", "neutral", 3)]
    table = pd.DataFrame([row[:2] for row in rows for _ in range(row[2])], columns=["actor", "cue_class"])
    table = table.assign(
        article_id="a", cue_start=range(len(table)), form="direct", negated=False, source="named person",
        actor_id=table["actor"].str.lower(),
    )  # fmt: skip
    shown = {"Ana": "ana", "Ben": "ben", "Cleo": "cleo"}
    assert _contrast(table, shown) == ("confront", ["Ben", "Ana"])
    assert _contrast(table.assign(cue_class="neutral"), shown) == ("doubt", ["Ana", "Ben"])
