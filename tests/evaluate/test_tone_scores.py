"""Scores of target tone: formulas against known numbers, and evaluations of files in the published layout."""

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import f1_score, roc_auc_score

from framing.corpus.problems import InputProblem
from framing.evaluate import COLUMNS, basil_polarity, newsmtsc
from framing.evaluate import probabilities as scoring
from framing.measures.tone import tiers

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
TIERS = [name for name in tiers.TIERS if not tiers.missing(name)]


def script(name):
    """A benchmark as a module."""
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def guesses(n=200, seed=0):
    random = np.random.default_rng(seed)
    return random.dirichlet([1, 1, 1], n), random.integers(0, 3, n)


def test_f1_is_scikit_learns():
    shares, labels = guesses()
    expected = f1_score(labels, shares.argmax(axis=1), average=None)
    assert np.allclose(scoring.f1_by_class(shares, labels), expected)
    assert scoring.macro_f1(shares, labels) == pytest.approx(expected.mean())


def test_the_area_under_the_curve_is_scikit_learns_with_ties():
    scores = np.array([0.1, 0.4, 0.4, 0.8, 0.2, 0.4])
    positive = np.array([False, True, False, True, False, True])
    assert scoring.area_under_curve(scores, positive) == pytest.approx(roc_auc_score(positive, scores))
    assert np.isnan(scoring.area_under_curve(scores, np.zeros(6, dtype=bool)))


def test_calibration_error_by_hand():
    # Three calls at .95 of which two are right, one at .55 that is right: 3/4 * |2/3 - .95| + 1/4 * |1 - .55|
    shares = np.array([[0.95, 0.05], [0.95, 0.05], [0.95, 0.05], [0.55, 0.45]])
    error = scoring.calibration_error(shares, np.array([0, 0, 1, 0]))
    assert error == pytest.approx(0.75 * (0.95 - 2 / 3) + 0.25 * 0.45)


def test_the_surer_half_is_judged_apart():
    shares = np.array([[0.9, 0.1], [0.8, 0.2], [0.6, 0.4], [0.4, 0.6]])
    labels = np.array([0, 1, 0, 1])
    assert scoring.accuracy(shares, labels) == 0.75 and scoring.accuracy_confident_half(shares, labels) == 0.5


def test_an_interval_holds_the_score_and_draws_sentences_whole():
    shares, labels = guesses(300)
    low, high = scoring.interval(scoring.accuracy, shares, labels, np.arange(300))
    assert low < scoring.accuracy(shares, labels) < high
    one_sentence = scoring.interval(scoring.accuracy, shares, labels, np.zeros(300))
    assert one_sentence[0] == one_sentence[1] == pytest.approx(scoring.accuracy(shares, labels))


@pytest.fixture
def newsmtsc_folder(tmp_path):
    """A test file in the published layout, and a train file that must not be scored."""
    lines = [
        ("Smith is a corrupt and shameful liar.", "Smith", 2.0), ("Jones is a wonderful, honest hero.", "Jones", 6.0),
        ("Smith met Jones on Monday.", "Smith", 4.0), ("Jones said the meeting was on Monday.", "Jones", 4.0),
    ]  # fmt: skip
    rows = [
        {"primary_gid": f"source_1_{number}_0", "sentence_normalized": text, "targets": [
            {"Input.gid": f"g{number}", "from": text.index(name), "to": text.index(name) + len(name), "mention": name,
             "polarity": polarity}]}
        for number, (text, name, polarity) in enumerate(lines)
    ]  # fmt: skip
    (tmp_path / "devtest_xx.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    (tmp_path / "train.jsonl").write_text(json.dumps(rows[0]), encoding="utf-8")
    return tmp_path


def test_newsmtsc_rows_for_every_tier_and_file(newsmtsc_folder):
    table = newsmtsc.evaluate(newsmtsc_folder)
    assert list(table.columns) == COLUMNS
    settings = {name for name, tier in newsmtsc.SETTINGS.items() if tier in TIERS}
    assert set(table["setting"]) == settings
    assert set(table["subset"]) == {"all", "devtest_xx", "negative", "neutral", "positive", "toned"}
    clear = table[table["measure"] == "precision_clear"].set_index(["setting", "subset"])
    for setting in settings:
        parts = clear.loc[[(setting, "negative"), (setting, "positive")], "n"]
        assert clear.loc[(setting, "toned"), "n"] == parts.sum()
    assert clear["value"].dropna().between(0, 1).all() and (clear["n"] <= 4).all()
    accuracy = table[(table["measure"] == "accuracy") & (table["subset"] == "all")]
    assert set(accuracy["n"]) == {4} and (accuracy["value"] >= 0.5).all()
    assert set(accuracy["baseline"]) == {1.0}  # VADER has all four: two loaded ones and two without a word of its list


def test_speed_is_told_by_the_clock_and_of_one_core(newsmtsc_folder, monkeypatch):
    clock, processor = iter([10.0, 12.0]), iter([5.0, 6.0])
    monkeypatch.setattr(newsmtsc, "SETTINGS", {"plain": "lexicon"})
    monkeypatch.setattr(newsmtsc.time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(newsmtsc.time, "process_time", lambda: next(processor))
    value = newsmtsc.evaluate(newsmtsc_folder).set_index("measure")["value"]
    assert (value["mentions_per_second"], value["mentions_per_processor_second"]) == (2.0, 4.0)


def test_a_folder_without_a_test_file_is_refused(newsmtsc_folder):
    (newsmtsc_folder / "devtest_xx.jsonl").unlink()
    with pytest.raises(InputProblem, match="has no test file"):
        newsmtsc.evaluate(newsmtsc_folder)


def test_scores_on_newsmtsc_are_what_the_card_promises(research_data):
    """A part of the real test file, for time: the first 300 mentions."""
    table = newsmtsc.newsmtsc(research_data("newsmtsc") / "devtest_mt.jsonl").head(300)
    scored = newsmtsc.scores(table).set_index(["measure", "setting", "subset"])["value"]
    assert scored["macro_f1", "no_encoder", "all"] > 0.6
    if "encoder" in TIERS:
        assert scored["macro_f1", "encoder", "all"] > 0.7


def test_the_target_of_a_basil_span_is_found_in_its_sentence(research_data):
    table = basil_polarity.spans(research_data("basil"))
    assert len(table) > 500 and set(table["polarity"]) == {"pos", "neg"}
    assert (table["start"] < table["end"]).all()
    assert all(row.end <= len(row.sentence) for row in table.itertuples())


# --- minimal pairs and exchanged names ---------------------------------------------------------------------------


def test_sixty_pairs_each_with_one_target_and_a_known_tone():
    table = script("minimal_pairs").pairs()
    assert len(table) == 60 and set(table["kind"]) == {"plain", "swap"}
    for column in ("first", "second"):
        assert (table[column].str.count(r"\[") == 1).all() and (table[column].str.count(r"\]") == 1).all()
        assert set(table[f"{column}_tone"]) <= set(newsmtsc.CLASSES)
    assert (table[table["kind"] == "plain"]["first_tone"] == "neutral").all()


@pytest.mark.parametrize("tier", TIERS)
def test_a_pair_is_right_only_when_both_calls_are(tier):
    module = script("minimal_pairs")
    table = module.judged(module.pairs().head(12), tier)
    both = (table["first_call"] == table["first_tone"]) & (table["second_call"] == table["second_tone"])
    assert table["right"].tolist() == both.tolist()
    assert table["right"].sum() >= (8 if tier == "encoder" else 2)


@pytest.mark.skipif("encoder" not in TIERS, reason="the encoder is not installed")
def test_a_name_alone_moves_little():
    module = script("name_swap")
    moved = module.shifts(module.entries("sentence")[:6], module.entries("name")[::4], "encoder")
    assert np.median(moved) <= 0.10 and np.quantile(moved, 0.95) <= 0.25


def test_shifts_are_differences_between_fillers(monkeypatch):
    module = script("name_swap")
    shares = np.array([[0.2, 0.3, 0.5], [0.1, 0.3, 0.6], [0.2, 0.3, 0.5]])
    monkeypatch.setattr(module.tiers, "probabilities", lambda given, texts, tier: shares)
    moved = module.shifts(["{} spoke."], ["Ann", "Bo", "Cy"], "lexicon")
    assert moved.tolist() == pytest.approx(np.array([[0.1, 0, 0.1], [0, 0, 0], [0.1, 0, 0.1]]))
    assert len(module.entries("name")) + len(module.entries("group")) == 40
