"""Forms of word lists in text: joints, borders, capitals, order and hostile input; and which hit wins a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.lexicons.matching import Forms, cut
from framing.lexicons.naming_sets import lexicon
from framing.lexicons.parsed_words import Words
from framing.lexicons.search import Searcher
from framing.lexicons.set_building import build
from framing.lexicons.set_types import LexiconError

POOL = ["militant", "US-backed", "air strike", "air", "strike force", "People's Units", "IS", "U.S.", "PKK/YPG"]


def found(text: str, *forms: str, exact: bool = False) -> list[str]:
    return [text[start:end] for (start, end), _ in Forms((form, exact) for form in forms).in_text(text)]


@pytest.mark.parametrize(
    ("text", "form", "hits"),
    [
        ("air  strike", "air strike", ["air  strike"]),
        ("air\u00a0strike", "air strike", ["air\u00a0strike"]),
        ("air\u00adstrike", "air strike", ["air\u00adstrike"]),  # a soft hyphen
        ("air - strike", "air strike", ["air - strike"]),
        ("air–strike", "air strike", []),  # a dash parts
        ("air, strike", "air strike", []),
        ("air (strike)", "air strike", []),
        ("air_strike", "air strike", []),  # one word to a computer
        ("airstrike", "air strike", []),
        ("midair strike", "air strike", []),
        ("air strikes", "air strike", []),
        ("the U.S.-led force", "U.S.", ["U.S."]),
        ("the US. led", "U.S.", []),
        ("PKK / YPG", "PKK/YPG", []),
        ("Peoples Units", "People's Units", ["Peoples Units"]),
        ("People`s Units", "People's Units", []),
        ("İstanbul", "stanbul", []),
        ("STRASSE", "straße", []),
        ("café", "cafe", []),
    ],
)
def test_what_may_stand_between_the_words_of_a_form(text, form, hits):
    assert found(text, form) == hits


@pytest.mark.parametrize(("text", "hits"), [("IS and is", ["IS"]), ("Is it", []), ("ISIS", []), ("IS's men", ["IS"])])
def test_a_form_that_keeps_its_capitals(text, hits):
    assert found(text, "IS", exact=True) == hits


@given(st.permutations(POOL), st.lists(st.sampled_from([*POOL, ".", "men", "-", "'s"]), max_size=10))
def test_the_order_of_forms_does_not_matter(order, words):
    text = " ".join(words)
    straight, turned = (Forms((form, False) for form in forms) for forms in (POOL, order))
    assert {(span, POOL[n]) for span, n in straight.in_text(text)} == {
        (span, order[n]) for span, n in turned.in_text(text)
    }


@given(st.lists(st.sampled_from([*POOL, "men", "the"]), max_size=8), st.integers(0, 20))
def test_text_before_a_hit_only_moves_it(words, gap):
    text, forms = " . ".join(words), Forms((form, False) for form in POOL)
    moved = [((start - gap - 2, end - gap - 2), n) for (start, end), n in forms.in_text("." * gap + "\n\n" + text)]
    assert moved == forms.in_text(text)


@settings(max_examples=60)
@given(st.text("ab'’.-/ \n", max_size=40), st.text("ab'.-/ ", min_size=1, max_size=8))
def test_every_hit_has_the_letters_of_its_form(text, form):
    if not any(letter.isalnum() for letter in form):
        with pytest.raises(ValueError, match="has no letters; take it out of its list"):
            Forms([(form, False)])
        return
    for (start, end), _ in Forms([(form, False)]).in_text(text):
        assert [c for c in text[start:end] if c.isalnum()] == [c for c in form if c.isalnum()]


@given(st.text(max_size=60))
def test_a_text_cut_before_gives_the_same_hits(text):
    forms = Forms((form, False) for form in POOL)
    assert forms.in_text(text, cut(text)) == forms.in_text(text)


def test_a_word_that_begins_hundreds_of_forms_and_a_long_text_are_no_trouble():
    forms = Forms([(f"air force {n}", False) for n in range(300)])
    text = "air force 7 " * 600
    assert len(forms.in_text(text)) == 600


SHARED = {"version": "1", "connotations": {"neutral": "plain"}, "groups": {}, "sources": {}, "references": {},
          "protected_names": []}  # fmt: skip


def naming_set(set_id: str, **variants: list[str]) -> dict:
    return {"id": set_id, "concept": set_id.title(), "variants": [
        {"term": term.replace("_", " "), "connotation": "neutral", "valence": 0, "forms": forms}
        for term, forms in variants.items()
    ]}  # fmt: skip


def search(text: str, *sets: dict, entities=()) -> list[tuple[str, str, str]]:
    """Text, set and variant of each hit; every word is a noun that depends on nothing."""
    made = build(SHARED, [("test.yaml", {"domain": "test", "sets": list(sets)})])
    words, _ = cut(text)
    size, forms = len(words), [word for word, *_ in words]
    columns = {"start": [s for _, s, _ in words], "end": [e for *_, e in words], "token": forms, "lemma": forms,
               "pos": ["NOUN"] * size, "tag": ["NN"] * size, "dep": ["ROOT"] * size, "head": list(range(size)),
               "sentence_id": [0] * size}  # fmt: skip
    hits = Searcher(tuple(made.sets.values())).search(text, Words(text, columns, entities))
    return [(text[hit.start : hit.end], hit.naming_set.set_id, hit.variant.variant) for hit in hits]


ARMY = naming_set("army", army=["army"], free_army=["free army"], soldier=["soldier", "soldiers"])


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("the free army left", [("free army", "army", "free army")]),  # the longer one has the word
        ("the army left", [("army", "army", "army")]),
        ("a free army soldier", [("free army", "army", "free army"), ("soldier", "army", "soldier")]),
        ("an army-like force", []),  # part of a longer word
        ("an ex-soldier", []),
        ("the army's men", [("army", "army", "army")]),
        ("army/soldier", [("army", "army", "army"), ("soldier", "army", "soldier")]),
        ("", []),
    ],
)
def test_the_longest_form_has_its_words_and_parts_of_words_are_no_hits(text, hits):
    assert search(text, ARMY) == hits


def test_a_word_may_be_a_hit_of_two_sets_and_hits_come_by_place():
    other = naming_set("group", group=["army"], men=["men"])
    assert search("men of the army", ARMY, other) == [
        ("men", "group", "men"), ("army", "army", "army"), ("army", "group", "group"),
    ]  # fmt: skip


def test_what_a_set_excludes_is_no_hit_of_it_but_of_others():
    without = ARMY | {"exclude": [{"pattern": r"(?i)toy army", "reason": "a game"}]}
    other = naming_set("group", group=["army"], men=["men"])
    assert search("the Toy Army and the army", without, other) == [
        ("Army", "group", "group"), ("army", "army", "army"), ("army", "group", "group"),
    ]  # fmt: skip


def test_words_of_a_law_or_a_work_are_no_hits_and_words_outside_it_are():
    text = "Soldiers read the Army Act"
    law = [("LAW", 3, 4)]
    assert search(text, ARMY, entities=law) == [("Soldiers", "army", "soldier")]
    assert ("Army", "army", "army") in search(text, ARMY)


def test_a_protected_name_is_no_hit_though_its_words_are():
    assert "Salvation Army" in lexicon().protected_names
    assert search("the Salvation Army", ARMY) == []
    assert search("the salvation army", ARMY) == [("army", "army", "army")], "a name has its capitals"
    assert search("the salvation of the army", ARMY) == [("army", "army", "army")]


def test_two_variants_with_one_form_are_refused_whatever_their_capitals():
    with pytest.raises(LexiconError, match="the form 'Army' also belongs to 'army'; keep it in one"):
        search("x", naming_set("army", army=["army"], force=["Army"]))
