"""The published layouts in tiny copies written here: what each field becomes, and what is said of a broken copy."""

import json

import pytest

from framing.corpus import datasets
from framing.corpus.problems import InputProblem


def jsonl(*rows) -> str:
    return "\n".join(json.dumps(row) for row in rows) + "\n"


def sentence(gid: str, text: str, *targets) -> dict:
    found = [{"Input.gid": f"{gid}_{n}", "from": a, "to": b, "polarity": p} for n, (a, b, p) in enumerate(targets)]
    return {"primary_gid": gid, "sentence_normalized": text, "targets": found}


def test_newsmtsc_files_become_splits_and_numbers_words(tmp_path):
    text = "Ann thanked Bo and left Cy."
    (tmp_path / "train.jsonl").write_text(jsonl(sentence("g1", text, (0, 3, 6.0), (12, 14, 4.0))), "utf-8")
    (tmp_path / "devtest_mt.jsonl").write_text(jsonl(sentence("g2", text, (24, 26, 2.0))), "utf-8")
    table = datasets.newsmtsc(tmp_path)
    assert table[["split", "gid", "mention", "polarity"]].values.tolist() == [
        ["devtest_mt", "g2_0", "Cy", "negative"],
        ["train", "g1_0", "Ann", "positive"],
        ["train", "g1_1", "Bo", "neutral"],
    ]
    assert len(datasets.newsmtsc(tmp_path / "train.jsonl")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"primary_gid": "g", "targets": []}',
        '{"primary_gid": "g", "sentence_normalized": "A.", "targets": [{"from": 0, "to": 1, "polarity": 3.0}]}',
        '{"primary_gid": "g", "sentence_normalized": "A.", "targets": [{"to": 1, "polarity": 4.0}]}',
    ],
)
def test_a_line_that_is_not_as_published_is_named_with_its_number(tmp_path, line):
    good = jsonl(sentence("g1", "Ann left.", (0, 3, 4.0)))
    (tmp_path / "x.jsonl").write_text(good + line + "\n", "utf-8")
    with pytest.raises(InputProblem, match="line 2 of"):
        datasets.newsmtsc(tmp_path)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("['vile', 'cruel trick']", ["vile", "cruel trick"]),
        ("[]", []),
        ("", []),
        ("[vile, cruel]", ["vile", "cruel"]),
        ("['']", []),
    ],
)
def test_babes_marked_words(tmp_path, cell, expected):
    head = "text;news_link;outlet;topic;type;label_bias;label_opinion;biased_words"
    row = f"A plan.;https://example.org;Coast;port;left;Biased;Opinion;{cell}"
    (tmp_path / "final_labels_SG2.csv").write_text(f"{head}\n{row}\n", "utf-8-sig")
    table = datasets.babe(tmp_path)
    assert table["biased_words"].tolist() == [expected]
    assert table.drop(columns="biased_words").values.tolist() == [
        ["A plan.", "biased", "Opinion", "Coast", "port", "left", "https://example.org"]
    ]


@pytest.fixture
def wire_folder(tmp_path):
    for event, outlets in {"b_event": ("x", "y"), "a_event": ("x",)}.items():
        (tmp_path / event).mkdir()
        for outlet in outlets:
            (tmp_path / event / f"{outlet}.txt").write_text("Bridge opens\n\nThe bridge opened on Monday.", "utf-8")
    (tmp_path / "notes").mkdir()  # a folder without articles is no event
    words = [
        {"source_label": "bridge", "target_label": "span", "kind": "label"},
        {"source_label": "opened", "target_label": "was opened"},
    ]
    pairs = [
        {"src": "The bridge opened.", "dst": "The span was opened.", "score": "0.7", "identical": 0,
         "substitutions": words},
        {"src": "It rained.", "dst": "It rained.", "score": 1, "identical": 1},
    ]  # fmt: skip
    gold = {"alignments": [{"wire": "AP", "src": "x", "dst": "y", "pairs": pairs}]}
    (tmp_path / "b_event" / "gold_wire.json").write_text(json.dumps(gold), "utf-8")
    return tmp_path


def test_wire_events_are_the_folders_with_articles(wire_folder):
    assert [event.event_id for event in datasets.wire(wire_folder)] == ["a_event", "b_event"]
    assert [a.article_id for a in datasets.wire(wire_folder / "b_event")[0].articles] == ["x", "y"]


def test_wire_pairs_are_numbered_in_their_event(wire_folder):
    gold = datasets.wire_gold(wire_folder)
    assert gold[["source", "left", "score", "identical", "pair"]].values.tolist() == [
        ["AP", "The bridge opened.", 0.7, False, 0],
        ["AP", "It rained.", 1.0, True, 1],
    ]
    exchanges = datasets.wire_exchanges(wire_folder)
    assert exchanges[["pair", "left", "right", "kind"]].values.tolist() == [
        [0, "bridge", "span", "label"],
        [0, "opened", "was opened", ""],
    ]


def test_wire_labels_that_are_missing_are_named(wire_folder):
    with pytest.raises(InputProblem, match="has no gold_labels.json; expected is EVENT/OUTLET.txt"):
        datasets.wire_labels(wire_folder)


def test_newswcl50_events_are_ordered_by_number_and_orientation(tmp_path):
    for event, orientations in {"event_10": ("M",), "event_2": ("RR", "LL", "L")}.items():
        folder = tmp_path / "1-raw-articles" / event
        folder.mkdir(parents=True)
        for name in orientations:
            file = folder / f"{event.removeprefix('event_')}_{name}.txt"
            file.write_text("The mayor quit on Monday. Dockers cheered.", "utf-8")
    events = datasets.newswcl50(tmp_path)
    assert [event.event_id for event in events] == ["event_2", "event_10"]
    assert [article.outlet for article in events[0].articles] == ["LL", "L", "RR"]
    assert [article.article_id for article in events[0].articles] == ["2_LL", "2_L", "2_RR"]
