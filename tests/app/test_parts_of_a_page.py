"""The questions of the Words page, one at a time: which one is drawn, what it offers, and what leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing.app import frame, sharing, state
from framing.app.entry import pages_there

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
PARTS = {  # name in the address -> its name, what it draws, what it lets download
    "competing-terms": ("Competing terms", "choices_chart", {"Terms", "Choices", "Terms by actor", "Style guides"}),
    "words-of-one-outlet": ("Words of one outlet", "marking_lists", {"Keyness"}),
    "judging-and-hedging": ("Judging and hedging", "wording_chart", {"Wording", "Loaded sentences"}),
    "frames": ("Frames", "frames_chart", {"Frames"}),
    "look-for-a-word": ("Look for a word", "q", set()),
}


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(ENTRY, default_timeout=180)
    for name, value in query.items():
        test.query_params[name] = value
    test = test.run().switch_page(str(pages_there()["words"])).run()
    assert not test.exception
    return test


def drawn(test: AppTest) -> set[str]:
    """The keys of what is on the page."""
    kinds = ("vega_lite_chart", "bidi_component", "text_input")
    return {element.proto.id.split("-")[-1] for kind in kinds for element in test.get(kind)}


def downloads(test: AppTest) -> set[str]:
    return {element.proto.label.removesuffix(" (CSV)") for element in test.get("download_button")}


@pytest.mark.parametrize("part", PARTS)
def test_a_link_draws_one_part_with_its_own_downloads(part):
    name, key, tables = PARTS[part]
    test = opened(part=part)
    assert test.session_state["part_choice"] == part
    keys = drawn(test)
    assert key in keys and not keys & {other for _, other, _ in PARTS.values()} - {key}
    assert downloads(test) == tables
    assert name in [option.content for option in test.get("button_group")[0].proto.options]


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ({}, "competing-terms"),
        ({"word": "straits|x"}, "words-of-one-outlet"),
        ({"q": "militant*"}, "look-for-a-word"),
        ({"part": "no-such-part"}, "competing-terms"),
        ({"part": "no-such-part", "q": "militant*"}, "look-for-a-word"),
        ({"part": "frames", "q": "militant*"}, "frames"),
    ],
)
def test_an_address_without_a_part_leads_to_the_one_whose_choice_it_holds(query, part):
    test = opened(**query)
    assert test.session_state["part"] == part and test.query_params["part"] in (part, [part])


LIMITS = {
    "competing-terms": "rivals as a rule",
    "words-of-one-outlet": "may mark its topic",
    "judging-and-hedging": "knows no irony",
    "frames": "hint to an angle",
    "look-for-a-word": "in another form",
}


@pytest.mark.parametrize("part", LIMITS)
def test_a_part_says_what_it_cannot_tell_itself(part):
    shown = [element.proto.body for element in opened(part=part).get("html")]
    (foot,) = (body for body in shown if "What this cannot tell" in body)
    assert [name for name, limit in LIMITS.items() if limit in foot] == [part]


def test_the_hits_of_a_search_can_be_downloaded():
    assert downloads(opened(q="militant*")) == {"Hits"}
    assert downloads(opened(q="zzzz")) == set()


@pytest.mark.parametrize(
    ("question", "choice", "part", "kept"),
    [
        ("words", "straits|Syria", "words-of-one-outlet", {"word": "straits|Syria"}),
        ("terms", "isis_name|Daesh", "competing-terms", {"aim_set": "isis_name", "aim_variant": "Daesh"}),
    ],
)
def test_a_finding_lands_at_its_part(monkeypatch, question, choice, part, kept):
    monkeypatch.setattr(state.st, "session_state", {"part": "frames", "part_unasked": ("e", part)})
    state.aim(question, choice, None)
    assert state.st.session_state == {"part": part} | kept


def test_a_part_that_was_chosen_before_does_not_hide_what_a_finding_leads_to():
    test = opened(part="frames")
    test.session_state["part"] = "competing-terms"
    assert "choices_chart" in drawn(test.run())


@pytest.mark.parametrize("embedded", [False, True])
def test_embedded_the_part_stands_alone(monkeypatch, embedded):
    asked, made, alone = [], [], []
    monkeypatch.setattr(sharing, "embedded", lambda: embedded)
    monkeypatch.setattr(frame.st, "session_state", {})
    monkeypatch.setattr(frame.st, "query_params", {"part": "two"})
    monkeypatch.setattr(frame.st, "segmented_control", lambda *_, **more: asked.append(more["key"]))
    monkeypatch.setattr(frame.st, "fragment", lambda section: alone.append(section) or section)
    parts = {name: frame.Part((lambda view, name=name: made.append(name),)) for name in ("One", "Two")}
    assert frame.one_of("view", parts) is parts["Two"]
    assert made == ["Two"] and len(asked) == len(alone) == (0 if embedded else 1)


def test_a_set_without_rivals_is_not_shown_unasked():
    test = opened(event="harbour-strike", part="competing-terms")
    assert "choices_chart" not in drawn(test) and test.selectbox(key="set").value == "choose a set of terms"
    assert any("No rival terms" in str(element.proto.body) for element in test.get("html"))
    assert "choices_chart" in drawn(test.selectbox(key="set").select_index(1).run())


def test_each_event_begins_with_a_part_that_has_something_to_show():
    test = opened(event="harbour-strike")  # no terms are rivals there
    assert test.session_state["part"] == "words-of-one-outlet"
    for event, part in (("baghouz", "competing-terms"), ("harbour-strike", "words-of-one-outlet")):
        test.selectbox(key="event_choice").select(event).run()
        assert test.session_state["part"] == part and test.query_params["part"] in (part, [part])


def test_a_part_that_was_asked_for_stays_with_another_event():
    test = opened(event="baghouz")
    test.button_group(key="part_choice").set_value("frames").run()
    test.selectbox(key="event_choice").select("harbour-strike").run()
    assert test.session_state["part"] == "frames"


def test_a_set_with_rivals_opens_the_page():
    test = opened(event="baghouz")
    assert test.selectbox(key="set").value != "choose a set of terms" and "choices_chart" in drawn(test)
