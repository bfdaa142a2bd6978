"""Stored tables: the same as fresh ones, refused when they are old, and light to open."""

from __future__ import annotations

import subprocess
import sys

import pandas as pd
import pytest

from framing import Article, Event, compare, prepared
from framing.corpus.bundled import event_ids, load_event

EVENT = Event(
    "port",
    "Port",
    (Article("a", "A", "Port up", "Port up\n\nIt reopened, Ana Petrov said."), Article("b", "B", "", "It reopened.")),
)


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """Equal in every cell; types may differ in how they are kept, not in what they hold."""
    assert list(one.columns) == list(other.columns)
    assert len(one) == len(other)
    for column in one.columns:
        left, right = (t[column].map(lambda v: list(v) if isinstance(v, tuple) else v) for t in (one, other))
        if pd.api.types.is_numeric_dtype(left) and len(left):
            pd.testing.assert_series_equal(
                left.astype(float), right.astype(float), check_index=False, check_names=False, rtol=1e-9
            )
        else:
            assert ["" if v is None or v != v else v for v in left] == ["" if v is None or v != v else v for v in right]


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    path = tmp_path_factory.mktemp("prepared") / "port.zip"
    fresh = compare(EVENT)
    prepared.store(fresh, path)
    return fresh, path


def test_stored_tables_equal_fresh_ones(stored):
    fresh, path = stored
    opened = prepared.restore(EVENT, path)
    for name in prepared.READING_TABLES:
        same(getattr(opened.reading, name), getattr(fresh.reading, name))
    made = [name for name in prepared.table_names() if isinstance(getattr(fresh, name), pd.DataFrame)]
    assert len(made) > 10
    for name in made:
        assert name in vars(opened), f"{name} was not stored"
        same(getattr(opened, name), getattr(fresh, name))


def test_the_file_is_the_same_each_time(stored, tmp_path):
    fresh, path = stored
    assert prepared.store(fresh, tmp_path / "again.zip").read_bytes() == path.read_bytes()


def test_tables_of_other_texts_are_refused(stored):
    _, path = stored
    changed = Event("port", "Port", (Article("a", "A", "", "It reopened, they said."), EVENT.articles[1]))
    assert prepared.restore(changed, path) is None


def test_tables_of_other_code_are_refused(stored, monkeypatch):
    _, path = stored
    monkeypatch.setattr(prepared, "code_key", lambda: "another")
    assert prepared.restore(EVENT, path) is None


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_broken_file_is_refused_not_raised(tmp_path, content):
    path = tmp_path / "broken.zip"
    path.write_bytes(content)
    assert prepared.restore(EVENT, path) is None
    assert prepared.restore(EVENT, tmp_path / "missing.zip") is None


@pytest.mark.parametrize("event_id", event_ids())
def test_bundled_events_have_current_tables(event_id):
    assert prepared.is_current(event_id), "older than the texts or the code: run `python -m framing prepare`"


def test_stored_tables_of_a_bundled_event_equal_fresh_ones():
    event_id = event_ids()[0]
    fresh, opened = compare(load_event(event_id)), prepared.load(event_id)
    for name in prepared.table_names():
        if isinstance(getattr(fresh, name), pd.DataFrame):
            same(getattr(opened, name), getattr(fresh, name))


def test_the_first_page_needs_no_language_library(stored, tmp_path):
    script = f"""
import sys
from pathlib import Path
from framing import Article, Event, prepared
from framing.app import overview
from framing.charts import passages, headlines
from framing.differences import findings
event = {EVENT!r}
comparison = prepared.restore(event, Path({str(stored[1])!r}))
findings(comparison)
passages.telling(comparison.sentence_groups, comparison.substitutions)
passages.exchanges_from(comparison.substitutions, "a")
heavy = {{"spacy", "nltk", "sklearn", "onnxruntime", "trafilatura"}} & set(sys.modules)
sys.exit(f"imported: {{heavy}}" if heavy else 0)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
