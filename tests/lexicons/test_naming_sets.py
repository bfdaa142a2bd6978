"""The naming sets as files: valid, consistent, quick to load, and clear about mistakes."""

import copy
import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from framing.lexicons import naming_sets
from framing.lexicons.naming_sets import lexicon
from framing.lexicons.set_building import build
from framing.lexicons.set_types import LexiconError

FOLDER = Path(naming_sets.__file__).parent
OTHERS = {"shared.yaml", "evaluative_rules.yaml"}
FILES = sorted(p for folder in naming_sets.FOLDERS for p in (FOLDER / folder).glob("*.yaml") if p.name not in OTHERS)
SHARED = {
    "version": "1",
    "connotations": {"neutral": "plain", "delegitimising": "wrongful"},
    "groups": {"people": ["man", "woman"], "all": ["@people", "dog"]},
    "protected_names": [],
    "sources": {"guide": {"name": "A guide", "year": "2001", "url": "", "checked": "excerpt"}},
    "references": {},
}
DOMAIN = {
    "version": "1",
    "domain": "test",
    "level": "naming",
    "sets": [
        {
            "id": "fighters",
            "concept": "Fighters",
            "axis": {"target": "a", "negative_pole": "b", "positive_pole": "c"},
            "variants": [
                {
                    "term": "rebel",
                    "connotation": "neutral",
                    "valence": 0,
                    "forms": ["rebel", "rebels"],
                    "unsure": ["rebel"],
                },
                {"term": "thug", "connotation": "delegitimising", "valence": -2, "forms": ["thug"]},
            ],
            "guidance": [{"source": "guide", "from": 2001, "year": "2001", "says": "no thugs"}],
        }
    ],
}


def built(change):
    """A small lexicon after ``change`` has been made to its one set."""
    domain = copy.deepcopy(DOMAIN)
    change(domain["sets"][0])
    return build(SHARED, [("test.yaml", domain)])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_agrees_with_the_schema(path):
    schema = json.loads((FOLDER / "naming_sets.schema.json").read_text(encoding="utf-8"))
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    errors = [f"{e.json_path}: {e.message[:90]}" for e in jsonschema.Draft202012Validator(schema).iter_errors(content)]
    assert not errors
    assert content["domain"] == path.stem


def test_there_are_73_sets_and_60_of_them_name_things():
    assert len(lexicon().of_level("naming")) == 60
    assert len(lexicon().of_level("language")) == 13


@pytest.mark.parametrize("set_id", sorted(lexicon().sets))
def test_a_set_has_no_form_twice_and_every_form_can_be_found(set_id):
    variants = lexicon().sets[set_id].variants
    assert len(variants) >= 2
    forms = [form.form if v.case_sensitive else form.form.lower() for v in variants for form in v.forms]
    assert len(forms) == len(set(forms))
    assert all(form.strip() == form and any(letter.isalnum() for letter in form) for form in forms)


def test_names_of_sets_differ_between_variants():
    for naming_set in lexicon().sets.values():
        terms = [variant.variant for variant in naming_set.variants]
        assert len(terms) == len(set(terms)), naming_set.set_id


def test_sources_say_whether_an_excerpt_was_read():
    assert {source["checked"] for source in lexicon().sources.values()} == {"excerpt", "recalled"}


def test_naming_sets_have_a_topic_to_be_chosen_by():
    without = [s.set_id for s in lexicon().sets.values() if s.level == "naming" and not s.topic]
    assert not without


def test_word_groups_are_written_out():
    assert build(SHARED, []).groups["all"] == {"man", "woman", "dog"}


def test_a_unsure_form_and_rules_reach_the_form():
    def change(entry):
        entry["needs"] = {"pos": ["NOUN"]}
        entry["variants"][0]["rules"] = {"rebel": {"counts_if": {"near": ["@people"]}}}

    rebel, rebels = built(change).sets["fighters"].variants[0].forms
    assert rebel.unsure and not rebels.unsure
    assert rebel.needs == ({"pos": {"noun"}},)
    assert rebel.counts_if == {"near": {"man", "woman"}}
    assert rebels.counts_if is None


MISTAKES = {
    "there is no condition 'nearby'": lambda s: s.update(needs={"nearby": ["x"]}),
    "there is no word group @crowd": lambda s: s.update(needs={"near": ["@crowd"]}),
    "put it in quotation marks": lambda s: s.update(needs={"near": [True]}),
    "has a rule but is not among its forms": lambda s: s["variants"][1].update(unsure=["thugs"]),
    "also belongs to 'rebel'": lambda s: s["variants"][1].update(forms=["Rebel"]),
    "no connotation 'rude'": lambda s: s["variants"][1].update(connotation="rude"),
    "is not between -2 and 2": lambda s: s["variants"][1].update(valence=-3),
    "no source 'gossip'": lambda s: s["guidance"][0].update(source="gossip"),
    "field 'concept' is missing": lambda s: s.pop("concept"),
}


@pytest.mark.parametrize("message", MISTAKES)
def test_a_mistake_is_named_with_its_place(message):
    with pytest.raises(LexiconError, match="fighters|test.yaml") as raised:
        built(MISTAKES[message])
    assert message in str(raised.value)


def test_two_sets_of_one_name_are_refused():
    domains = [("one.yaml", DOMAIN), ("two.yaml", DOMAIN)]
    with pytest.raises(LexiconError, match="'fighters' exists twice"):
        build(SHARED, domains)


def test_a_group_that_contains_itself_is_refused():
    with pytest.raises(LexiconError, match="contains itself"):
        build({**SHARED, "groups": {"a": ["@b"], "b": ["@a"]}}, [])
