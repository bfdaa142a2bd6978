"""The command that fits target tone again: what it keeps, what an epoch is made of, what eight bits cost."""

import json
import logging
from random import Random

import numpy as np
import pytest
from click.testing import CliRunner

from framing.language.parsing import Parse, Phrase
from framing.language.tokens import Token
from framing.measures.tone.encoder import Passage
from framing.rebuild.target_tone import __main__ as command
from framing.rebuild.target_tone import card, data, eight_bits, progress, teacher
from framing.rebuild.target_tone.data import Mention

JUDGED = Mention("Smith met “Jones”.", 0, 5, 1, False, (0.1, 0.8, 0.1))
OTHER = Mention("Smith met “Jones”.", 11, 16, -1, False, (0.2, 0.5, 0.3))


# --- what is kept ------------------------------------------------------------------------------------------------


def test_labelled_mentions_are_the_same_after_being_kept(tmp_path):
    file = tmp_path / "labels.jsonl"
    odd = JUDGED._replace(text="A line\u2028break and a “quote”.\x85", shares=())
    progress.write_mentions(file, [JUDGED, OTHER, odd])
    assert progress.read_mentions(file) == [JUDGED, OTHER, odd]
    assert [entry.name for entry in tmp_path.iterdir()] == ["labels.jsonl"]


def test_a_write_that_fails_leaves_no_file_that_looks_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(json, "dumps", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        progress.write_mentions(tmp_path / "labels.jsonl", [JUDGED])
    assert not (tmp_path / "labels.jsonl").exists()


def test_labels_that_are_kept_are_not_made_again(tmp_path):
    pytest.importorskip("torch")
    progress.write_mentions(tmp_path / "labels.jsonl", [JUDGED, OTHER])
    assert command.labelled_by_teacher([], {}, tmp_path) == [JUDGED, OTHER]


def test_a_stage_says_what_it_took(caplog, monkeypatch):
    times = iter([100.0, 160.0])
    monkeypatch.setattr(progress.time, "perf_counter", lambda: next(times))
    monkeypatch.setattr(progress.time, "process_time", lambda: 7.0)
    with caplog.at_level(logging.INFO, "rebuild"), progress.stage("reading"):
        pass
    assert caplog.messages == ["reading ...", "reading: done in 60 s by the clock, 0 s of the processor"]


# --- what is trained on ------------------------------------------------------------------------------------------


def parse_of(text: str) -> Parse:
    """Words as tokens; each capitalised one is a noun phrase of its own."""
    tokens, place = [], 0
    for word in text.split():
        pos = "PROPN" if word[0].isupper() else "VERB"
        number = len(tokens)
        tokens.append(Token(number, 0, place, place + len(word), word, word.lower(), pos, "", "nsubj", number))
        place += len(word) + 1
    chunks = [Phrase(n, n, n, "") for n, token in enumerate(tokens) if token.pos == "PROPN"]
    return Parse(tokens, chunks, [])


def test_further_mentions_are_those_that_nobody_judged():
    text = "Smith met Jones beside Brown and Green"
    judged = [Mention(text, 0, 5, 1, False)]
    found = teacher.further(judged, {text: parse_of(text)}, 2, Random(0), set())
    assert len(found) == 2 and {m.label for m in found} == {-1} and not any(m.held for m in found)
    assert {text[m.start : m.end] for m in found} < {"Jones", "Brown", "Green"}
    everything = teacher.further(judged, {text: parse_of(text)}, 9, Random(0), set())
    assert {text[m.start : m.end] for m in everything} == {"Jones", "Brown", "Green"}


def test_a_sentence_that_is_also_held_out_is_spared():
    text = "Smith met Jones"
    judged = [Mention(text, 0, 5, 1, False)]
    assert teacher.further(judged, {text: parse_of(text)}, 2, Random(0), {text}) == []


def test_an_epoch_has_all_that_is_judged_a_draw_of_the_rest_and_made_up_reports():
    judged = [Mention(f"Word{n} came", 0, 5, 1, False, (0, 1, 0)) for n in range(10)]
    others = [Mention(f"Word{n} came", 6, 10, -1, False, (0, 1, 0)) for n in range(40)]
    parsed = {mention.text: parse_of(mention.text) for mention in others}
    epoch = command.lessons(judged + others, parsed, others=0.75, made_up=100)
    first, again, second = epoch(0), epoch(0), epoch(1)
    assert first == again != second
    assert len(first) == len(second) == 10 + 30 + 100
    assert set(judged) <= set(first) and set(judged) <= set(second)
    assert {m for m in first if m.label < 0} != {m for m in second if m.label < 0}
    assert sum(m.label == 1 and not m.shares for m in first) == 50


def test_another_seed_makes_other_epochs_and_no_share_of_the_rest_none_of_them():
    judged = [Mention(f"Word{n} came", 0, 5, 1, False, (0, 1, 0)) for n in range(10)]
    others = [mention._replace(start=6, end=10, label=-1) for mention in judged]
    parsed = {mention.text: parse_of(mention.text) for mention in others}
    first = command.lessons(judged + others, parsed, others=0, made_up=40)
    last = command.lessons(judged + others, parsed, others=0, made_up=40, seed=100)
    assert first(0) != last(0) and len(last(0)) == 10 + 40
    assert all(mention.label >= 0 for mention in last(0))


# --- what eight bits cost ----------------------------------------------------------------------------------------


class Told:
    """An encoder that gives each passage the scores it was told."""

    def __init__(self, scores: dict[str, list[float]]):
        self.told = scores

    def scores(self, passages: list[Passage]) -> np.ndarray:
        return np.array([self.told[passage.text] for passage in passages])


def test_the_loss_is_the_difference_of_two_macro_f1():
    labels = {"a": 0, "b": 1, "c": 2, "d": 0}
    found = [Mention(text, 0, 1, label, True) for text, label in labels.items()]
    sure = {text: [5.0 * (number == label) for number in range(3)] for text, label in labels.items()}
    row = eight_bits.compared(Told(sure), Told(sure | {"d": [0.0, 5.0, 0.0]}), found, "four")
    # One of four is called neutral instead of negative: F1 of the classes 2/3, 2/3 and 1.
    assert row["exact"] == 1 and row["eight_bits"] == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)
    assert row["loss"] == pytest.approx(2 / 9) and row["same_call"] == 0.75
    p = np.exp(5) / (np.exp(5) + 2)
    assert row["largest_shift"] == pytest.approx(p - (1 - p) / 2)
    assert row["mean_shift"] == pytest.approx(row["largest_shift"] / 4)
    assert list(row) == eight_bits.COLUMNS


def test_the_card_gets_what_eight_bits_cost_part_by_part():
    row = dict.fromkeys(eight_bits.COLUMNS, 0.123456) | {"n": 4, "part": "x"}
    told = {"exact": 0.1235, "eight_bits": 0.1235, "loss": 0.1235, "same_call": 0.1235, "mean_shift": 0.1235, "n": 4}
    assert eight_bits.of_card([row, row | {"part": "y"}]) == {"x": told, "y": told}


def test_the_shipped_card_says_that_eight_bits_cost_less_than_half_a_point():
    told = eight_bits.target_tone.card()["eight_bits"]
    assert told[eight_bits.HELD]["n"] > 500
    for part in told.values():
        assert part["loss"] == pytest.approx(part["exact"] - part["eight_bits"], abs=2e-4) and part["loss"] < 0.005


def test_the_shipped_card_says_how_names_and_minimal_pairs_came_out():
    told = eight_bits.target_tone.card()
    assert told["minimal_pairs"]["n"] == 60 and told["minimal_pairs"]["right"] >= 50
    assert told["name_swap"]["median"] <= 0.10 and told["name_swap"]["percentile_95"] <= 0.25


def test_the_same_graph_twice_loses_nothing(tmp_path):
    pytest.importorskip("onnxruntime")
    folder = eight_bits.Path(eight_bits.target_tone.__file__).parent
    graph, words = folder / eight_bits.target_tone.ENCODER, folder / eight_bits.target_tone.VOCABULARY
    both = eight_bits.encoders(graph, graph, words)
    found = [Mention("Smith is a cruel liar.", 0, 5, 0, True), Mention("Smith won high praise.", 0, 5, 2, True)]
    row = eight_bits.compared(*both, found, "two")
    assert (row["loss"], row["same_call"], row["largest_shift"]) == (0, 1, 0)


# --- the command -------------------------------------------------------------------------------------------------


def small_train(folder, mentions: int = 60):
    """A made-up train.jsonl: praise, blame and reports of invented people, some of them held out."""
    praised, blamed = "a brilliant, honest and generous leader", "a corrupt, cruel and shameless liar"
    said = ["{} spoke in the town hall on Monday.", "{} is " + blamed + ".", "{} is " + praised + "."]
    rows = []
    for n in range(mentions):
        name = f"Person{n}"
        text = said[n % 3].format(name)
        polarity = [4.0, 2.0, 6.0][n % 3]
        target = {"mention": name, "from": 0, "to": len(name), "polarity": polarity, "Input.gid": f"t_{n}_0_{n}"}
        rows.append({"primary_gid": f"t_{n}_0_{n}", "sentence_normalized": text, "targets": [target]})
    (folder / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def test_without_torch_the_tiers_without_an_encoder_are_fitted_and_described(tmp_path):
    small_train(tmp_path)
    assert {mention.held for mention in data.mentions(tmp_path / "train.jsonl")} == {True, False}
    run = CliRunner().invoke(command.rebuild, ["--data", str(tmp_path), "--out", str(tmp_path / "out"), "--no-encoder"])
    assert run.exit_code == 0, run.output
    told = card.tomllib.loads((tmp_path / "out" / "card.toml").read_text(encoding="utf-8"))
    assert set(told) >= {"features", "lexicon", "digests", "licence"} and "encoder" not in told
    assert told["features"]["held_out"]["accuracy"] == 1.0
    assert set(told["digests"]) == {"sparse.npz"}


def test_the_rebuild_says_which_commands_come_next(tmp_path, caplog):
    small_train(tmp_path)
    with caplog.at_level(logging.INFO, "rebuild"):
        CliRunner().invoke(command.rebuild, ["--data", str(tmp_path), "--out", str(tmp_path / "out"), "--no-encoder"])
    assert "name_swap.py --card" in caplog.messages[-1] and "minimal_pairs.py --card" in caplog.messages[-1]
    assert any(message.startswith("everything: done in ") for message in caplog.messages)
