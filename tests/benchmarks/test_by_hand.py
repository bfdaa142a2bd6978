"""Samples for reading by hand: the same ones for the same seed, in their context; and what verdicts come to."""

import io
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

READINGS = Path(__file__).parents[2] / "benchmarks" / "readings"


@pytest.fixture
def by_hand(benchmark):
    return benchmark("by_hand")


def file_of(folder: Path, text: str) -> Path:
    file = folder / "verdicts.csv"
    file.write_text(text, encoding="utf-8")
    return file


SAME_MODULE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@SAME_MODULE
@given(st.text(max_size=40), st.data(), st.integers(0, 10))
def test_a_place_and_what_is_around_it_are_one_piece_of_the_text(by_hand, text, data, characters):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    before, after = by_hand.around(text, start, end, characters)
    assert len(before) == min(characters, start) and len(after) == min(characters, len(text) - end)
    assert text[start - len(before) : end + len(after)] == before + text[start:end] + after


def test_a_seed_draws_the_same_rows_again_and_another_seed_others(by_hand):
    rows = [(n,) for n in range(50)]
    first, again, other = (by_hand.shuffled(rows, ["n"], seed, 10)["n"].tolist() for seed in (1, 1, 2))
    assert first == again != other and len(set(first)) == 10
    assert rows == [(n,) for n in range(50)], "the rows that were given are left as they were"


def test_no_more_is_drawn_than_there_is(by_hand):
    assert sorted(by_hand.shuffled([(1,), (2,)], ["n"], 5, 100)["n"]) == [1, 2]
    assert by_hand.shuffled([], ["n"], 5, 100).columns.tolist() == ["n"]


def test_a_share_has_the_interval_of_wilson(by_hand):
    (row,) = by_hand.shares({"precision": (3, 5)}).itertuples(index=False)
    assert (row.measure, row.right, row.n, row.value) == ("precision", 3, 5, 0.6)
    assert (row.low, row.high) == pytest.approx((0.2307, 0.8824), abs=1e-4)


def test_of_no_verdict_there_is_no_share(by_hand):
    (row,) = by_hand.shares({"precision": (0, 0)}).itertuples(index=False)
    assert row.n == 0 and pd.isna([row.value, row.low, row.high]).all()


def test_notes_before_the_columns_are_passed_over_and_a_mark_in_a_cell_is_not(by_hand, tmp_path):
    file = file_of(
        tmp_path, '# drawn with seed 7, read once\n# a second note\nverdict,cause\nright,"a #hashtag"\nwrong,\n'
    )
    table = by_hand.verdicts(file)
    assert table["verdict"].tolist() == ["right", "wrong"] and table["cause"].iloc[0] == "a #hashtag"


def test_only_the_verdict_that_is_asked_for_counts(by_hand):
    verdicts = pd.DataFrame({"verdict": ["right"] * 3 + ["borderline", "wrong"]})
    assert by_hand.right_of(verdicts, "precision")[["right", "n"]].values.tolist() == [[3, 5]]
    assert by_hand.right_of(verdicts, "precision", "wrong")["right"].tolist() == [1]


@pytest.fixture
def command(by_hand, monkeypatch, capsys):
    """Run the command line of a made-up benchmark; (status, what it printed, what it complained of)."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["made_up.py", *map(str, arguments)])
        try:
            by_hand.run(
                "Draw letters.\n\nMore words.",
                lambda text, seed, number: pd.DataFrame({"letter": list(text)[:number], "seed": seed}),
                lambda verdicts: by_hand.right_of(verdicts, "precision"),
                {"text": {}},
                seed=7,
                number=2,
                missed=lambda text: pd.DataFrame({"missed": [text]}),
            )
        except SystemExit as stop:
            return (stop.code, *capsys.readouterr())
        return (0, *capsys.readouterr())

    return run


def test_the_command_draws_what_it_is_told_to(command):
    assert command("abc")[:2] == (0, "letter,seed\na,7\nb,7\n")
    assert command("abc", "--seed", 9, "--number", 1)[1] == "letter,seed\na,9\n"


def test_the_command_prints_another_table_where_it_is_asked_to(command):
    assert command("abc", "--missed")[1] == "missed\nabc\n"


def test_the_command_scores_a_file(command, tmp_path):
    status, printed, _ = command("--score", file_of(tmp_path, "# one rater\nverdict\nright\nwrong\nright\nright\n"))
    assert status == 0 and printed.split() == "measure right n value low high precision 3 4 0.75 0.301 0.954".split()


def test_the_command_says_what_is_missing(command):
    status, printed, complained = command()
    assert status == 2 and not printed and "give text, or --score FILE" in complained


SCORES = {  # what docs/method.md says of these readings
    ("sample_pairs", "pairs_basil.csv"): {"same_precision": (58, 60)},
    ("sample_exchanges", "exchanges_wire.csv"): {"exchange_precision": (76, 80), "whole_phrase": (74, 80)},
    ("sample_exchanges", "exchanges_basil.csv"): {"exchange_precision": (37, 40), "whole_phrase": (37, 40)},
    ("terminology_precision", "terminology_2.csv"): {"precision": (97, 100)},
    ("terminology_precision", "terminology_3.csv"): {"precision": (98, 100)},
    ("wording_precision", "wording_3.csv"): {"evaluative": (100, 106), "intensifier": (105, 107)},
    ("wording_precision", "wording_6.csv"): {"emotive": (39, 40), "evaluative": (37, 40)},
    ("openings", "openings_tone_before.csv"): {"right": (16, 23)},
    ("openings", "openings_tone.csv"): {"right": (14, 16)},
    ("openings", "openings_terms_before.csv"): {"right": (11, 26)},
    ("openings", "openings_terms.csv"): {"right": (13, 14)},
    ("naming_precision", "naming_ten_largest_actors.csv"): {"mention_precision": (91, 100)},
    ("naming_precision", "naming_ten_largest_actors_11.csv"): {"mention_precision": (91, 100)},
    ("naming_precision", "naming_first_screens.csv"): {"mention_precision": (88, 99)},
    ("first_screens", "first_screens_8613_before.csv"): {
        "heading_verdict": (91, 100),
        "actor_verdict": (87, 100),
        "labels_verdict": (74, 100),
        "worth_verdict": (69, 100),
    },
    ("first_screens", "first_screens_8613_after.csv"): {
        "heading_verdict": (92, 97),
        "actor_verdict": (91, 97),
        "labels_verdict": (89, 97),
        "worth_verdict": (66, 97),
    },
    ("first_screens", "first_screens_8613_others_before.csv"): {
        "heading_verdict": (92, 97),
        "actor_verdict": (89, 97),
        "labels_verdict": (80, 97),
        "worth_verdict": (61, 97),
    },
    ("quotations_precision", "quotations_basil_90919.csv"): {
        "span_verdict": (57, 60),
        "speaker_verdict": (53, 60),
        "cue_verdict": (59, 60),
        "class_verdict": (59, 60),
    },
    ("quotations_precision", "quotations_basil.csv"): {"span_verdict": (94, 100), "speaker_verdict": (95, 100)},
}


@pytest.mark.parametrize(("name", "file"), SCORES)
def test_the_readings_in_the_project_come_to_what_is_printed(benchmark, by_hand, name, file):
    table = benchmark(name).score(by_hand.verdicts(READINGS / file))
    found = {row.measure: (row.right, row.n) for row in table.itertuples()}
    assert found == SCORES[name, file]


def test_every_file_of_verdicts_can_be_opened(by_hand):
    for file in READINGS.glob("*.csv"):
        table = by_hand.verdicts(file)
        assert len(table) >= 5 and any(name.endswith("verdict") for name in table), file.name


def test_a_table_that_was_drawn_is_read_back_as_a_file_of_verdicts(by_hand, tmp_path):
    drawn = by_hand.shuffled([("a", 'he said "no", twice'), ("b", "line\nbreak")], ["article_id", "form"], 1, 2)
    file = file_of(tmp_path, drawn.assign(verdict="right").to_csv(index=False))
    back = by_hand.verdicts(file)
    pd.testing.assert_frame_equal(back.drop(columns="verdict"), pd.read_csv(io.StringIO(drawn.to_csv(index=False))))
