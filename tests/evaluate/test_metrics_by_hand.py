"""The metrics of the evaluations on cases small enough to work out on paper; the arithmetic stands beside each."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest

from framing.corpus.problems import InputProblem
from framing.evaluate import babe, basil_speakers, labels, newswcl50, planted, sentence_boundaries
from framing.evaluate import probabilities as scoring
from framing.evaluate import wire as wire_scores
from framing.evaluate.basil_polarity import target_place
from framing.evaluate.oracle import Grouping
from framing.statistics import wilson_interval

# Five cases of three classes; the likeliest are 0, 0, 1, 2, 1; the right ones 0, 1, 1, 2, 2.
SHARES = np.array([[0.8, 0.1, 0.1], [0.5, 0.4, 0.1], [0.1, 0.9, 0.0], [0.2, 0.2, 0.6], [0.1, 0.7, 0.2]])
RIGHT = np.array([0, 1, 1, 2, 2])


def test_f1_of_each_class():
    # class 0: called 2, there 1, hits 1: 2*1/3; class 1: called 2, there 2, hits 1: 2*1/4; class 2: 1, 2, 1: 2/3.
    assert scoring.f1_by_class(SHARES, RIGHT).tolist() == pytest.approx([2 / 3, 1 / 2, 2 / 3])
    assert scoring.macro_f1(SHARES, RIGHT) == pytest.approx((2 / 3 + 1 / 2 + 2 / 3) / 3)


def test_a_class_that_never_occurs_scores_nothing():
    # only class 0 is there and called: 1, 0, 0.
    assert scoring.f1_by_class(SHARES[:1], RIGHT[:1]).tolist() == [1.0, 0.0, 0.0]


def test_accuracy_of_all_and_of_the_surest_half():
    assert scoring.accuracy(SHARES, RIGHT) == pytest.approx(3 / 5)
    # the surest two of five: .9 (class 1, right) and .8 (class 0, right).
    assert scoring.accuracy_confident_half(SHARES, RIGHT) == 1.0
    assert scoring.accuracy_confident_half(SHARES[1:2], RIGHT[1:2]) == 0.0  # one case: itself


def test_calibration_error_is_the_weighted_gap():
    # bins of a tenth: .8 right (gap .2), .5 wrong (.5), .9 right (.1), .6 right (.4), .7 wrong (.7): mean 1.9 / 5.
    assert scoring.calibration_error(SHARES, RIGHT) == pytest.approx(1.9 / 5)
    # one bin: mean confidence 3.5 / 5 = .7, accuracy .6.
    assert scoring.calibration_error(SHARES, RIGHT, bins=1) == pytest.approx(0.1)
    # full certainty falls into the last bin
    assert scoring.calibration_error(np.array([[1.0, 0.0]]), np.array([1])) == 1.0


@pytest.mark.parametrize(
    ("scores", "positive", "area"),
    [
        ([1, 2, 3, 4], [0, 0, 1, 1], 1.0),
        ([4, 3, 2, 1], [0, 0, 1, 1], 0.0),
        ([1, 1, 1, 1], [0, 1, 0, 1], 0.5),  # ties count half
        ([1, 3, 2, 4], [0, 0, 1, 1], 3 / 4),  # 2>1, 4>1, 4>3 of four pairs
        ([1, 2, 2], [0, 0, 1], 3 / 4),  # one above, one tie: 1.5 of 2
    ],
)
def test_area_under_the_curve_counts_pairs(scores, positive, area):
    assert scoring.area_under_curve(np.array(scores), np.array(positive, dtype=bool)) == pytest.approx(area)


def test_area_without_both_classes_is_no_number():
    assert np.isnan(scoring.area_under_curve(np.array([1.0, 2.0]), np.array([True, True])))


def test_the_interval_holds_the_score_and_draws_groups_together():
    low, high = scoring.interval(scoring.accuracy, SHARES, RIGHT, np.arange(5))
    assert low <= 3 / 5 <= high and low < high
    # one group is always drawn whole: no spread
    assert scoring.interval(scoring.accuracy, SHARES, RIGHT, np.zeros(5)) == pytest.approx((0.6, 0.6))


GOLD = ["P|A", "P|A", "P|A", "P|A", "Q|B", "Q|B"]
FOUND = ["a", "a", "b", "c", "b", "d"]


def test_strict_and_lenient_best_match():
    # A (4): best a, 2 shared of 2: P 1, R 1/2, F 2/3. B (2): b (1 of 2) or d (1 of 1): the smaller, d: P 1, R 1/2, 2/3.
    grouping = Grouping("e", GOLD, FOUND)
    assert grouping.f1() == pytest.approx(2 / 3)
    # two mentions more in a: strict A: P 2/4, R 1/2, F 1/2; B as before: (4 * 1/2 + 2 * 2/3) / 6.
    more = Grouping("e", GOLD, FOUND, {"a": 2})
    assert more.f1() == pytest.approx((4 / 2 + 4 / 3) / 6)
    assert more.f1(strict=False) == pytest.approx(2 / 3)


def test_the_best_merge_comes_first_and_what_was_missed_is_never_merged():
    # a+c gives A 3 of 3: P 1, R 3/4, F 6/7; a+b gives P 3/4, R 3/4, F 3/4: a+c gains more.
    merges = Grouping("e", GOLD, FOUND).best_merges(1)
    assert merges == [("a", "c")]
    missed = Grouping("e", GOLD, FOUND, missed={"c"})
    assert not any("c" in pair for pair in missed.best_merges(5))
    assert missed.recall == pytest.approx(5 / 6)


def test_a_merge_moves_mentions_and_extras():
    joined = Grouping("e", GOLD, FOUND, {"a": 1, "c": 2}).merged("a", "c")
    assert joined.found == ["a", "a", "b", "a", "b", "d"]
    assert joined.extra == {"a": 3}
    assert Grouping("e", [], []).f1() == 0.0 and Grouping("e", [], []).recall == 0.0


def test_a_subset_keeps_the_other_mentions_as_extras():
    part = Grouping("e", GOLD, FOUND).subset("Q")
    assert part.gold == ["Q|B", "Q|B"] and part.found == ["b", "d"]
    assert {name: n for name, n in part.extra.items() if n} == {"a": 2, "b": 1, "c": 1}
    # B: b holds 1 of its 2 (one extra), d 1 of 1: P 1, R 1/2
    assert part.f1() == pytest.approx(2 / 3)


def test_labels_go_to_the_actors_matched_one_to_one():
    table = {"left": [frozenset("a"), frozenset("a"), frozenset("b")], "right": [frozenset("a"), frozenset("c")]}
    # left takes a (2) and right c (1): 3; left b and right a would be 2
    assert labels.recall(table) == 3
    assert labels.recall(labels.merged(table, [("a", "b")])) == 4


def test_words_of_babe_are_counted_one_by_one():
    assert babe.overlap(["vile", "cruel trick"], ["Vile", "trick", "trick"]) == (2, 1, 1)
    assert babe.overlap([], []) == (0, 0, 0)
    # both 3, alone 1 and 2: 6 / (6 + 3)
    assert babe.f1([(2, 1, 1), (1, 0, 1)]) == pytest.approx(6 / 9)
    assert babe.f1([(0, 4, 0)]) == 0.0


def test_speakers_are_scored_with_wilsons_interval():
    rows = [("alone", "named", True)] * 3 + [("alone", "pronoun", False), ("alone", "none", False)]
    table = basil_speakers.scores(pd.DataFrame(rows, columns=["setting", "subset", "correct"]))
    value = table.set_index("subset")[["value", "n"]]
    assert value.loc["named"].tolist() == [1.0, 3]
    assert value.loc["attributed"].tolist() == [0.75, 4]  # 3 of the 4 with a speaker
    assert value.loc["all"].tolist() == [0.6, 5]
    low, high = wilson_interval(3, 5)
    assert table.set_index("subset").loc["all", ["low", "high"]].tolist() == pytest.approx([float(low), float(high)])


@pytest.mark.parametrize(
    ("speaker", "kept"),
    [
        ("Ann_Writer", True),
        ("Ann_B._Writer", True),
        ("Port_Officials", False),
        ("other_anti", False),
        ("", False),
        ("Writer", False),
    ],
)
def test_only_one_named_person_is_a_speaker(speaker, kept):
    assert (len(basil_speakers.single_speakers(pd.DataFrame({"speaker": [speaker]}))) == 1) is kept


@pytest.mark.parametrize(
    ("sentence", "target", "place"),
    [
        ("Dockers cheered Ann Writer.", "Ann_Writer", "Writer"),
        ("Dockers cheered Ann.", "Ann_Writer", "Ann"),
        ("Dockers cheered her.", "Ann_Writer", "her"),
        ("Dockers cheered.", "Ann_Writer", "cheered"),
        ("The therapist cheered.", "Ann_Writer", "cheered"),  # no pronoun inside a word
    ],
)
def test_the_place_of_a_target(sentence, target, place):
    start = sentence.index("cheered")
    found = target_place(sentence, target, start, start + len("cheered"))
    assert sentence[slice(*found)] == place


def test_a_mention_overlaps_from_half_of_both_on():
    spans = [(0, 4, 7), (10, 20, 8)]
    assert newswcl50._overlapping(spans, 0, 8) == 7  # 4 of 8
    assert newswcl50._overlapping(spans, 0, 9) == -1  # 4 of 9
    assert newswcl50._overlapping(spans, 4, 10) == -1  # beside both


def test_pairs_need_precision_and_recall():
    assert wire_scores._f1(3, 4, 3, 6) == pytest.approx(2 * 0.75 * 0.5 / 1.25)
    assert wire_scores._f1(0, 4, 0, 6) is None and wire_scores._f1(1, 0, 0, 6) is None


@pytest.mark.parametrize(
    ("exchange", "gold", "covered"),
    [
        (("US-backed forces", "US-backed militants"), ("forces", "militants"), True),
        (("forces", "militants"), ("the forces", "the militants"), True),  # what both have need not be shown
        (("forces", "fighters"), ("forces", "militants"), False),
        (("", "militants"), ("forces", "militants"), False),
    ],
)
def test_an_exchange_covers_what_differs(exchange, gold, covered):
    need = wire_scores._differing(*gold), wire_scores._differing(*gold[::-1])
    assert wire_scores._covers(exchange, need) is covered


def test_what_is_shown_is_half_of_the_span_or_more():
    columns = ["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"]
    table = pd.DataFrame([("a", 10, 14, "b", 0, 0), ("c", 0, 9, "a", 16, 18)], columns=columns)
    assert planted.shown(table, "a", (10, 18), "b")  # 4 of 8
    assert not planted.shown(table, "a", (10, 19), "b")  # 4 of 9
    assert not planted.shown(table, "a", (10, 18), "c")  # 2 of 8, read from the right
    assert planted.shown(table, "a", (15, 18), "c")  # 2 of 3


def test_a_tally_counts_cases_and_hits():
    tally: Counter = Counter()
    for hit in ([], [1], {"label"}, None, False):
        planted.add(tally, hit)
    assert (tally["hits"], tally["n"]) == (2, 5)


def test_sentence_ends_by_hand(tmp_path):
    file = tmp_path / "set.txt"
    file.write_text(
        "== dev | plain\nIt rained.¦ It snowed.¦ The end¦\n== test | title\nMr. Gray left.¦ It rained.¦\n", "utf-8"
    )
    texts = sentence_boundaries.marked_texts(file)
    assert texts["text"].tolist() == ["It rained. It snowed. The end", "Mr. Gray left. It rained."]
    assert texts["ends"].tolist() == [[10, 21, 29], [14, 25]]
    table = sentence_boundaries.evaluate(file).set_index(["subset", "measure"])
    # two ends inside the first text, both shown by a full stop; the end of a text is not counted
    assert table.loc[("dev", "recall"), ["value", "n"]].tolist() == [1.0, 2]
    assert table.loc[("dev", "precision"), "value"] == 1.0
    assert table.loc[("test", "f1"), ["value", "n"]].tolist() == [1.0, 1]  # "Mr." ends no sentence


def test_a_file_without_marks_is_named(tmp_path):
    with pytest.raises(InputProblem, match="is no file"):
        sentence_boundaries.marked_texts(tmp_path / "gone.txt")
    (tmp_path / "plain.txt").write_text("It rained.", "utf-8")
    with pytest.raises(InputProblem, match="no line like '== half | kind'"):
        sentence_boundaries.marked_texts(tmp_path / "plain.txt")
