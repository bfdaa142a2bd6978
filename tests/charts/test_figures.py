"""Every figure: a plain spec, one look for outlets, a finding as its title, numbers that are those of the table."""

from __future__ import annotations

import json
import math
from functools import cache

import pandas as pd
import pytest

from framing.charts import figure, matrix, names, terminology, tone, toward, voices, words

OUTLETS = {"Morning Post": "Outlet A", "Evening Star": "Outlet B"}
SPAN = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice"]


def marks(spec: dict) -> list[dict]:
    """The layers of a spec, or the spec itself."""
    return spec.get("layer", [spec])


def rows_of(spec: dict) -> list[dict]:
    """All data rows in a spec."""
    return [row for rows in spec.get("datasets", {}).values() for row in rows]


def span(outlet: str, sentence: int, start: int, end: int, voice: str = "outlet") -> tuple:
    return (outlet.split()[0].lower(), outlet, sentence, start, end, "body", voice)


CHOICES = pd.DataFrame(
    [
        ("members", "Fighters", "Morning Post", "militant", "neutral", 1, 6, 1 / 6, 0.03, 0.56),
        ("members", "Fighters", "Evening Star", "militant", "neutral", 0, 2, math.nan, math.nan, math.nan),
        ("members", "Fighters", "Morning Post", "terrorist", "dysphemistic", 5, 6, 5 / 6, 0.44, 0.97),
        ("members", "Fighters", "Evening Star", "terrorist", "dysphemistic", 2, 2, math.nan, math.nan, math.nan),
    ],
    columns=["set_id", "concept", "outlet", "variant", "connotation", "n", "total", "share", "low", "high"],
)
HITS = pd.DataFrame(
    [("members", "militant", "Militants"), ("members", "militant", "militants"),
     ("members", "terrorist", "terror  men"),
     ("members", "terrorist", "terrorists"), ("members", "terrorist", "terrorists")],
    columns=["set_id", "variant", "form"],
)  # fmt: skip
KEYNESS = pd.DataFrame(
    [
        ("Morning Post", "rebel", 5, 0, 3.0, 2.0, 4.0, 1.0, 7.0, True),
        ("Morning Post", "port", 2, 2, 0.3, 0.2, 0.5, -1.0, 2.0, False),
        ("Morning Post", "once", 1, 0, 1.0, 0.9, 2.0, -1.0, 6.0, True),
        ("Evening Star", "calm", 3, 1, 2.0, 1.1, 2.5, 0.1, 5.0, True),
    ],
    columns=["outlet", "term", "n", "n_reference", "log_odds", "z", "log_ratio", "low", "high", "marks"],
)
TONE = pd.DataFrame(
    [
        (*span("Morning Post", 0, 0, 10), "A brutal act.", -0.7, -0.6, "brutal -3.1"),
        (*span("Morning Post", 1, 10, 30), "It was.", 0.0, 0.0, ""),
        (*span("Evening Star", 0, 0, 15, "quoted"), "“Vile.”", -0.5, -0.5, "vile -2.9"),
    ],
    columns=[*SPAN, "sentence", "tone", "attitude", "words"],
)
TOWARD = pd.DataFrame(
    [
        (*span("Morning Post", 0, 0, 4), "smith", "Smith", 0.9, 0.05, 0.05, "negative", True, -0.5, "", "lexicon"),
        (*span("Morning Post", 1, 9, 14), "smith", "Smith", 0.9, 0.05, 0.05, "negative", True, -0.5, "", "lexicon"),
        (
            *span("Evening Star", 0, 0, 4),
            "smith",
            "Smith",
            0.2,
            0.5,
            0.3,
            "neutral",
            False,
            0.1,
            "quotation",
            "lexicon",
        ),
    ],
    columns=[
        *SPAN,
        "actor_id",
        "actor",
        "negative",
        "neutral",
        "positive",
        "tone",
        "confident",
        "lexicon",
        "flag",
        "tier",
    ],
)
TOWARD_MEANS = pd.DataFrame(
    [("smith", "Morning Post", -0.85, -0.9, -0.8), ("smith", "Evening Star", math.nan, math.nan, math.nan)],
    columns=["actor_id", "outlet", "balance", "low", "high"],
)
LEDGER = pd.DataFrame(
    [
        ("is", "Islamic State", "group", "Morning Post", "terrorists", 4, 3, 0, 1, 0),
        ("is", "Islamic State", "group", "Evening Star", "group", 2, 2, 0, 0, 0),
        ("syria", "Syria", "country", "Morning Post", "Syria", 3, 3, 0, 0, 0),
        ("syria", "Syria", "country", "Evening Star", "Syria", 3, 3, 0, 0, 0),
        ("camp", "camp", "thing", "Morning Post", "camp", 6, 6, 0, 0, 0),
    ],
    columns=[
        "actor_id",
        "actor",
        "type",
        "outlet",
        "label",
        "n",
        "n_own",
        "n_scare_quoted",
        "n_quoted",
        "n_attributed",
    ],
)
QUOTATIONS = pd.DataFrame(
    [
        (*span("Morning Post", 0, 0, 9), "direct", "Ana Petrov", "official", "said", "neutral", 24),
        (*span("Morning Post", 1, 9, 19), "indirect", "Ana Petrov", "official", "claimed", "doubting", 16),
        (*span("Evening Star", 0, 0, 9), "direct", "", "unknown", "", "", 10),
        (*span("Evening Star", 1, 9, 19), "scare", "", "unknown", "", "", 2),
    ],
    columns=[*SPAN, "form", "actor", "source", "cue", "cue_class", "words"],
)


@cache
def made() -> dict[str, figure.Figure]:
    """One of each kind."""
    return {
        "choices": terminology.choices(CHOICES, HITS, "members", OUTLETS),
        "shares": terminology.shares(CHOICES, HITS, "members", "terrorists, terror men", OUTLETS),
        "keyness": words.keyness(KEYNESS, "Morning Post", OUTLETS),
        "strip": tone.strip(TONE, OUTLETS),
        "toward": toward.votes(TOWARD, TOWARD_MEANS, "smith", OUTLETS),
        "labels": names.labels(names.counted(LEDGER), "is", OUTLETS),
        "voices": voices.words(QUOTATIONS, OUTLETS),
        "cues": voices.cues(QUOTATIONS, OUTLETS),
    }


@pytest.mark.parametrize("name", made())
def test_a_spec_is_plain_fills_its_place_and_needs_no_colours_of_its_own(name):
    spec = made()[name].spec
    assert json.loads(json.dumps(spec)) == spec
    assert spec["width"] == "container"
    assert spec["background"] == "transparent"
    assert "$schema" not in spec or "vega-lite" in spec["$schema"]
    colours = [layer["encoding"]["color"] for layer in marks(spec) if "color" in layer.get("encoding", {})]
    assert all("range" not in c.get("scale", {}) or c["scale"]["range"] == "diverging" for c in colours)


@pytest.mark.parametrize("name", set(made()) - {"shares"})
def test_a_click_picks_by_name_and_every_clickable_mark_is_described(name):
    spec = made()[name].spec
    assert figure.PICK in json.dumps(
        spec.get("params", []) + [p for layer in marks(spec) for p in layer.get("params", [])]
    )
    assert any("description" in layer["encoding"] for layer in marks(spec))
    assert all(row["said"] for row in rows_of(spec) if "said" in row)


@pytest.mark.parametrize("name", made())
def test_outlets_are_named_as_shown_only(name):
    text = json.dumps(made()[name].spec) + made()[name].title + made()[name].note
    assert "Morning Post" not in text and "Evening Star" not in text


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("choices", "All outlets say “terrorists” or “terror men”"),
        ("keyness", "Outlet A uses “rebel” 5 times, the others never"),
        ("strip", "Outlet A has 1 own sentence that sounds clearly negative, the others 0"),
        ("toward", "Smith: both mentions in Outlet A are clearly negative"),
        ("labels", "Islamic State: only Outlet A says “terrorists” (3 times)"),
        ("voices", "Outlet A gives 40 of its 40 reported words to Ana Petrov"),
        ("cues", "One of 2 reporting words does more than report: “claimed” doubts in Outlet A"),
    ],
)
def test_the_title_is_the_finding(name, title):
    assert made()[name].title == title


def test_terms_are_shown_as_the_articles_put_them():
    assert terminology.forms(HITS) == {
        ("members", "militant"): "Militants",
        ("members", "terrorist"): "terrorists, terror men",
    }


def test_a_share_under_five_is_not_drawn_and_says_why():
    table = made()["shares"].table.set_index("outlet")
    assert math.isnan(table.loc["Outlet B", "share"])
    assert table.loc["Outlet B", "counts"] == "2 of 2: too little text for a share"
    assert table.loc["Outlet A", "counts"] == "5 of 6"


def test_a_word_used_once_or_about_as_much_elsewhere_marks_nobody():
    assert words.marking(KEYNESS, "Morning Post")["term"].tolist() == ["rebel"]
    assert words.marking(KEYNESS.assign(marks=False), "Morning Post").empty  # what the measure does not call a mark


def test_a_matrix_draws_each_count_once_and_keeps_the_zeros_out_of_reach():
    counts = pd.DataFrame([("x", "Morning Post", 3), ("x", "Evening Star", 0)], columns=["row", "outlet", "n"])
    spec = matrix.matrix(counts, OUTLETS, ["x"], "T", "N").spec
    filters = [layer["transform"][0]["filter"] for layer in spec["layer"]]
    assert filters == ["datum.shown == ''", "datum.n > 0", "datum.shown != ''"]
    assert sorted((row["n"], row["shown"]) for row in rows_of(spec)) == [(0, ""), (3, "3")]


def test_a_matrix_of_counts_out_of_so_many_says_both_numbers():
    rows = [("x", "Morning Post", 1, 3), ("x", "Evening Star", 0, 2), ("y", "Morning Post", 0, 0)]
    counts = pd.DataFrame(rows, columns=["row", "outlet", "n", "of"])
    table = matrix.matrix(counts, OUTLETS, ["x", "y"], "T", "N", unit="verb").table
    shown = table.set_index(["row", "outlet"])[["shown", "short", "said"]].T.to_dict("list")
    first, second = list(OUTLETS.values())[:2]
    assert shown["x", first] == ["1 of 3", "1/3", f"{first}: x, 1 of 3 verbs"]
    assert shown["x", second] == ["0 of 2", "0/2", f"{second}: x, 0 of 2 verbs"]
    assert shown["y", first] == ["", "", f"{first}: y, no verb"] == shown["y", second][:2] + [f"{first}: y, no verb"]


def test_tone_strip_goes_up_for_positive_and_down_for_negative():
    rows = made()["strip"].table.set_index(["article_id", "sentence_id"])
    lane = rows["lane"]
    assert rows.loc[("morning", 0), "high"] > lane[("morning", 0)] + 0.3  # below the line: y grows downwards
    assert abs(rows.loc[("morning", 1), "high"] - lane[("morning", 1)]) < 0.05


def test_dots_of_one_place_do_not_lie_on_each_other():
    rows = made()["toward"].table
    own = rows[rows["outlet"] == "Outlet A"]
    assert own["lane"].nunique() == len(own) == 2


def test_actors_that_differ_most_come_first_and_things_only_on_request():
    rows = names.counted(LEDGER)
    assert names.telling(rows) == ["is", "syria"]
    assert names.telling(rows, everything=True)[:2] == ["is", "camp"]


def test_voices_count_quotations_and_leave_scare_quotes_out():
    table = made()["voices"].table
    assert table.groupby("outlet")["n"].sum().to_dict() == {"Outlet A": 40, "Outlet B": 10}


@pytest.mark.parametrize(
    "empty",
    [
        lambda: terminology.shares(CHOICES.iloc[:0], HITS, "members", "x", OUTLETS),
        lambda: words.keyness(KEYNESS.iloc[:0], "Morning Post", OUTLETS),
        lambda: tone.strip(TONE.iloc[:0], OUTLETS),
        lambda: toward.votes(TOWARD.iloc[:0], TOWARD_MEANS, "smith", OUTLETS),
        lambda: names.labels(LEDGER.iloc[:0], "is", OUTLETS),
        lambda: voices.words(QUOTATIONS.iloc[:0], OUTLETS),
        lambda: voices.cues(QUOTATIONS.iloc[:0], OUTLETS),
    ],
)
def test_nothing_to_draw_is_an_empty_figure_and_no_error(empty):
    assert empty().empty


def test_standalone_brings_its_own_colours():
    spec = figure.standalone(made()["labels"].spec)
    assert spec["config"]["range"]["category"][0] == "#0072B2"
    assert "range" not in made()["labels"].spec["config"]
