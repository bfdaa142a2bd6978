"""The server's start: what the first page needs is made ready beside it, and nothing waits for that."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.web.server.app_discovery import discover_asgi_app

from framing import compare, differences
from framing.app import data, examples, label_hints, server, warming
from framing.app.entry import pages_there
from framing.app.launch import command
from framing.comparison import TABLES
from framing.corpus.article import Article, Event

ROOT = Path(__file__).parents[2]


@pytest.fixture
def threads(monkeypatch):
    """What the server would do beside its start, written down instead of done."""
    opened = []
    monkeypatch.setattr(warming.webbrowser, "open", opened.append)
    monkeypatch.setattr(warming.threading.Timer, "start", lambda timer: timer.function(*timer.args))
    return opened


def during(monkeypatch, first_page, headless: bool):
    """Enter and leave the server's life with this first page, in a thread that no other loop runs in."""
    monkeypatch.setattr(warming, "first_page", first_page)
    monkeypatch.setattr(warming.st, "get_option", lambda name: headless if name == "server.headless" else None)
    monkeypatch.setattr(warming, "address", lambda: "http://localhost:1")

    async def life():
        async with warming.ready(server.app):
            return True

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(asyncio.wait_for(life(), 5))).result()


@pytest.mark.parametrize("file", [ROOT / "streamlit_app.py", Path(server.__file__)])
def test_streamlit_finds_what_to_serve(file):
    found = discover_asgi_app(file)
    assert found.is_asgi_app and found.import_string == f"{file.stem}:app"


def test_the_command_serves_the_installed_entry():
    assert str(Path(server.__file__)) in command()


def test_the_server_does_not_wait_for_the_first_page(monkeypatch, threads):
    go_on, done = threading.Event(), []

    def slow():
        go_on.wait(300)
        done.append(True)

    assert during(monkeypatch, slow, headless=True) and not done
    go_on.set()


@pytest.mark.parametrize("headless, opened", [(True, []), (False, ["http://localhost:1"])])
def test_the_browser_is_opened_where_there_is_one(monkeypatch, threads, headless, opened):
    during(monkeypatch, lambda: None, headless)
    assert threads == opened


@pytest.mark.parametrize(
    "options, expected",
    [
        ({"server.port": 8501}, "http://localhost:8501"),
        ({"server.port": 80, "browser.serverAddress": "framing.example"}, "http://framing.example:80"),
        ({"server.port": 8501, "server.baseUrlPath": "/news/"}, "http://localhost:8501/news"),
    ],
)
def test_the_address_follows_the_settings(monkeypatch, options, expected):
    monkeypatch.setattr(st, "get_option", options.get)
    assert warming.address() == expected


def test_the_server_starts_beside_a_loop_that_runs_already(monkeypatch, threads):
    async def beside():
        return during(monkeypatch, lambda: None, headless=True)

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(lambda: asyncio.run(beside())).result()


def test_what_the_first_page_loads_is_not_looked_through_again(monkeypatch):
    before = gc.get_freeze_count()
    warming.first_page()
    assert gc.get_freeze_count() > before + 10_000
    gc.unfreeze()


def test_the_server_does_not_collect_garbage_after_each_run():
    assert "--runner.postScriptGC=false" in command()  # the same as in .streamlit/config.toml: see test_corrections


def test_a_first_visitor_finds_every_picture_of_the_first_page_made(monkeypatch):
    warming.first_page()

    def unready(*_):
        raise AssertionError("the first page makes this anew")

    for name in ("_passage", "_terms", "_speakers"):
        monkeypatch.setattr(examples, name, unready)
    monkeypatch.setattr(differences, "findings", unready)
    monkeypatch.setattr(data.prepared, "load", unready)
    page = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    assert not page.exception and page.get("vega_lite_chart")


def test_the_language_model_is_asked_for_once(monkeypatch):
    made = []
    monkeypatch.setattr(warming, "_started", {})
    monkeypatch.setattr(warming, "_every_table", lambda: made.append("tables"))
    monkeypatch.setattr(warming, "_stemmer", lambda: made.append("stemmer"))
    first, second, other = warming.language_model(), warming.language_model(), warming.stemmer()
    first.join(60)
    other.join(60)
    assert first is second is not other and sorted(made) == ["stemmer", "tables"]


def test_a_first_click_on_a_name_finds_everything_loaded_once_the_first_page_is_read(monkeypatch):
    waited = []
    monkeypatch.setattr(warming, "_started", {})
    monkeypatch.setattr(warming, "_READ", 0.05)
    monkeypatch.setattr(warming, "_picture_of_a_name", lambda: waited.append(time.monotonic()))
    monkeypatch.setattr(warming, "_stemmer", lambda: waited.append("stemmer"))
    begun = time.monotonic()
    thread = warming.first_click()
    assert warming.first_click() is thread and thread.interval == 0.05
    thread.join(60)
    warming.stemmer().join(60)
    assert waited[0] - begun >= 0.05 and waited[1:] == ["stemmer"]


def test_what_a_first_click_loads_is_not_loaded_by_the_click(monkeypatch):
    label_hints.known_readings.cache_clear()
    warming._picture_of_a_name()
    assert label_hints.known_readings.cache_info().currsize == 1 and "altair" in sys.modules
    monkeypatch.setattr("framing.lexicons.naming_sets.load_yaml", lambda *_: pytest.fail("the click reads the lists"))
    assert "neutral" in label_hints._readings("nsag_members", "my own word")


def test_whoever_opens_names_does_not_wait_for_the_stemmer_when_correcting(monkeypatch):
    asked = []
    monkeypatch.setattr(warming, "stemmer", lambda: asked.append(True))
    page = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    assert not asked
    page.switch_page(str(pages_there()["names"])).run()
    assert asked and not page.exception
    warming._stemmer()
    assert "nltk.stem.snowball" in sys.modules


def test_everything_that_a_comparison_needs_can_be_loaded_on_two_sentences():
    warming._every_table()


def test_who_asks_while_a_picture_is_made_waits_for_it():
    store, made, begun = data.Pictures(), [], threading.Event()

    def slow():
        begun.set()
        made.append(1)
        threading.Event().wait(0.1)
        return "picture"

    got = []
    askers = [threading.Thread(target=lambda: got.append(store.get(("p",), slow))) for _ in range(4)]
    for asker in askers:
        asker.start()
    begun.wait(5)
    for asker in askers:
        asker.join(10)
    assert got == ["picture"] * 4 and made == [1]


def test_pictures_do_not_wait_for_each_other():
    store = data.Pictures()
    assert store.get(("outer",), lambda: store.get(("inner",), lambda: 1) + 1) == 2
    assert set(store.made) == {("outer",), ("inner",)} and not store.making


def test_a_picture_that_could_not_be_made_is_tried_again():
    store = data.Pictures()
    with pytest.raises(ZeroDivisionError):
        store.get(("p",), lambda: 1 / 0)
    assert store.get(("p",), lambda: 7) == 7


def test_the_other_tables_are_made_while_the_first_page_is_read(monkeypatch):
    monkeypatch.setattr(warming, "_DRAWN", 0.01)
    texts = {"Coast": "Militants held the port.", "Inland": "Terrorists held the port."}
    comparison = compare(Event("own", "", tuple(Article(name, name, "", text) for name, text in texts.items())))
    warming.other_tables(comparison).join(60)
    assert set(TABLES) <= set(vars(comparison))
