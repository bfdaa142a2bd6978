"""Actors in clauses and flips between them, from tables written by hand and against the plain definition."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measures import agency
from framing.measures.agency.clauses import actors_in

spans = st.tuples(st.sampled_from("ab"), st.integers(0, 12), st.integers(0, 6))


def told(mentions, article, start, end):
    """The definition: of the mentions that touch the phrase, the one whose end is nearest to its end."""
    inside = [row for row in mentions if row[0] == article and row[1] < end and start < row[2]]
    best = min(inside, key=lambda row: (abs(row[2] - end), row[1]), default=None) if end > start else None
    return best[3] if best else ""


@given(st.lists(spans, max_size=8), st.lists(spans, min_size=1, max_size=5))
def test_the_actor_of_a_phrase_is_that_of_the_definition(named, phrases):
    mentions = [(article, start, start + length, f"x{n}") for n, (article, start, length) in enumerate(named)]
    table = pd.DataFrame([(a, s, s + n) for a, s, n in phrases], columns=["article_id", "agent_start", "agent_end"])
    frame = pd.DataFrame(mentions, columns=["article_id", "start", "end", "actor_id"])
    found = actors_in(table, frame, "agent")
    assert found == [told(mentions, *row) for row in table.itertuples(index=False, name=None)]


def test_without_mentions_nobody_is_an_actor():
    table = pd.DataFrame({"article_id": ["a"], "agent_start": [0], "agent_end": [5]})
    assert actors_in(table, None, "agent") == [""]
    assert actors_in(table, pd.DataFrame(columns=["article_id", "start", "end", "actor_id"]), "agent") == [""]


BASE = {"outlet": "A", "start": 0, "end": 5, "part": "body", "voice": "outlet", "words": "shot", "verb": "shoot",
        "act": "attack", "certain": True, "agent_actor_id": "", "patient_actor_id": ""}  # fmt: skip


def clause(article, construction, agent="", patient="", **more):
    row = BASE | {"article_id": article, "sentence_id": 0, "construction": construction, "agent": agent,
                  "patient": patient} | more  # fmt: skip
    places = {f"{side}_{edge}": 0 for side in ("agent", "patient") for edge in ("start", "end")}
    return places | row


def flips(*clauses, relation="same", shape="rewritten"):
    pairs = pd.DataFrame([("a", 0, "b", 0, relation, shape)], columns=[
        "left_article", "left_sentence", "right_article", "right_sentence", "relation", "shape"])  # fmt: skip
    return agency.flips(pd.DataFrame(list(clauses))[agency.COLUMNS], pairs)


ACTIVE = clause("a", "active", "Police", "a man")


@pytest.mark.parametrize(
    ("other", "change"),
    [
        (clause("b", "agentless_passive", "", "a man"), "agent dropped"),
        (clause("b", "passive_with_agent", "police", "a man"), "active to passive"),
        (clause("b", "nominalisation", "police", "a man", verb="shooting"), "active to noun"),
        (clause("b", "nominalisation", "", "", verb="shooting"), "agent dropped"),
        (clause("b", "active", "Officers", "a man"), ""),
        (clause("b", "agentless_passive", "", "a man", act="rescue"), ""),
    ],
)
def test_what_changes_from_left_to_right(other, change):
    table = flips(ACTIVE, other)
    assert table["change"].tolist() == ([change] if change else [])


def test_the_other_way_round_the_agent_is_named():
    table = flips(clause("a", "agentless_passive", "", "a man"), clause("b", "active", "Police", "a man"))
    row = table.iloc[0]
    assert row["change"] == "agent named" and (row["left_agent"], row["right_agent"]) == ("", "Police")
    assert (row["article_id"], row["left_article"], row["right_article"]) == ("b", "a", "b")


def test_only_rewritten_sentences_that_tell_the_same_are_compared():
    other = clause("b", "agentless_passive", "", "a man")
    assert flips(ACTIVE, other, relation="related").empty
    assert flips(ACTIVE, other, shape="identical").empty
    assert flips(ACTIVE, clause("b", "agentless_passive", "", "a man", sentence_id=3)).empty


def test_each_clause_is_matched_once_the_same_verb_first():
    others = [clause("b", "agentless_passive", "", "a boy", verb="fire"), clause("b", "agentless_passive", "", "a man")]
    table = flips(ACTIVE, *others)
    assert table["right_patient"].tolist() == ["a man"]


def test_clauses_of_one_act_are_matched_in_their_order():
    left = [clause("a", "active", "Police", f"a {whom}") for whom in ("man", "boy")]
    right = [clause("b", "agentless_passive", "", whom) for whom in ("somebody", "a second person", "a third one")]
    table = flips(*left, *right)
    assert table[["left_patient", "right_patient"]].values.tolist() == [
        ["a man", "somebody"], ["a boy", "a second person"]]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "change"),
    [
        (clause("b", "intransitive", "", "a man", verb="fall"), "agent dropped"),  # who fell is told, not who shot
        (clause("b", "intransitive", "", "", verb="fall"), ""),
        (clause("b", "intransitive", "Police", "", verb="fire"), ""),
        (clause("b", "intransitive", "", "a man"), ""),  # the same verb: the parse may have missed its object
    ],
)
def test_an_act_that_happens_has_lost_its_agent(other, change):
    assert flips(ACTIVE, other)["change"].tolist() == ([change] if change else [])


def test_no_clauses_or_no_pairs_are_no_flips():
    nothing = pd.DataFrame(columns=agency.COLUMNS)
    assert agency.flips(nothing, pd.DataFrame(columns=["relation", "shape"])).columns.tolist() == agency.FLIP_COLUMNS


def test_families_of_acts_hold_words_of_each_kind():
    families = agency.acts()
    assert {"verb", "noun", "happens"} <= set(families)
    assert all(names and isinstance(names, frozenset) for listed in families.values() for names in listed.values())
    assert families["verb"]["shoot"] & families["noun"]["shooting"]
