from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import Article, Event, event_ids, group, load_event, same_event
from framing.corpus.datasets import basil
from framing.corpus.grouping import SAME_EVENT_COLUMNS, similarities


def event_of(*texts, days=None):
    made = [Article(f"a{n}", f"Outlet {n}", "", text, day) for n, (text, day) in
            enumerate(zip(texts, days or [None] * len(texts), strict=True))]  # fmt: skip
    return Event("e", "Event", tuple(made))


PORT = load_event("baghouz").articles[0].text
STRIKE = load_event("harbour-strike").articles[0].text


@pytest.mark.parametrize("event_id", event_ids())
def test_bundled_events_are_one_event_each(event_id):
    table = same_event(load_event(event_id))
    assert table.columns.tolist() == SAME_EVENT_COLUMNS
    assert not table["odd"].any()
    assert table["similarity"].between(0, 1).all()


def test_the_odd_one_out_is_found_and_only_it():
    event = load_event("baghouz")
    foreign = replace(load_event("harbour-strike").articles[1], article_id="foreign")
    table = same_event(replace(event, articles=(*event.articles[:3], foreign, *event.articles[3:])))
    assert table.set_index("article_id")["odd"].to_dict() == {
        **{article.article_id: False for article in event.articles},
        "foreign": True,
    }
    assert (table.set_index("article_id")["nearest"] != "foreign").all()


def test_two_articles():
    both = same_event(event_of(PORT, STRIKE))
    assert both["odd"].tolist() == [True, True]
    assert not same_event(event_of(PORT, PORT))["odd"].any()
    assert same_event(event_of(PORT, PORT))["nearest_similarity"].tolist() == pytest.approx([1, 1])


def test_one_article_and_none():
    table = same_event(event_of(PORT))
    assert table["odd"].tolist() == [False] and np.isnan(table["similarity"].iloc[0])
    assert same_event(Event("e", "", ())).empty


def test_too_little_text_is_never_odd():
    assert same_event(event_of(PORT, "Ship sinks off Norway.")).iloc[1]["odd"] == np.False_
    assert not same_event(event_of("the of and", "a to in"))["odd"].any()


def test_similarity_by_hand():
    # words: {port, reopens} against {port, closes} share one of two: 1/2. names: {Almira} in both: 1. √(1/2 · 1)
    matrix = similarities(["port reopens Almira", "port closes Almira"])
    # each text has three words, two shared: cosine 2/3; one name, shared: cosine 1
    assert matrix[0, 1] == pytest.approx(np.sqrt(2 / 3))
    assert matrix.diagonal() == pytest.approx([1, 1])
    # no names: words alone, one of two shared
    assert similarities(["port reopens", "port closes"])[0, 1] == pytest.approx(0.5)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_similarities_are_symmetric_and_bounded(texts):
    matrix = similarities(texts)
    assert matrix.shape == (len(texts), len(texts))
    assert np.allclose(matrix, matrix.T) and (matrix >= 0).all() and (matrix <= 1 + 1e-9).all()


def test_the_order_of_articles_does_not_matter():
    event = load_event("baghouz")
    turned = replace(event, articles=event.articles[::-1])
    left, right = (same_event(e).set_index("article_id")["similarity"].sort_index() for e in (event, turned))
    assert left.to_dict() == pytest.approx(right.to_dict())


def test_group_finds_the_bundled_events_again():
    events = [load_event(event_id) for event_id in ("baghouz", "harbour-strike", "island-landing")]
    articles = [replace(a, article_id=f"{e.event_id}/{a.article_id}") for e in events for a in e.articles]
    found = group(articles[::2] + articles[1::2])
    groups = {frozenset(a.article_id for a in event.articles) for event in found}
    assert groups == {
        frozenset(a.article_id for a in articles if a.article_id.startswith(f"{e.event_id}/")) for e in events
    }
    assert [event.event_id for event in found] == ["event-1", "event-2", "event-3"]
    assert found[0].title == articles[0].headline and found[0].date == date(2019, 3, 5)


def test_the_window_of_days_parts_what_words_would_join():
    texts = [PORT, PORT, PORT]
    days = [date(2019, 3, 5), date(2019, 3, 6), date(2019, 4, 6)]
    assert [len(event.articles) for event in group(event_of(*texts, days=days).articles)] == [2, 1]
    assert [len(event.articles) for event in group(event_of(*texts, days=days).articles, days=60)] == [3]
    assert [len(event.articles) for event in group(event_of(*texts).articles)] == [3]  # days not known


def test_group_of_nothing_and_of_one():
    assert group([]) == []
    assert len(group(event_of("the of and").articles)) == 1
    assert len(group(event_of("the of", "and a").articles)) == 2


def test_real_triplets(research_data):
    events = basil(research_data("basil"))
    alarms = sum(same_event(event)["odd"].any() for event in events)
    assert alarms <= 0.05 * len(events)
    found = 0
    for event, other in zip(events, events[1:] + events[:1], strict=True):
        foreign = replace(other.articles[0], article_id="foreign")
        found += same_event(replace(event, articles=(*event.articles, foreign)))["odd"].iloc[-1]
    assert found >= 0.9 * len(events)
