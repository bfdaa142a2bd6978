"""What a click on a chart opens: the choices of the box beside it, and a few sentences or all."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.app import asking
from framing.charts.figure import Figure

COUNTS = pd.DataFrame(
    [("rebels", "A", 2), ("rebels", "B", 3), ("troops", "A", 0), ("troops", "B", 1), ("men", "A", 0)],
    columns=["row", "outlet", "n"],
)


def test_every_dot_is_a_line_and_rows_of_several_have_one_for_all():
    assert asking.options(Figure("", {"a": 1}, table=COUNTS)) == {
        "rebels · all outlets (5)": ("rebels", None),
        "rebels · A (2)": ("rebels", "A"),
        "rebels · B (3)": ("rebels", "B"),
        "troops · B (1)": ("troops", "B"),
    }


def test_lines_are_made_once_for_a_figure(monkeypatch):
    figure, made = Figure("", {"a": 1}, table=COUNTS), []
    monkeypatch.setattr(asking, "_options", lambda dots: made.append(dots) or {"x": ("x", None)})
    assert asking.options(figure) is asking.options(figure)
    assert len(made) == 1 and figure == Figure("", {"a": 1}, table=COUNTS)


@pytest.fixture
def shown(monkeypatch):
    """Which rows are handed over to be shown, and what was asked."""
    handed, asked = [], []
    monkeypatch.setattr(asking.text, "evidence", lambda rows, *_, **__: handed.append(rows) or "made")
    monkeypatch.setattr(asking.data, "picture", lambda view, name, make, *key: make())
    monkeypatch.setattr(asking, "show", lambda markup: None)
    monkeypatch.setattr(asking.st, "toggle", lambda label, key: asked.append(label) or False)
    return handed, asked


class View:
    names = {"A": "A"}

    class comparison:
        class reading:
            sentences = pd.DataFrame({"article_id": [], "sentence_id": []})


def rows(number: int) -> pd.DataFrame:
    """Two spans in each of so many sentences."""
    places = [
        ("a", sentence, 10 * sentence + k, 10 * sentence + k + 2, "label") for sentence in range(number) for k in (0, 5)
    ]
    return pd.DataFrame(places, columns=["article_id", "sentence_id", "start", "end", "kind"])


@pytest.mark.parametrize("number", [0, 1, 10])
def test_few_sentences_are_all_shown(shown, number):
    asking.sentences(View, lambda: rows(number), "key")
    handed, asked = shown
    assert handed[0]["sentence_id"].nunique() == number and not asked


def test_of_many_sentences_the_first_are_shown_with_all_their_spans(shown):
    asking.sentences(View, lambda: rows(11), "key")
    handed, asked = shown
    assert asked == ["All 11 sentences"]
    assert handed[0]["sentence_id"].unique().tolist() == list(range(8)) and len(handed[0]) == 16


def test_all_are_shown_when_asked_for(shown, monkeypatch):
    monkeypatch.setattr(asking.st, "toggle", lambda label, key: True)
    asking.sentences(View, lambda: rows(11), "key")
    assert shown[0][0]["sentence_id"].nunique() == 11


@pytest.mark.parametrize(
    ("tells", "line"),
    [
        (("rebels", "B"), "rebels · B (3)"),
        (("rebels", None), "rebels · all outlets (5)"),
        (("troops", None), "troops · B (1)"),  # one outlet alone has no line for all
        (("men", "A"), None),  # nothing to open
        (None, None),
    ],
)
def test_the_box_opens_at_what_the_title_tells(tells, line):
    figure = Figure("Only B says “rebels”", {"a": 1}, table=COUNTS, tells=tells)
    assert asking.told(asking.options(figure), figure) == line
