"""What can be taken home: the whole comparison as a page, and tables that no spreadsheet takes for formulas."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from framing.app import frame, state
from framing.comparison import Comparison

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")


def view(bridge) -> state.View:
    comparison = Comparison(bridge)
    names = {outlet: f"Outlet {letter}" for outlet, letter in zip(bridge.outlets, "ABC", strict=True)}
    fields = {"comparison": comparison, "names": names, "event_id": "bridge", "own": True}
    return type("View", (), fields)()


def test_the_first_page_offers_the_whole_as_a_report():
    test = AppTest.from_file(ENTRY, default_timeout=180).run()
    assert not test.exception
    assert "Report (HTML)" in [button.proto.label for button in test.get("download_button")]


def test_the_report_keeps_the_outlets_blind_and_asks_nobody(bridge):
    page = frame._report(view(bridge)).decode("utf-8")
    assert "Outlet B" in page and "Evening Star" not in page
    assert "https://" not in page.split("</head>")[0].replace("https://creativecommons.org", "")


def test_a_cell_that_looks_like_a_formula_is_only_text():
    table = pd.DataFrame({"sentence": ["=HYPERLINK(A1)", "Plain."]})
    assert frame.safe_csv(table).splitlines()[1:] == ["'=HYPERLINK(A1)", "Plain."]


def test_a_spreadsheet_and_pandas_read_the_same_letters():
    table = pd.DataFrame({"sentence": ["“Nous avons gagné,” said Zoë.", "Plain, with a comma."], "n": [1, 2]})
    data = frame.as_csv(table)
    assert data.startswith(b"\xef\xbb\xbfsentence")
    pd.testing.assert_frame_equal(pd.read_csv(io.BytesIO(data)), table)
