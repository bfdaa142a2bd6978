"""The tables of bundled events and of their articles."""

import shutil

from framing.corpus.bundled import corpora_folder, event_ids, load_event
from framing.corpus.catalogue import ARTICLE_COLUMNS, EVENT_COLUMNS, articles, events
from framing.corpus.keys import STYLES


def test_the_table_of_events_has_all_of_them():
    table = events()
    assert table.columns.tolist() == EVENT_COLUMNS
    assert table["event_id"].tolist() == list(event_ids())
    assert table.loc[table["real"], "event_id"].tolist() == ["baghouz"]
    assert table["articles"].sum() == sum(len(load_event(event_id).articles) for event_id in event_ids())


def test_the_table_of_articles_follows_the_event():
    table = articles("harbour-strike")
    assert table.columns.tolist() == ARTICLE_COLUMNS
    assert table["article_id"].tolist() == [article.article_id for article in load_event("harbour-strike").articles]
    assert table["words"].between(300, 600).all()
    assert all(set(articles(event_id)["style"]) <= set(STYLES) for event_id in event_ids())
    assert table.loc[table["wire"] == "Northwire", "article_id"].tolist() == ["commerce", "quayside"]


def test_a_folder_of_ones_own_is_read_the_same_way(tmp_path):
    folder = shutil.copytree(corpora_folder() / "baghouz", tmp_path / "baghouz")
    assert articles(folder).equals(articles("baghouz"))
