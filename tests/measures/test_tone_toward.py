"""Tone toward actors: rows, order, tiers, flags, and what an outlet's summary may say."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import tone
from framing.measures.tone import tiers
from framing.measures.tone.toward import CALLS, OUTLET_COLUMNS, TOWARD_COLUMNS

TIERS = [name for name in tiers.TIERS if not tiers.missing(name)]


def scene(*texts, actors=("Smith", "Jones")):
    """A reading of some texts, and every place where one of the actors' names stands."""
    reading = read(Event("e", "", tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts))))
    rows = [
        (article.article_id, start, start + len(actor), actor.lower(), actor)
        for article in reading.event.articles
        for actor in actors
        for start in range(len(article.text))
        if article.text.startswith(actor, start)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", "actor_id", "actor"])
    return reading, reading.evidence(table)


LOADED = (
    "Smith is a corrupt and cruel liar who disgraced the office. Jones won praise as a brilliant, generous leader.",
    "Critics condemned Smith for his shameful lies. Supporters hailed Jones, a hero who saved the town.",
)


@pytest.mark.parametrize("name", TIERS)
def test_loaded_sentences_come_out_as_they_are_meant(name):
    table = tone.toward(*scene(*LOADED), tier=name)
    assert dict(table.groupby("actor")["negative"].mean() > table.groupby("actor")["positive"].mean()) == {
        "Smith": True, "Jones": False,
    }  # fmt: skip
    assert set(table["tier"]) == {name}


@pytest.mark.parametrize("name", TIERS)
def test_every_mention_gets_probabilities_that_add_up_to_one(name):
    reading, mentions = scene(*LOADED)
    table = tone.toward(reading, mentions, tier=name)
    assert list(table.columns) == [*SPAN_COLUMNS, *TOWARD_COLUMNS]
    assert table[SPAN_COLUMNS].equals(mentions[SPAN_COLUMNS])
    assert np.allclose(table[list(CALLS)].sum(axis=1), 1, atol=1e-6)
    assert (table[list(CALLS)] >= 0).all(axis=None)


def test_the_best_tier_that_is_installed_is_taken(monkeypatch):
    assert tone.tier() == TIERS[0]
    monkeypatch.setattr(tiers.importlib.util, "find_spec", lambda name: None)
    assert tone.tier() == "features"
    monkeypatch.setattr(tiers.parsing, "model_name", lambda: "")
    assert tone.tier() == "lexicon"
    assert "pip install onnxruntime" in tiers.missing("encoder")


def test_a_missing_model_file_is_named_and_the_next_tier_takes_over(monkeypatch, tmp_path):
    monkeypatch.setattr(tiers.target_tone, "path", lambda name: tmp_path / name)
    assert tone.tier() == "lexicon"
    with pytest.raises(RuntimeError, match="sparse.npz is missing; install the package again"):
        tiers.probabilities([], [], "features")


def test_a_tier_that_does_not_exist_is_refused_with_the_list():
    with pytest.raises(ValueError, match="encoder, features, lexicon"):
        tone.toward(*scene(*LOADED), tier="oracle")


def test_the_order_of_articles_and_mentions_changes_nothing():
    reading, mentions = scene(*LOADED, "Smith met Jones.")
    turned = mentions.iloc[::-1].reset_index(drop=True)
    key = ["article_id", "start"]
    one = tone.toward(reading, mentions).sort_values(key).reset_index(drop=True)
    other = tone.toward(reading, turned).sort_values(key).reset_index(drop=True)
    pd.testing.assert_frame_equal(one, other, atol=1e-6)


@pytest.mark.parametrize("name", TIERS)
def test_a_mention_alone_or_in_company_gets_the_same_numbers(name):
    reading, mentions = scene(*LOADED)
    together = tone.toward(reading, mentions, tier=name)
    alone = tone.toward(reading, mentions.iloc[[2]], tier=name)
    assert np.allclose(together.loc[2, list(CALLS)].astype(float), alone.loc[0, list(CALLS)].astype(float), atol=1e-6)


def test_no_mentions_no_rows_and_the_same_columns():
    reading, mentions = scene(*LOADED)
    empty = tone.toward(reading, mentions.iloc[:0])
    assert empty.empty and list(empty.columns) == [*SPAN_COLUMNS, *TOWARD_COLUMNS]
    summary = tone.by_outlet(empty)
    assert summary.empty and list(summary.columns) == OUTLET_COLUMNS


def test_articles_in_other_languages_are_left_out():
    reading, mentions = scene(*LOADED)
    german = replace(reading, languages={"a0": "de", "a1": "en"})
    assert set(tone.toward(german, mentions)["article_id"]) == {"a1"}


def test_words_of_somebody_else_are_flagged():
    text = 'Smith spoke. "Smith is a cruel and corrupt liar," Brown said.'
    table = tone.toward(*scene(text), tier="features")
    assert table["voice"].tolist() == ["outlet", "quoted"]
    assert table["flag"].tolist()[0] == "" and "quotation" in table["flag"].tolist()[1]


def test_a_lexicon_that_points_the_other_way_is_flagged(monkeypatch):
    reading, mentions = scene("A great success and a wonderful gift for Smith.")
    monkeypatch.setattr(tiers, "probabilities", lambda scenes, texts, name: np.array([[0.9, 0.05, 0.05]]))
    table = tone.toward(reading, mentions, tier="features")
    assert table["lexicon"].iloc[0] > 0.5 and table["flag"].tolist() == ["lexicon"]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Smith was arrested for murder.", "event"),
        ("Smith, a cruel and corrupt liar, was arrested for murder.", ""),  # there are words that judge
        ("Smith came home on Monday.", ""),
    ],
)
def test_a_call_that_only_what_happened_bears_out_is_flagged(text, flag, monkeypatch):
    monkeypatch.setattr(tiers, "probabilities", lambda scenes, texts, name: np.array([[0.98, 0.01, 0.01]]))
    assert tone.toward(*scene(text), tier="features")["flag"].tolist() == [flag]


def votes(outlet, *calls, article="a"):
    """A toward table with one row per call: (call, probability, article)."""
    rows = []
    for number, call in enumerate(calls):
        shares = dict.fromkeys(CALLS, 0.1) | {call: 0.8}
        rows.append({"article_id": f"{article}{number % 6}", "actor_id": "x", "actor": "X", "outlet": outlet, **shares,
                     "tone": call, "confident": number % 2 == 0})  # fmt: skip
    return pd.DataFrame(rows)


def test_under_five_mentions_there_is_no_share():
    row = tone.by_outlet(votes("A", *["negative"] * 4)).iloc[0]
    assert (row["n"], row["negative"], row["votes"], row["note"]) == (4, 4, "- (-) - (-)", "too little text")
    assert row[["negative_share", "balance", "low", "high"]].isna().all()


def test_counts_shares_and_intervals_by_hand():
    row = tone.by_outlet(votes("A", *["negative"] * 6, *["neutral"] * 3, "positive")).iloc[0]
    assert (row["n"], row["negative"], row["neutral"], row["positive"], row["uncertain"]) == (10, 6, 3, 1, 5)
    assert row["negative_share"] == 0.6
    # Beta(6.5, 5): scipy.stats.beta.ppf([.025, .975], 6.5, 5)
    assert row["negative_low"] == pytest.approx(0.2857, abs=1e-3)
    assert row["negative_high"] == pytest.approx(0.8233, abs=1e-3)
    assert row["balance"] == pytest.approx((6 * -0.7 + 0.7) / 10)
    assert row["low"] < row["balance"] < row["high"]
    assert (row["resampled"], row["articles"], row["note"]) == ("article", 6, "few mentions")


def test_the_actor_with_most_mentions_comes_first_and_outlets_keep_their_order():
    few = votes("B", "neutral").assign(actor_id="y", actor="Y")
    table = tone.by_outlet(pd.concat([few, votes("B", "neutral", "neutral"), votes("A", "neutral")]))
    assert table[["actor", "outlet"]].values.tolist() == [["X", "B"], ["X", "A"], ["Y", "B"]]
