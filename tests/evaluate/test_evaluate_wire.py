"""The scores of sentence pairs and exchanges, on gold small enough to count."""

import json

import pandas as pd
import pytest

from framing.corpus.datasets import wire, wire_exchanges, wire_gold
from framing.evaluate import wire as evaluation
from framing.language.reading import read

FIRST = "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks."
SECOND = "At least 43 people were killed in the fighting according to the hospital in the provincial capital."
OWN = "A baker on the square said he had never seen the streets of the old quarter so empty."


def folder(tmp_path, pairs: list[dict], right: str):
    place = tmp_path / "marrat"
    place.mkdir()
    (place / "alpha.txt").write_text(f"source: test\noutlet: Alpha\ndate: 2019-03-05\n\n{FIRST} {SECOND}", "utf-8")
    (place / "beta.txt").write_text(f"source: test\noutlet: Beta\ndate: 2019-03-05\n\n{right}", "utf-8")
    gold = {"event": "marrat", "alignments": [{"wire": "test", "src": "alpha", "dst": "beta", "pairs": pairs}]}
    (place / "gold_wire.json").write_text(json.dumps(gold), "utf-8")
    (place / "gold_labels.json").write_text("{}", "utf-8")
    return tmp_path


def pair(number: int, left: str, right: str, *exchanges: tuple[str, str]) -> dict:
    found = [{"source_label": a, "target_label": b, "kind": "naming"} for a, b in exchanges]
    return {"src_idx": number, "dst_idx": number, "score": 0.9, "src": left, "dst": right,
            "identical": left == right, "substitutions": found}  # fmt: skip


def value(table: pd.DataFrame, measure: str, setting: str, subset: str = "all"):
    row = table[(table["measure"] == measure) & (table["setting"] == setting) & (table["subset"] == subset)]
    return row["value"].iloc[0]


def test_perfect_scores_are_one(tmp_path):
    changed = FIRST.replace("Rebels", "Militants")
    gold = [pair(0, FIRST, changed, ("Rebels", "Militants")), pair(1, SECOND, SECOND)]
    table = evaluation.evaluate(folder(tmp_path, gold, f"{changed} {SECOND}"))
    assert table.columns.tolist() == evaluation.COLUMNS
    for measure in ("pair_precision", "pair_recall", "pair_f1"):
        assert value(table, measure, "same") == 1.0
    assert value(table, "exchange_recall", "any_kind") == 1.0
    assert value(table, "exchanges_per_pair", "any_kind") == 0.5


def test_a_missing_pair_and_a_missing_exchange_lower_recall(tmp_path):
    gold = [pair(0, FIRST, FIRST, ("siege", "parade")), pair(1, SECOND, OWN)]
    table = evaluation.evaluate(folder(tmp_path, gold, f"{FIRST} {OWN}"))
    assert value(table, "pair_recall", "same") == 0.5
    assert value(table, "pair_precision", "same") == 1.0
    assert value(table, "exchange_recall", "any_kind") == 0.0


def test_a_pair_that_the_gold_has_not_lowers_precision(tmp_path):
    table = evaluation.evaluate(folder(tmp_path, [pair(0, FIRST, FIRST)], f"{FIRST} {SECOND}"))
    assert value(table, "pair_precision", "same") == 0.5
    assert value(table, "pair_f1", "same") == pytest.approx(2 / 3)


def test_gold_sentences_with_furniture_are_matched_by_their_words(tmp_path):
    glued = f"Rebels take Marrat Friday 5 Mar 2019 {FIRST}"
    gold = [pair(0, glued, FIRST), pair(1, SECOND, SECOND)]
    table = evaluation.evaluate(folder(tmp_path, gold, f"{FIRST} {SECOND}"))
    assert value(table, "pair_f1", "same") == 1.0


def test_the_words_that_differ_decide_whether_an_exchange_is_found(tmp_path):
    changed = FIRST.replace("Rebels", "US-backed militants")
    gold = [pair(0, FIRST, changed, ("Rebels seized", "US-backed militants seized"))]
    table = evaluation.evaluate(folder(tmp_path, gold, f"{changed} {SECOND}"))
    assert value(table, "exchange_recall", "any_kind") == 1.0


def test_every_event_has_its_rows_and_counts_add_up(tmp_path):
    gold = [pair(0, FIRST, FIRST), pair(1, SECOND, SECOND)]
    table = evaluation.evaluate(folder(tmp_path, gold, f"{FIRST} {SECOND}"))
    assert set(table["subset"]) == {"all", "marrat"}
    counts = table[table["measure"] == "pair_recall"].set_index("subset")["n"]
    assert counts["all"] == counts["marrat"] == 2


def test_the_required_scores_hold_on_the_development_events(research_data):
    path = research_data("wire")
    readings = {event.event_id: read(event) for event in wire(path)}
    table = evaluation.scores(readings, wire_gold(path), wire_exchanges(path))
    assert value(table, "pair_f1", "same") >= 0.97
    assert value(table, "exchange_recall", "any_kind") >= 0.9
    assert value(table, "exchanges_per_pair", "any_kind") <= 1.5
