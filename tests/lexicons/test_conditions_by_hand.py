"""Conditions on parses written by hand, so that each case differs from its counter-example in one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons.conditions import holds
from framing.lexicons.parsed_words import Words
from framing.lexicons.set_building import made_condition


def parsed(*sentences: str, entities=()) -> Words:
    """Sentences of ``word=lemma/POS/dep/head`` (head counted from 1 in its sentence, 0 for a root) as one article."""
    rows, text = [], ""
    for number, sentence in enumerate(sentences):
        base = len(rows)
        for place, piece in enumerate(sentence.split()):
            word, pos, dep, head = piece.split("/")
            word, _, lemma = word.partition("=")
            up = base + (int(head) - 1 if int(head) else place)
            rows.append((len(text), len(text) + len(word), word, lemma or word, pos, pos, dep, up, number))
            text += f"{word} "
    columns = zip(*rows, strict=True)
    return Words(text.rstrip(), dict(zip(Words.COLUMNS, columns, strict=True)), entities)


def check(words: Words, hit: str, **condition) -> bool:
    """Does the condition hold for the words of ``hit``?"""
    start = words.text.index(hit)
    first, last = words.covering(start, start + len(hit))
    return holds(made_condition(condition, {}, "test"), words, first, last)


ARMED = parsed(
    "Ten/NUM/nummod/3 armed/ADJ/amod/3 men=man/NOUN/nsubj/4 stormed=storm/VERB/ROOT/0 the/DET/det/6 "
    "port/NOUN/dobj/4 of/ADP/prep/6 Almira/PROPN/pobj/7 ./PUNCT/punct/4",
    "The/DET/det/2 police/NOUN/nsubj/3 fled=flee/VERB/ROOT/0 ./PUNCT/punct/3",
    entities=[("GPE", 7, 7), ("CARDINAL", 0, 0)],
)


@pytest.mark.parametrize(
    ("condition", "holds_here"),
    [
        ({"form": ["men"]}, True),
        ({"form": ["man"]}, False),  # the form as written, not its lemma
        ({"after": ["armed"]}, True),
        ({"after": ["#"]}, False),  # the number is one word further
        ({"after": ["ten armed"]}, True),
        ({"after": ["stormed"]}, False),  # behind it
        ({"before": ["storm"]}, True),  # a single word by its lemma
        ({"before": ["storm the"]}, False),  # a phrase only as written
        ({"before": ["stormed the port"]}, True),
        ({"before": ["stormed the port of"]}, False),  # four words away
        ({"near": ["port"], "within": 3}, True),
        ({"near": ["port"], "within": 2}, False),
        ({"near": ["men"], "within": 8}, False),  # the hit is no company of itself
        ({"near": ["police"], "within": 20}, False),  # the next sentence
        ({"sentence": ["police"]}, False),
        ({"article": ["police"]}, True),
        ({"article": ["the police"]}, True),
        ({"article": ["men"]}, False),
        ({"sentence": ["%GPE"]}, True),
        ({"sentence": ["%PERSON"]}, False),
        ({"head": ["storm"]}, True),
        ({"modifier": ["armed"]}, True),
        ({"modifier": ["#"]}, True),
        ({"capital": False}, True),
        ({"all_caps": False}, True),
        ({"pos": ["NOUN"], "dep": ["nsubj"]}, True),
        ({"pos": ["NOUN"], "dep": ["dobj"]}, False),
        ({"any": [{"dep": ["dobj"]}, {"after": ["armed"]}]}, True),
        ({"none": [{"dep": ["dobj"]}, {"after": ["armed"]}]}, False),
        ({"none": [{"dep": ["dobj"]}, {"after": ["unarmed"]}]}, True),
        ({}, True),
    ],
)
def test_conditions_on_men(condition, holds_here):
    made = made_condition(condition, {}, "test") or {}
    start = ARMED.text.index("men")
    assert holds(made, ARMED, *ARMED.covering(start, start + 3)) is holds_here


def test_what_stands_beside_a_word_stays_in_its_sentence():
    assert check(ARMED, "armed", after=["#"])  # a number, written in letters
    assert not check(ARMED, "police", after=["almira"], within=8)
    assert check(ARMED, "police", after=["the"])
    assert not check(ARMED, "Almira", before=["the police"])


def test_of_is_what_the_noun_is_of():
    assert check(ARMED, "port", of=["almira"]) and not check(ARMED, "men", of=["almira"])
    assert check(ARMED, "port of", of=["almira"])
    assert not check(ARMED, "port of Almira", of=["almira"])  # inside the hit
    assert check(ARMED, "port", of=["%GPE"])


def test_the_object_of_a_verb_and_its_subject():
    assert check(ARMED, "stormed", object=["port"]) and not check(ARMED, "stormed", object=["man"])
    assert check(ARMED, "stormed", subject=["man"]) and not check(ARMED, "stormed", subject=["port"])


PASSIVE = parsed(
    "Rebels=rebel/NOUN/nsubjpass/3 were=be/AUX/auxpass/3 killed=kill/VERB/ROOT/0 by/ADP/agent/3 soldiers=soldier/NOUN/"
    "pobj/4 and/CCONJ/cc/5 police/NOUN/conj/5 ./PUNCT/punct/3"
)


def test_in_a_passive_who_suffers_is_the_object_and_who_acts_the_subject():
    assert check(PASSIVE, "killed", object=["rebel"]) and check(PASSIVE, "killed", subject=["rebel"])
    assert check(PASSIVE, "killed", subject=["soldier"])
    assert not check(PASSIVE, "killed", object=["soldier"])


PREDICATE = parsed(
    "The/DET/det/2 attack/NOUN/nsubj/3 was=be/AUX/ROOT/0 brutal/ADJ/acomp/3 and/CCONJ/cc/4 cheap/ADJ/conj/4 "
    "./PUNCT/punct/3"
)


def test_what_is_said_to_be_brutal_is_its_subject():
    assert check(PREDICATE, "brutal", subject=["attack"])
    assert not check(PREDICATE, "brutal", subject=["winter"])
    assert not check(PREDICATE, "cheap", subject=["attack"])  # a second adjective hangs on the first, not on the verb


RELATIVE = parsed(
    "The/DET/det/2 men=man/NOUN/nsubj/5 detained=detain/VERB/acl/2 yesterday/NOUN/npadvmod/3 left=leave/VERB/ROOT/0 "
    "./PUNCT/punct/5"
)


def test_the_noun_before_a_participle_is_what_it_is_said_of():
    assert check(RELATIVE, "detained", object=["man"])
    assert not check(RELATIVE, "left", object=["man"])


SHOUTED = parsed("POLICE/NOUN/nsubj/2 FLED/VERB/ROOT/0 ./PUNCT/punct/2", "Police/NOUN/nsubj/2 fled/VERB/ROOT/0")


def test_capitals_of_a_whole_sentence_are_told_from_a_capital_at_its_start():
    assert check(SHOUTED, "POLICE", all_caps=True) and check(SHOUTED, "POLICE", capital=True)
    assert check(SHOUTED, "Police", all_caps=False) and check(SHOUTED, "Police", capital=True)
    assert check(SHOUTED, "fled", capital=False)


KEYS = ["form", "pos", "tag", "dep", "after", "before", "near", "sentence", "article", "head", "modifier", "of",
        "object", "subject"]  # fmt: skip
VOCABULARY = sorted({*ARMED.token, *ARMED.lemma, "#", "%GPE", "NOUN", "nsubj", "of almira", "the police", "absent"})
PLACES = st.tuples(st.integers(0, 12), st.integers(0, 2)).map(lambda p: (p[0], min(p[0] + p[1], 12)))
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4)


def made(key, wanted):
    return made_condition({key: wanted}, {}, "test")


@given(st.sampled_from(KEYS), WORDS, PLACES)
def test_not_is_the_opposite(key, wanted, place):
    assert holds(made(key, wanted), ARMED, *place) != holds(made(f"not_{key}", wanted), ARMED, *place)


@given(st.sampled_from(KEYS), WORDS, WORDS, PLACES)
def test_more_words_to_choose_from_never_make_a_condition_harder(key, wanted, more, place):
    if holds(made(key, wanted), ARMED, *place):
        assert holds(made(key, wanted + more), ARMED, *place)


@given(st.sampled_from(KEYS), st.sampled_from(KEYS), WORDS, WORDS, PLACES)
def test_any_is_or_none_is_neither_and_two_keys_are_and(one, other, wanted, more, place):
    first, second = holds(made(one, wanted), ARMED, *place), holds(made(other, more), ARMED, *place)
    parts = [{one: wanted}, {other: more}]
    assert holds(made_condition({"any": parts}, {}, ""), ARMED, *place) == (first or second)
    assert holds(made_condition({"none": parts}, {}, ""), ARMED, *place) == (not first and not second)
    if one != other:
        assert holds(made_condition(parts[0] | parts[1], {}, ""), ARMED, *place) == (first and second)


@given(WORDS, st.integers(0, 12), st.integers(0, 12), PLACES)
def test_a_wider_reach_finds_what_a_narrow_one_found(wanted, narrow, wide, place):
    near = [holds(made_condition({"near": wanted, "within": reach}, {}, ""), ARMED, *place)
            for reach in sorted((narrow, wide))]  # fmt: skip
    assert near[1] or not near[0]


@given(st.integers(0, len(ARMED.text)), st.integers(0, len(ARMED.text)))
def test_the_tokens_of_a_stretch_are_those_that_it_touches(one, other):
    start, end = sorted((one, other))
    first, last = ARMED.covering(start, end)
    assert 0 <= first <= last < len(ARMED.start)
    touched = [n for n in range(len(ARMED.start)) if ARMED.start[n] < end and ARMED.end[n] > start]
    if touched:
        assert [first, last] == [touched[0], touched[-1]]


def test_the_root_of_a_stretch_is_its_last_word_that_depends_on_nothing_in_it():
    def root(hit):
        start = ARMED.text.index(hit)
        return ARMED.token[ARMED.root(*ARMED.covering(start, start + len(hit)))]

    assert [root(hit) for hit in ("Ten armed men", "armed", "port of Almira", "Almira .", "men stormed the port")] == [
        "men", "armed", "port", "almira", "stormed",
    ]  # fmt: skip


def test_children_and_sentences_are_counted_once():
    assert ARMED.children[3] == [2, 5, 8] and ARMED.children[2] == [0, 1]
    assert ARMED.sentences == {0: (0, 9), 1: (9, 13)}
    assert ARMED.words["man"] == ARMED.words["men"] == [2] and ARMED.words["the"] == [4, 9]
    assert ARMED.words["%GPE"] == [7]


@pytest.mark.parametrize(
    ("sentence", "capitals"),
    [
        ("Police/N/x/0 Storm/N/x/0 Port/N/x/0 Again/N/x/0", True),
        ("Police/N/x/0 Storm/N/x/0 port/N/x/0 Again/N/x/0", False),  # three of four are not enough
        ("Police/N/x/0 Storm/N/x/0 Port/N/x/0 Again/N/x/0 Say/N/x/0 the/N/x/0 men/N/x/0", True),  # short words are free
        ("Police/N/x/0 Storm/N/x/0", False),  # too short to tell
        ("Police/N/x/0 Storm/N/x/0 2019/N/x/0", False),  # numbers have no capitals
    ],
)
def test_headlines_that_capitalise_every_word(sentence, capitals):
    assert parsed(sentence).title_case(0) is capitals
