"""Events come back to the letter from every format that they are written in."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing.corpus as corpus
from framing.corpus import Article, Event

CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\x85\u2028\u2029")
LINE = st.text(CHARACTERS, max_size=40)
NAME = LINE.filter(lambda text: text.strip() == text and text)
BODY = st.text(st.one_of(CHARACTERS, st.sampled_from('\n\t,";*_#-')), max_size=120).map(lambda text: f"Word {text}")
DAY = st.none() | st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def articles(draw, number):
    headline = draw(st.just("") | NAME)
    gap = draw(st.sampled_from(["\n\n", "\n", "\n\n\n"])) if headline else ""
    return Article(
        article_id=f"article-{number}",
        outlet=draw(NAME),
        headline=headline,
        text=f"{headline}{gap}{draw(BODY)}",
        published=draw(DAY),
        byline=draw(LINE),
        url=draw(LINE),
        wire=draw(LINE),
        note=draw(LINE),
    )


@st.composite
def some_events(draw):
    made = []
    for number in range(draw(st.integers(1, 3))):
        found = tuple(draw(articles(n)) for n in range(draw(st.integers(1, 3))))
        made.append(Event(f"event-{number}", draw(NAME), found, draw(DAY), draw(LINE), draw(LINE)))
    return made


@settings(max_examples=40, deadline=None)
@given(
    some_events(), st.sampled_from([(corpus.to_jsonl, "jsonl"), (corpus.to_csv, "csv"), (corpus.to_parquet, "parquet")])
)
def test_tables_round_trip(events, kind):
    write, suffix = kind
    with tempfile.TemporaryDirectory() as folder:
        path = write(events, Path(folder) / f"events.{suffix}")
        assert corpus.read_events(path) == events


@settings(max_examples=40, deadline=None)
@given(some_events())
def test_folders_round_trip(events):
    with tempfile.TemporaryDirectory() as folder:
        for event in events:
            corpus.to_folder(event, Path(folder) / event.event_id)
        assert corpus.read_events(folder) == events


@pytest.mark.parametrize("event_id", ["baghouz"])
def test_bundled_events_round_trip(tmp_path, event_id):
    event = corpus.load_event(event_id)
    assert corpus.read_event(corpus.to_jsonl(event, tmp_path / "e.jsonl")) == event
    assert corpus.read_event(corpus.to_folder(event, tmp_path / event_id)) == event


def test_article_rows():
    event = Event(
        "e", "Port", (Article("a", "A", "", "x", date(2016, 10, 26)), Article("b", "B", "", "y")), date(2016, 10, 27)
    )
    table = corpus.article_rows(event)
    assert table["published"].tolist() == ["2016-10-26", ""]
    assert table["event_date"].tolist() == ["2016-10-27"] * 2
    assert corpus.article_rows([]).columns.tolist() == table.columns.tolist()
