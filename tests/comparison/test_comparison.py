"""Tables meet in a comparison: each is made once, all have their columns when there is nothing to find."""

import pandas as pd
import pytest

import framing
from framing.comparison import TABLES, Comparison, compare
from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS

EVIDENCE = ("mentions", "substitutions", "terminology", "sentence_tone", "tone_words")


@pytest.fixture(scope="module")
def comparison(bridge):
    return Comparison(bridge)


def test_public_names_are_there():
    assert all(hasattr(framing, name) for name in framing.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        framing.nothing  # noqa: B018


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_made_once(comparison, name):
    first = getattr(comparison, name)
    assert isinstance(first, pd.DataFrame)
    assert getattr(comparison, name) is first


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_documented(name):
    attribute = Comparison.__dict__[name]
    assert (attribute.__doc__ or attribute.func.__doc__).strip()


@pytest.mark.parametrize("name", EVIDENCE)
def test_evidence_has_exact_places(comparison, name):
    table = getattr(comparison, name)
    assert list(table.columns[: len(SPAN_COLUMNS)]) == SPAN_COLUMNS
    assert len(table)
    for row in table.itertuples():
        text = comparison.reading.text(row.article_id)
        sentence = comparison.reading.sentences.query(
            "article_id == @row.article_id and sentence_id == @row.sentence_id"
        )
        assert 0 <= row.start <= row.end <= len(text)
        assert int(sentence["start"].iloc[0]) <= row.start <= int(sentence["end"].iloc[0])


@pytest.mark.parametrize(
    "text", ["Go.", "…", "1 2 3", "Der Hafen ist seit Montag geschlossen, und niemand weiß warum."]
)
@pytest.mark.parametrize("name", TABLES)
def test_little_text_gives_the_same_columns(comparison, name, text):
    small = compare(Event("e", "", (Article("a", "A", "", text),)))
    assert list(getattr(small, name).columns) == list(getattr(comparison, name).columns)


def test_sentences_are_joined_to_evidence(comparison):
    joined = comparison.with_sentences(comparison.terminology)
    assert len(joined) == len(comparison.terminology)
    for row in joined.itertuples():
        assert row.form in row.sentence


@pytest.mark.parametrize("name", ["mentions", "substitutions", "terminology", "keyness", "pairs"])
def test_order_of_articles_does_not_matter(bridge, name):
    turned = Event("bridge", "", tuple(reversed(bridge.event.articles)))
    here, there = (_sorted(getattr(compare(event), name)) for event in (bridge.event, turned))
    if name in {"pairs", "substitutions"}:
        assert len(here) == len(there)
    else:
        pd.testing.assert_frame_equal(here, there)


def _sorted(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_values(list(table.columns), key=lambda c: c.astype(str)).reset_index(drop=True)


def test_findings_without_names_are_the_same_findings():
    a = "Militants shelled a village. Four militants fled, and two militants hid. Militants came back on Friday."
    b = a.replace("Militants", "Terrorists").replace("militants", "terrorists")
    comparison = compare(Event("e", "", (Article("a", "Coast", "", a), Article("b", "Inland", "", b))))
    named, hidden = comparison.findings, comparison.unnamed_findings
    told = ["sentence", "detail", "outlet"]
    assert len(hidden) == len(named) > 0
    assert hidden.drop(columns=told).equals(named.drop(columns=told))
    said = " ".join(hidden["sentence"] + hidden["detail"])
    assert "Outlet A" in said and "Coast" not in said and "Inland" not in said
