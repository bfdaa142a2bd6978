"""Addresses of views, and the HTML that embeds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import sharing

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")


@pytest.mark.parametrize(
    "base, query, more, expected",
    [
        ("https://f.example", {}, {}, "https://f.example/"),
        ("https://f.example", {"event": "a"}, {}, "https://f.example/?event=a"),
        ("https://f.example/words", {"word": "x y", "event": "a"}, {}, "https://f.example/words?event=a&word=x+y"),
        ("https://f.example/", {"event": "a", "part": "b"}, {"part": ""}, "https://f.example/?event=a"),
        ("https://f.example/", {"event": "a"}, {"embed": "true"}, "https://f.example/?embed=true&event=a"),
    ],
)
def test_addresses_hold_what_was_chosen_in_one_order(base, query, more, expected):
    assert sharing.address(base, query, **more) == expected


def test_no_title_breaks_out_of_the_frame():
    made = sharing.frame_of('https://f.example/?a="b"', '"><script>')
    assert "<script>" not in made and made.count('"') == 12 and made.endswith("</iframe>")


def test_no_title_becomes_markup_in_the_source_line():
    assert sharing._plain("A [link](https://x.example) & *more*_") == (
        "A \\[link\\](https\\://x.example) & \\*more\\*\\_"
    )


@pytest.fixture
def embedded(monkeypatch):
    """Open a page as it is inside another."""
    monkeypatch.setattr(sharing, "embedded", lambda: True)

    def open_page(**query):
        page = AppTest.from_file(ENTRY, default_timeout=120)
        for name, value in query.items():
            page.query_params[name] = value
        return page.run()

    return open_page


def said(page) -> str:
    return " ".join(str(element.proto.body) for element in page.get("html"))


def test_an_embedded_view_has_no_controls_and_its_limits_at_hand(embedded):
    page = embedded(event="harbour-strike")
    assert not page.exception
    assert not page.selectbox and not page.toggle and not page.button and not page.get("download_button")
    assert '<details class="limits">' in said(page)
    assert any("Made with the Framing Explorer" in text.value for text in page.markdown)


@pytest.mark.parametrize(
    "part, charts, finding",
    [("one-choice-counted", 1, False), ("what-stands-out", 0, False), ("no-such-part", 1, True)],
)
def test_one_part_of_a_page_can_be_embedded(embedded, part, charts, finding):
    page = embedded(event="harbour-strike", part=part)
    assert not page.exception
    assert len(page.get("vega_lite_chart")) == charts
    assert ("cannot tell who is right" in said(page)) == finding


def test_a_part_in_the_address_of_the_app_itself_changes_nothing():
    page = AppTest.from_file(ENTRY, default_timeout=120)
    page.query_params["part"] = "what-stands-out"
    page.run()
    assert len(page.get("vega_lite_chart")) == 1 and page.selectbox


def test_names_are_hidden_in_an_embedded_view_unless_its_address_shows_them(embedded):
    assert "Quayside Voice" not in said(embedded(event="harbour-strike"))
    assert "Quayside Voice" in said(embedded(event="harbour-strike", names="true"))
