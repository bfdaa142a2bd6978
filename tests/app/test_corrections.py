"""Corrections of a visitor: they change the page's tables, and the file brings them back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from framing import Article, Event, compare
from framing.app import corrections
from framing.app.launch import SETTINGS, command
from framing.measures.codebook import Codebook, anchor

ENTRY = str(Path(__file__).parents[2] / "streamlit_app.py")
TEXTS = {
    "Coast Daily": "The harbour master closed the port of Lisbon on Monday. Ana Petrov praised the dockers.",
    "Inland Post": "The harbour master shut the port of Lisbon on Monday. Petrov thanked the dockers.",
}


@pytest.fixture(scope="module")
def comparison():
    return compare(Event("port", "Port", tuple(Article(name[0], name, "", text) for name, text in TEXTS.items())))


def test_a_rejected_sentence_no_longer_tells_its_fact(comparison):
    told = comparison.facts[comparison.facts["told"].str.startswith("told") & comparison.facts["articles"].eq(2)].iloc[
        0
    ]
    place = anchor(comparison.reading, told["article_id"], int(told["start"]), int(told["end"]))
    book = Codebook("port").reject("facts", place, "another port", author="A. Reader", date=date(2026, 11, 22))
    after = comparison.corrected(book).facts
    row = after[(after["fact_id"] == told["fact_id"]) & (after["article_id"] == told["article_id"])].iloc[0]
    assert row["told"] == "not told" and row["articles"] == 1 and row["sentence"] == ""
    assert len(after) == len(comparison.facts)


def test_a_corrected_comparison_keeps_what_does_not_depend_on_names(comparison):
    pairs = comparison.pairs
    book = Codebook("port").rename(comparison.actors["actor_id"].iloc[0], "X", author="A", date=date(2026, 1, 1))
    after = comparison.corrected(book)
    assert after.pairs is pairs
    assert "X" in set(after.actors["actor"]) and "X" not in set(comparison.actors["actor"])


def test_every_correction_is_said_in_words():
    who = {"author": "A", "date": date(2026, 1, 1)}
    book = Codebook("port").merge("a", "b", **who).rename("a", "Ana", **who).split("a", "C", label="c", **who)
    book = book.hide("d", **who).never_merge("e", "f", **who)
    assert [corrections.said(entry) for entry in book.entries] == [
        "b is the same as a", "a is called Ana", "“c” of a is C", "d is left out", "f is not e",
    ]  # fmt: skip


def test_merging_on_the_page_is_kept_and_undone():
    test = AppTest.from_file(ENTRY, default_timeout=180).run()
    from framing.app.entry import pages_there

    test.switch_page(str(pages_there()["names"])).run()
    same = [button for button in test.button if button.label == "They are the same"]
    assert same
    same[0].click().run()
    assert not test.exception
    book = test.session_state["codebooks"]["baghouz"]
    assert [entry.kind for entry in book.entries] == ["merge"] and book.entries[0].author == "reader"
    next(b for b in test.button if b.label == "Undo the last").click().run()
    assert len(test.session_state["codebooks"]["baghouz"]) == 0


def test_the_command_line_serves_with_the_settings_of_the_checkout():
    import tomllib

    config = tomllib.loads((Path(ENTRY).parent / ".streamlit" / "config.toml").read_text("utf-8"))
    for name, value in SETTINGS.items():
        section, _, key = name.partition(".")
        if name == "theme.base":
            assert Path(value).name == Path(config["theme"]["base"]).name and Path(value).is_file()
        else:
            assert str(config[section][key]).lower() == value.lower()
    assert {"--server.headless=true", "--server.port=8599"} <= set(command(port=8599, headless=True))
