"""What a click costs: its section alone runs, what is folded up is not made, and what never changes is made once."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pyarrow
import pytest
from streamlit.testing.v1 import AppTest

from framing.app import answering, asking, corrections, data, frame, state
from framing.app.entry import pages_there
from framing.charts.figure import Figure
from framing.measures.codebook import Codebook

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
ROWS = [{"row": "rebels", "n": 2, "share": 0.5}, {"row": "troops", "n": 0, "share": None}]


def opened(page: str, *sections: str, **query: str) -> AppTest:
    """A page of a bundled event on which these sections have been opened."""
    test = AppTest.from_file(ENTRY, default_timeout=180)
    for name, value in query.items():
        test.query_params[name] = value
    for section in sections:
        test.session_state[section] = True
    test = test.run().switch_page(str(pages_there()[page])).run()
    assert not test.exception
    return test


def test_the_rows_of_a_figure_become_an_arrow_table_once():
    figure = Figure("", {"mark": "point", "datasets": {"data-1": ROWS}}, table=pd.DataFrame(ROWS))
    spec = asking._once(figure, "ready", asking._ready)
    assert spec is asking._once(figure, "ready", asking._ready)
    assert isinstance(spec["datasets"]["data-1"], pyarrow.Table)
    assert spec["datasets"]["data-1"].to_pylist() == ROWS and spec["mark"] == "point"
    assert figure.spec["datasets"]["data-1"] == ROWS, "the report writes the plain rows"


def test_every_chart_of_a_page_is_sent_with_its_rows():
    charts = opened("words").get("vega_lite_chart")
    assert charts
    for chart in charts:
        spec = json.loads(chart.proto.spec)
        sent = {dataset.name: pyarrow.ipc.open_stream(dataset.data.data).read_all() for dataset in chart.proto.datasets}
        assert "datasets" not in spec and sum(table.num_rows for table in sent.values()) > 0
        assert all(f'"{name}"' in chart.proto.spec for name in sent), "the spec names every table"


def test_what_is_folded_up_is_made_when_it_is_opened():
    closed = opened("words", part="words-of-one-outlet")
    names = {chart.proto.id.split("-")[-1] for chart in closed.get("vega_lite_chart")}
    assert "keyness_chart" not in names and not closed.get("dataframe")
    assert any("One outlet's words" in block.label for block in closed.expander)
    unfolded = opened("words", "intervals", part="words-of-one-outlet")
    assert "keyness_chart" in {chart.proto.id.split("-")[-1] for chart in unfolded.get("vega_lite_chart")}
    assert not opened("words").get("dataframe")
    unfolded = opened("words", "why_this_set")
    assert unfolded.get("dataframe") and unfolded.checkbox(key="all_sets").value is False


def test_what_was_ticked_in_a_part_that_is_folded_up_again_stays_so():
    test = opened("words", "why_this_set")
    fitting = len(test.selectbox(key="set").options)
    test.checkbox(key="all_sets").check().run()
    assert len(test.selectbox(key="set").options) > fitting
    test.session_state["why_this_set"] = False
    test.run()
    assert "all_sets" not in {box.key for box in test.checkbox}
    assert len(test.selectbox(key="set").options) > fitting


def test_the_link_is_made_when_it_is_asked_for():
    assert not opened("facts").get("code")
    assert any("/?" in block.value or "event=" in block.value for block in opened("facts", "share").get("code"))


@pytest.mark.parametrize("embedded", [False, True])
@pytest.mark.parametrize("apart", [False, True])
def test_a_section_runs_alone_only_where_nothing_else_follows_from_it(monkeypatch, apart, embedded):
    drawn, alone = [], []
    monkeypatch.setattr(frame.sharing, "embedded", lambda: embedded)
    monkeypatch.setattr(frame.sharing, "wanted", lambda sections: None)
    monkeypatch.setattr(frame.st, "fragment", lambda section: alone.append(section) or section)
    assert frame.parts("view", {"One": drawn.append, "Two": drawn.append}, apart=apart) == ["One", "Two"]
    assert drawn == ["view", "view"], "an embedded view's link must be that of the whole page"
    assert len(alone) == (2 if apart and not embedded else 0)


def test_a_long_table_stays_the_same_whatever_is_chosen_in_it():
    chosen = {}
    for word in ("", "straits|x"):
        test = opened("words", part="words-of-one-outlet", word=word)
        component = next(b for b in test.get("bidi_component") if "wordcols" in b.proto.json)
        chosen[word] = json.loads(component.proto.json)
    first, second = chosen.values()
    assert first["html"] == second["html"] and (first["pressed"], second["pressed"]) == ("", "straits|x")


def test_a_choice_on_a_page_that_was_left_changes_nothing(monkeypatch):
    callbacks, picked = {}, []
    monkeypatch.setattr(answering, "_component", lambda: lambda **more: callbacks.update(more))
    monkeypatch.setattr(answering.st, "session_state", {})
    answering.answer("<p></p>", "gone", picked.append)
    callbacks["on_picked_change"]()
    assert picked == []
    answering.st.session_state["gone"] = SimpleNamespace(picked="a|b")
    callbacks["on_picked_change"]()
    assert picked == ["a|b"]


def test_pictures_are_told_apart_by_articles_corrections_and_names():
    event = data.bundled("harbour-strike").event

    def key(book: Codebook | None, blind: bool = True) -> tuple:
        return state.View("own", SimpleNamespace(event=event, codebook=book), {}, blind).key

    who = {"author": "reader", "date": date(2026, 1, 1)}
    one, same, other = (Codebook("harbour-strike").hide(actor, **who) for actor in ("mayor", "mayor", "dockers"))
    assert key(one) == key(same) and hash(key(one)) == hash(key(same)), "taken back and made again, it is found again"
    assert len({key(None), key(one), key(other), key(None, blind=False)}) == 4


def test_a_correction_opens_the_list_in_which_it_can_be_taken_back(monkeypatch):
    monkeypatch.setattr(corrections.st, "session_state", {})
    corrections.keep("baghouz", Codebook("baghouz"))
    assert corrections.st.session_state["correcting"] is True
