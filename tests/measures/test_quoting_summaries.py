"""Counts over quotations: tables written by hand, numbers worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measures import quoting
from framing.measures.quoting.quotations import OWN_COLUMNS


def table(*rows):
    """Quotations from (outlet, actor, form, words, cue, class) and, if need be, further columns by name."""
    filled = []
    for number, (outlet, actor, form, words, cue, cue_class, *more) in enumerate(rows):
        row = {
            "article_id": outlet.lower(),
            "outlet": outlet,
            "sentence_id": number,
            "start": 10 * number,
            "end": 10 * number + 5,
            "part": "body",
            "voice": "quoted",
            "quotation": "x",
            "form": form,
            "speaker": actor,
            "actor": actor,
            "actor_id": actor.lower(),
            "source": "named person",
            "cue": cue,
            "cue_start": 10 * number + 6 if cue else -1,
            "cue_class": cue_class,
            "negated": False,
            "certain": True,
            "words": words,
        }
        filled.append(row | (more[0] if more else {}))
    columns = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice", *OWN_COLUMNS]
    return pd.DataFrame(filled).reindex(columns=columns)


SAID = ("said", "neutral")
CLAIMED = ("claimed", "doubting")
TALK = table(
    ("A", "Petrov", "direct", 10, *SAID),
    ("A", "Petrov", "direct", 20, *SAID),
    ("A", "Brandt", "indirect", 10, *CLAIMED),
    ("A", "Petrov", "partial", 10, *SAID, {"certain": False}),
    ("A", "", "scare", 1, "", ""),
    ("B", "Brandt", "direct", 5, *CLAIMED),
)


def test_by_speaker_counts_turns_quotations_and_words():
    result = quoting.by_speaker(TALK)
    columns = ["outlet", "actor", "n", "quotations", "words", "direct", "partial", "indirect", "probable"]
    assert result[columns].values.tolist() == [
        ["A", "Petrov", 2, 3, 40, 30, 10, 0, 1],
        ["A", "Brandt", 1, 1, 10, 0, 0, 10, 0],
        ["B", "Brandt", 1, 1, 5, 5, 0, 0, 0],
    ]


def test_a_share_needs_five_turns():
    assert quoting.by_speaker(TALK)["share"].isna().all()
    turns = [("A", ("Petrov", "Brandt")[n % 2], "direct", 10, *SAID) for n in range(6)]
    result = quoting.by_speaker(table(*turns))
    assert result["share"].tolist() == [0.5, 0.5]
    # Wilson interval of 3 in 6, z = 1.96: (0.1876, 0.8124), as in Newcombe 1998, Statistics in Medicine 17:857-872
    assert result["low"].round(4).tolist() == [0.1876, 0.1876]
    assert result["high"].round(4).tolist() == [0.8124, 0.8124]


def test_a_turn_ends_with_the_article():
    rows = table(("A", "Petrov", "direct", 10, *SAID), ("A", "Petrov", "direct", 10, *SAID, {"article_id": "other"}))
    assert quoting.by_speaker(rows)["n"].tolist() == [2]


def test_cues_by_speaker_with_the_words_used():
    result = quoting.cues(TALK)
    assert result[["outlet", "actor", "cue_class", "n", "of", "words_used"]].values.tolist() == [
        ["A", "Petrov", "neutral", 3, 3, "said 3"],
        ["A", "Brandt", "doubting", 1, 1, "claimed 1"],
        ["B", "Brandt", "doubting", 1, 1, "claimed 1"],
    ]
    assert result["share"].isna().all()


def test_one_reporting_word_counts_once_and_denied_speech_not_at_all():
    rows = table(
        ("A", "Petrov", "direct", 10, *SAID),
        ("A", "Petrov", "direct", 10, *SAID, {"cue_start": 6}),
        ("A", "Petrov", "indirect", 10, *SAID, {"negated": True}),
    )
    assert quoting.cues(rows)[["n", "of"]].values.tolist() == [[1, 1]]


def test_cues_by_side():
    sides = {"petrov": "city", "brandt": "union"}
    result = quoting.cues(TALK, sides)
    assert set(result["actor"]) == {"city", "union"}
    assert quoting.cues(TALK, {"petrov": "city"})["actor"].tolist() == ["city"]


def test_doubt_asymmetry_is_a_difference_of_shares_with_newcombe_s_interval():
    # Newcombe 1998, Statistics in Medicine 17:873-890, table II, example (a): 56/70 - 48/80, method 10: 0.0524, 0.3339
    rows = [("A", "Petrov", "direct", 1, *(CLAIMED if n < 56 else SAID)) for n in range(70)]
    rows += [("A", "Brandt", "direct", 1, *(CLAIMED if n < 48 else SAID)) for n in range(80)]
    result = quoting.doubt_asymmetry(table(*rows), {"petrov": "city", "brandt": "union"})
    assert result[["side", "other", "n", "of", "n_other", "of_other"]].values.tolist() == [
        ["city", "union", 56, 70, 48, 80]
    ]
    assert result[["difference", "low", "high"]].round(4).values.tolist() == [[0.2, 0.0524, 0.3339]]


def test_doubt_asymmetry_says_nothing_below_five():
    result = quoting.doubt_asymmetry(TALK, {"petrov": "city", "brandt": "union"})
    assert result["n"].tolist() == [0, 0]
    assert result["difference"].isna().all()


def test_variety_of_two_equal_sources_is_one_bit():
    rows = table(("A", "Petrov", "direct", 10, *SAID), ("A", "Brandt", "direct", 10, *SAID))
    result = quoting.variety(rows).iloc[0]
    assert (result["sources"], result["n"], result["words"]) == (2, 2, 20)
    assert result["entropy"] == 1 and result["evenness"] == 1
    assert "fewer than 5 sources" in result["note"]


def test_variety_of_uneven_sources():
    result = quoting.variety(TALK).set_index("outlet")
    # H(0.8, 0.2) = 0.7219 bits
    assert result.loc["A", "entropy"] == pytest.approx(0.7219, abs=1e-4)
    assert result.loc["A", ["most_heard", "most_heard_share"]].tolist() == ["Petrov", 0.8]
    assert result.loc["B", "entropy"] == 0 and math.isnan(result.loc["B", "evenness"])


def test_variety_counts_anonymous_official_and_unattributed():
    rows = table(
        ("A", "Officials", "indirect", 5, *SAID, {"source": "anonymous official"}),
        ("A", "Ministry", "indirect", 5, *SAID, {"source": "official"}),
        ("A", "", "partial", 5, "", ""),
    )
    result = quoting.variety(rows).iloc[0]
    assert (result["anonymous"], result["official"], result["unattributed"], result["sources"]) == (1, 2, 1, 2)


def test_empty_tables_keep_their_columns():
    empty = TALK.iloc[:0]
    sides = {"petrov": "city", "brandt": "union"}
    for result, full in (
        (quoting.by_speaker(empty), quoting.by_speaker(TALK)),
        (quoting.cues(empty), quoting.cues(TALK)),
        (quoting.variety(empty), quoting.variety(TALK)),
        (quoting.doubt_asymmetry(empty, sides), quoting.doubt_asymmetry(TALK, sides)),
    ):
        assert result.empty
        assert result.columns.tolist() == full.columns.tolist()


ROW = st.tuples(
    st.sampled_from("AB"),
    st.sampled_from(["Petrov", "Brandt", "Moss", ""]),
    st.sampled_from(["direct", "indirect", "scare"]),
    st.integers(0, 30),
    st.just("said"),
    st.sampled_from(["neutral", "doubting"]),
)


@given(st.lists(ROW, max_size=30))
def test_every_word_is_counted_once_and_shares_add_up(rows):
    quotations = table(*rows).astype({"negated": bool, "certain": bool}) if rows else TALK.iloc[:0]
    result = quoting.by_speaker(quotations)
    assert result["words"].sum() == quotations.loc[quotations["form"] != "scare", "words"].sum()
    for _, group in result.groupby("outlet"):
        if group["share"].notna().all() and group["words"].sum():
            assert group["share"].sum() == pytest.approx(1)
            assert ((group["low"] <= group["share"] + 1e-9) & (group["share"] <= group["high"] + 1e-9)).all()
    entropy = quoting.variety(quotations)
    limit = np.log2(entropy["sources"].clip(lower=1).astype(float))
    assert (entropy["entropy"].astype(float) <= limit + 1e-9).all()
