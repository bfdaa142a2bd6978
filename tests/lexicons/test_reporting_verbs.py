"""The list of reporting verbs: its classes, what may follow each verb, and the answer keys that must agree with it."""

import tomllib
from pathlib import Path

import pytest

from framing.lexicons import reporting_nouns, reporting_verbs, rows, verb_of

ROOT = Path(__file__).parents[2]
CLASSES = {"neutral", "endorsing", "doubting", "confrontational"}
TAKES = {"clause", "to", "label", "as", "of", "ing", "noun", "hearer"}
KEYS = sorted((ROOT / "corpora").glob("*/key.toml"))


def test_every_verb_has_one_row_and_known_values():
    table = rows("reporting_verbs.csv")
    assert len({row["verb"] for row in table}) == len(table)
    assert {row["class"] for row in table} == CLASSES
    assert {row["speech"] for row in table} == {"0", "1", "text"} and {row["weak"] for row in table} == {"0", "1"}
    assert {word for row in table for word in row["takes"].split()} == TAKES


@pytest.mark.parametrize("key", KEYS, ids=[path.parent.name for path in KEYS])
def test_the_answer_keys_class_their_verbs_as_the_list_does(key):
    known = {verb: entry["class"] for verb, entry in reporting_verbs().items()}
    known |= {noun: entry["class"] for noun, entry in reporting_nouns().items() if noun not in known}
    given = [q for q in tomllib.loads(key.read_text(encoding="utf-8"))["quotations"] if q["form"] != "scare"]
    said = {q["cue"].lower(): q["cue_class"] for q in given if verb_of(q["cue"].lower()).split(" ")[0] in known}
    assert len(said) >= 3
    assert said == {cue: known[verb_of(cue).split(" ")[0]] for cue in said}


@pytest.mark.parametrize("verb", ["vow", "promise", "pledge", "swear", "declare", "announce"])
def test_what_is_done_by_speaking_is_neutral(verb):
    assert reporting_verbs()[verb]["class"] == "neutral"


def test_a_threat_shows_the_speaker_as_attacking():
    entry = reporting_verbs()["threaten"]
    assert entry["class"] == "confrontational" and "to" in entry["takes"]


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("said", "say"), ("saying", "say"), ("denies", "deny"), ("denied", "deny"), ("admitting", "admit"),
        ("wrote", "write"), ("pointed out", "point out"), ("accusing", "accuse"), ("according to", "according to"),
        ("statement", "statement"), ("", ""),
    ],
)  # fmt: skip
def test_the_verb_of_a_form(form, verb):
    assert verb_of(form) == verb
