"""Scores against an answer key, on an event small enough to count by hand."""

import pandas as pd
import pytest

from framing.corpus.keys import check
from framing.evaluate.corpora import COLUMNS, _same_person, evaluate
from framing.evaluate.planted import shown

FILES = {
    "event.toml": """\
title = "A ferry stays"
date = 2024-03-01
summary = "A council voted to keep a ferry."
licence = "CC BY 4.0"
place = "Nowhere"
real = false
order = ["wire", "shore"]
note = "Invented."
""",
    "wire.md": """\
---
outlet: Wire One
headline: Town votes to keep its ferry
published: 2024-03-01
style: agency
---
The council voted 9-4 on Friday to keep the ferry between the two banks of the river.

About 60 residents waited outside the town hall for the result of the vote.

"We need this boat for our children," mayor Ada Holt said after the meeting.

The operator had asked for 200,000 crowns a year for the next ten years.
""",
    "shore.md": """\
---
outlet: The Shore
headline: Town saves its ferry
published: 2024-03-01
wire: Wire One
style: tabloid
---
The council voted 9-4 on Friday to keep the ferry between the two banks of the river.

About 60 terrorists waited outside the town hall for the result of the vote.

"We need this boat for our children," mayor Ada Holt claimed after the meeting.
""",
    "key.toml": """\
[[actors]]
id = "holt"
name = "Ada Holt"
type = "person"
mentions = [
  {article = "wire", text = "mayor Ada Holt", nth = 1},
  {article = "shore", text = "mayor Ada Holt", nth = 1},
]

[[differences]]
id = "d01"
kind = "label"
left = {article = "wire", text = "residents", nth = 1}
right = {article = "shore", text = "terrorists", nth = 1}
does = "Makes them guilty."
other_side = "They may be."

[[differences]]
id = "d02"
kind = "verb"
left = {article = "wire", text = "said", nth = 1}
right = {article = "shore", text = "claimed", nth = 1}
does = "Doubts her."
other_side = "It is her opinion."

[[differences]]
id = "d03"
kind = "cut"
left = {article = "wire", text = "The operator had asked for 200,000 crowns a year for the next ten years.", nth = 1}
right = {article = "shore"}
does = "Leaves out the price."
other_side = "It is short."

[[quotations]]
article = "wire"
text = "We need this boat for our children,"
form = "direct"
speaker = "mayor Ada Holt"
cue = "said"
cue_class = "neutral"
actor = "holt"

[[quotations]]
article = "shore"
text = "We need this boat for our children,"
form = "direct"
speaker = "mayor Ada Holt"
cue = "claimed"
cue_class = "doubting"
actor = "holt"

[[facts]]
id = "f01"
fact = "The council voted 9 to 4"
in_wire = true
not_told = []
[facts.told]
wire = "The council voted 9-4 on Friday"
shore = "The council voted 9-4 on Friday"

[[facts]]
id = "f02"
fact = "The operator asks for 200,000 crowns"
in_wire = true
not_told = ["shore"]
[facts.told]
wire = "The operator had asked for 200,000 crowns a year"

[[terms]]
article = "shore"
text = "terrorists"
voice = "outlet"
set = "nsag_members"

[strongest]
label = "d01"
verb = "d02"
cut = "d03"
""",
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("events") / "ferry"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert check(folder) == []
    return evaluate(folder)


def value(scores, measure, setting, subset="all"):
    row = scores[(scores["measure"] == measure) & (scores["setting"] == setting) & (scores["subset"] == subset)]
    return row.iloc[0]["value"], row.iloc[0]["n"]


def test_rows_have_the_columns_of_every_evaluation(scores):
    assert scores.columns.tolist() == COLUMNS
    assert set(scores["dataset"]) == {"corpora"}
    assert set(scores["subset"]) == {"all", "ferry"}


@pytest.mark.parametrize(
    ("measure", "setting", "n"),
    [
        ("label_accuracy", "automatic", 2),
        ("label_accuracy", "unmixed", 2),
        ("exchange_recall", "copy", 3),
        ("quotation_recall", "span", 2),
        ("quotation_recall", "speaker_and_cue", 2),
        ("speaker_accuracy", "found", 2),
        ("fact_recall", "told", 1),
        ("fact_recall", "omitted", 1),
        ("fact_recall", "omitted_in_grid", 1),
        ("term_recall", "all", 1),
        ("voice_accuracy", "found", 1),
    ],
)
def test_plain_cases_are_all_found(scores, measure, setting, n):
    assert value(scores, measure, setting) == (1.0, n)


def test_kinds_are_scored_for_the_differences_that_were_found(scores):
    right, n = value(scores, "kind_accuracy", "copy")
    assert n == 3 and right >= 2 / 3


def test_a_measure_without_a_case_has_no_value(scores):
    share, n = value(scores, "fact_recall", "added")
    assert n == 0 and pd.isna(share)


def test_the_strongest_of_each_kind_is_looked_for(scores):
    first = scores[(scores["measure"] == "strongest_first") & (scores["subset"] == "ferry")].set_index("setting")
    place = scores[scores["measure"] == "strongest_place"].set_index("setting")
    assert set(place.index) == set(first.index) - {"all_kinds"} == {"label", "verb", "cut"}
    assert first.loc[place.index, "value"].tolist() == [1.0] * len(place)
    assert (place["value"] >= 1).all() and (place["value"] <= place["n"]).all()
    assert first.loc["all_kinds", ["value", "n"]].tolist() == [1.0, len(place)]


def test_intervals_hold_their_value(scores):
    counted = scores[(scores["n"] > 0) & (scores["measure"] != "strongest_place")]
    assert (counted["low"] <= counted["value"]).all() and (counted["value"] <= counted["high"]).all()


@pytest.mark.parametrize(
    ("speaker", "actor", "names", "same"),
    [
        ("Holt", "Ada Holt", {"mayor Ada Holt"}, True),
        ("she", "Ada Holt", {"mayor Ada Holt"}, True),
        ("the mayor", "", {"mayor"}, True),
        ("the mayors", "", {"mayor"}, False),
        ("she", "", {"mayor Ada Holt"}, False),
        ("", "", {"mayor"}, False),
    ],
)
def test_a_speaker_is_somebody_by_whole_words(speaker, actor, names, same):
    one = pd.Series({"speaker": speaker, "actor": actor})
    assert _same_person(one, names) is same


def test_a_span_is_shown_when_half_of_it_is_marked():
    exchanged = pd.DataFrame(
        [("wire", 10, 20, "shore", 0, 0)],
        columns=["left_article", "left_start", "left_end", "right_article", "right_start", "right_end"],
    )
    assert shown(exchanged, "wire", (10, 30), "shore")
    assert not shown(exchanged, "wire", (10, 31), "shore")
    assert not shown(exchanged, "shore", (10, 30), "wire")
    assert not shown(exchanged.iloc[:0], "wire", (10, 30), "shore")
