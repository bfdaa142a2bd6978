"""The Names page: hints that a person changes, codebooks of another event, entries that no longer apply, bad files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import Article, Event, compare
from framing.app import correcting, corrections, data, label_hints, state
from framing.charts import names as charts
from framing.measures.codebook import Codebook, anchor

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
TEXTS = {
    "Coast Daily": "Terrorists shelled the port of Lisbon on Monday. The terrorists fled. Rebels with rifles hid. "
    "The mayor thanked the army.",
    "Inland Post": "Militants shelled the port of Lisbon on Monday. The militants fled. Rebels with rifles hid. "
    "The mayor thanked the army.",
}


@pytest.fixture(scope="module")
def port():
    articles = tuple(Article(name[0], name, "", text) for name, text in TEXTS.items())
    return compare(Event("port", "Port", articles, date(2020, 1, 1)))


@pytest.fixture
def page(port):
    """The Names page on the two articles above; ``page(book=..., **session)`` opens it with corrections."""

    def opened(book=None, **session):
        test = AppTest.from_file(ENTRY, default_timeout=180)
        test.query_params["event"] = state.OWN
        test.session_state[state.OWN] = port
        if book is not None:
            test.session_state["codebooks"] = {state.OWN: book}
        for name, value in session.items():
            test.session_state[name] = value
        from framing.app.entry import pages_there

        test.switch_page(str(pages_there()["names"])).run()
        assert not test.exception
        return test

    return opened


def written(test) -> str:
    """All text of the page."""
    shown = [element.value for kind in (test.markdown, test.caption, test.warning, test.error) for element in kind]
    return "\n".join([*map(str, shown), *(str(block.proto) for block in test.get("html"))])


def button(test, label):
    return next(b for b in test.button if b.label == label)


def test_a_label_shows_its_hint_with_source_and_year_and_a_person_changes_it(page):
    test = page(label="terrorists|Coast Daily|terrorists")
    assert "tends to be read as <b>delegitimising</b>" in written(test)
    assert "Reuters" in written(test) and "(2007)" in written(test)
    box = next(b for b in test.selectbox if b.label == "“terrorists” reads as")
    box.set_value("distancing").run()
    entry = test.session_state["codebooks"][state.OWN].entries[-1]
    assert (entry.kind, entry.get("set"), entry.get("label"), entry.get("connotation")) == (
        "hint", "nsag_members", "terrorists", "distancing",
    )  # fmt: skip
    assert "<b>distancing</b> (changed by hand)" in written(test)
    button(test, "Undo the last").click().run()
    assert "<b>delegitimising</b>" in written(test) and not test.exception


def test_a_hint_is_dropped_and_taken_back(page):
    test = page(label="terrorists|Coast Daily|terrorists")
    button(test, "Drop this hint").click().run()
    assert "tends to be read" not in written(test) and not test.exception
    button(test, "Undo the last").click().run()
    assert "tends to be read as <b>delegitimising</b>" in written(test)


def test_a_whole_actor_shows_only_hints_that_are_not_neutral(page):
    assert "tends to be read" not in written(page(label="militants||"))
    assert "<b>neutral</b>" in written(page(label="militants|Inland Post|militants"))


def test_whoever_a_person_made_has_a_row_however_seldom_named(page):
    book = Codebook("port").split("rebels", "Hill people", label="rebels", **WHO)
    test = page(book, label="mayor||")
    ledger = next(str(block.proto) for block in test.get("bidi_component") if "Labels by actor" in str(block.proto))
    assert "Hill people" in ledger and not test.warning


def test_corrections_of_own_articles_are_made_for_them(page):
    test = page(label="mayor||")
    assert not [box for box in test.text_input if box.label == "Another name"]
    test.session_state["correcting"] = True
    test.run()
    next(box for box in test.text_input if box.label == "Another name").set_value("Mayor of Lisbon")
    button(test, "Rename").click().run()
    book = test.session_state["codebooks"][state.OWN]
    assert (book.event_id, len(book)) == ("port", 1) and not test.warning


def test_corrections_of_another_event_are_said_to_be_so(page):
    test = page(Codebook("harbour").hide("nobody", **WHO))
    assert [w.value for w in test.warning] == [
        "This codebook was made for the event 'harbour', not for 'port'; corrections that find nothing here are "
        "listed and change nothing. 1 correction finds nothing here and changes nothing; the list below says why."
    ]
    assert not page(Codebook("port").hide("mayor", **WHO)).warning


def test_corrections_that_no_longer_apply_are_counted_above_and_explained_below(port, page):
    gone = Codebook("port").rename("sailors", "Crew", **WHO).merge("terrorists", "militants", **WHO)
    gone = gone.hide("dockers", **WHO)
    assert [w.value for w in page(gone).warning] == [
        "2 corrections find nothing here and change nothing; the list below says why."
    ]
    unapplied = gone.replay(port.mentions, port.reading).unapplied
    problems = dict(zip(unapplied["entry"], unapplied["problem"], strict=True))
    assert problems.keys() == {0, 2}
    line = correcting._line(0, gone.entries[0], problems[0])
    assert "Does not apply: there is no actor &#39;sailors&#39; in this event." in line and 'data-pick="0"' in line
    assert "Does not apply" not in correcting._line(1, gone.entries[1], problems.get(1))


class Upload:
    """What the file box holds."""

    name = "book.toml"

    def __init__(self, content: bytes):
        self.content = content

    def getvalue(self) -> bytes:
        return self.content


BAD = [
    (b"format = 1\n[[entry]]\nkind = 'hide'\n", "book.toml, line 2: a hide entry needs 'actor'."),
    (b"format = 1\n\nthis is broken", "book.toml, line 3: "),
    (b"[tool]\nname = 'x'\n", "book.toml, line 1: this is not a codebook of the Framing Explorer"),
    (b"format = 2\n", "book.toml, line 1: format is 2; this version reads 1."),
    (b"\xff\xfe", "book.toml is not text in UTF-8, so it is no codebook."),
]


@pytest.mark.parametrize("content, reason", BAD, ids=lambda value: value[:24] if isinstance(value, str) else "")
def test_a_bad_file_is_refused_with_its_line_and_the_corrections_stay(page, monkeypatch, content, reason):
    kept = Codebook("port").rename("mayor", "Mayor of Lisbon", **WHO)
    store = {"codebooks": {state.OWN: kept}, "codebook_file": Upload(content)}
    monkeypatch.setattr(corrections.st, "session_state", store)
    corrections.opened(state.OWN)
    assert store["correction_problem"].startswith(reason) and store["codebooks"][state.OWN] == kept
    monkeypatch.undo()
    test = page(kept, correction_problem=store["correction_problem"], label="terrorists||")
    assert [e.value for e in test.error] == [store["correction_problem"]]
    assert "Mayor of Lisbon" in str(test.session_state["codebooks"][state.OWN]) and test.session_state["label"]


def test_a_good_file_replaces_the_corrections(monkeypatch):
    book = Codebook("port").hide("mayor", **WHO)
    store = {"codebook_file": Upload(book.dumps().encode())}
    monkeypatch.setattr(corrections.st, "session_state", store)
    corrections.opened(state.OWN)
    assert store["codebooks"][state.OWN] == book and "correction_problem" not in store


def test_hints_are_said_in_words():
    book = Codebook().hint("s", "thugs", "self_designation", **WHO).hint("s", "thugs", **WHO)
    assert [corrections.said(entry) for entry in book.entries] == [
        "“thugs” reads as self designation", "no hint on “thugs”",
    ]  # fmt: skip


def test_readings_offered_are_the_current_one_then_those_of_the_set():
    offered = label_hints._readings("nsag_members", "my own word")
    assert offered[0] == "my own word" and len(offered) == len(set(offered))
    assert offered.index("delegitimising") < offered.index("hedging")


def test_a_hinted_label_is_marked_and_read_aloud(port):
    rows = charts.counted(port.ledger)
    made = charts.table(rows, ["terrorists", "militants"], {name: name for name in TEXTS})
    assert made.count("label-cell hinted") == 1
    assert "Coast Daily: terrorists, 2 mentions; hint: tends to be read as delegitimising" in made
    assert 'aria-label="Inland Post: militants, 2 mentions"' in made
    assert data.picture and charts.reads("neutral") == ""


def test_an_anchor_of_the_page_survives_an_edition(port):
    start = TEXTS["Coast Daily"].index("The mayor")
    place = anchor(port.reading, "C", start, start + 9)
    book = Codebook("port").reject("naming", place, "an office", **WHO)
    assert book.replay(port.mentions, port.reading).unapplied.empty
