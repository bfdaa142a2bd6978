"""Which calls of tone are told as clear: the words beside a mention, and the two borders of the card."""

import numpy as np
import pytest

from framing.measures.tone import clear, tiers
from framing.measures.tone.kinds import kind_of
from framing.measures.tone.sparse import Scene

NEGATIVE, NEUTRAL, POSITIVE = np.eye(3)
TARGET = "Smith"


def of(text: str, call, listed=()) -> bool:
    start = text.index(TARGET)
    return bool(clear.judged(np.array([call]), [Scene([], start, start + len(TARGET))], [text], [list(listed)])[0])


@pytest.mark.parametrize(
    ("text", "call", "borne_out"),
    [
        ("Critics called Smith a reckless liar.", NEGATIVE, True),
        ("Critics called Smith a reckless liar.", POSITIVE, False),
        ("Critics called Smith a reckless liar.", NEUTRAL, False),
        ("Friends hailed Smith as a brilliant leader.", POSITIVE, True),
        ("Smith killed two farmers.", NEGATIVE, False),  # names what happened
        ("Troops of Smith were poised to attack.", POSITIVE, False),  # weaker than 1.5
        ("Smith spoke. " + "Then it rained and rained again for days. " * 2 + "A brutal storm.", NEGATIVE, False),
    ],
)
def test_a_strong_word_near_the_mention_bears_a_call_out(text, call, borne_out):
    assert of(text, call) == borne_out


def test_words_of_our_own_list_count_by_their_sign_and_place():
    text = "Smith came home."
    assert of(text, NEGATIVE, [(6, 10, -1.5)]) and not of(text, POSITIVE, [(6, 10, -1.5)])
    assert not of(text, NEGATIVE, [(6, 10, -1.0)])


def test_our_lists_judge_inside_a_mention_too(one_article):
    reading = one_article("At its height the death cult ruled a town. Officers praised it.")
    found = {reading.text("a")[start:end]: value for start, end, value in clear.judging_words(reading, "a")}
    assert found["death cult"] == -3 and all(abs(value) >= clear.STRONG for value in found.values())


@pytest.mark.parametrize("tier", tiers.TIERS)
def test_a_tone_needs_more_than_likelihood_and_a_neutral_call_does_not(tier, monkeypatch):
    monkeypatch.setattr(tiers, "confident_from", lambda name: 0.8)
    monkeypatch.setattr(tiers, "clear_from", lambda name: 0.95)
    shares = np.array([[0.9, 0.1, 0], [0.9, 0.1, 0], [0.96, 0.04, 0], [0.7, 0.3, 0], [0.1, 0.9, 0], [0.02, 0.97, 0.01]])
    borne_out = np.array([True, False, False, True, False, False])
    assert clear.clear(shares, borne_out, tier).tolist() == [True, False, True, False, True, True]


def test_the_card_has_both_borders_for_every_tier():
    for tier in tiers.TIERS:
        assert 0.5 < tiers.confident_from(tier) <= tiers.clear_from(tier) <= 1.01


@pytest.mark.parametrize(
    ("word", "tag", "kind"),
    [
        ("offensive", "NOUN", "event"), ("offensive", "ADJ", "attitude"), ("kind", "NOUN", "topic"),
        ("kind", "ADJ", "attitude"), ("faithful", "NOUN", "topic"), ("faithful", "ADJ", "attitude"),
        ("killed", "VERB", "event"), ("denied", "VERB", "event"), ("like", "ADP", "function"),
        ("United", "PROPN", "name"), ("brutal", "", "attitude"), ("parties", "NOUN", "topic"),
    ],
)  # fmt: skip
def test_a_word_judges_in_one_part_of_speech_and_names_in_another(word, tag, kind):
    assert kind_of(word, tag) == kind
