"""How it sounds: sentences, words, tone toward each actor, loaded wording and the vocabulary of frames."""

from __future__ import annotations

from framing import measures

_SOMEBODY = {"person", "group", "country", "unclear"}


def tone_of_the_text(reading):
    """The words that have a tone and the sentences, told together."""
    return measures.tone.words_and_sentences(reading)


def sentence_tone(tone_of_the_text):
    """How each sentence sounds."""
    return tone_of_the_text[1]


def tone_words(tone_of_the_text):
    """The words that make sentences sound so."""
    return tone_of_the_text[0]


def target_tone(reading, mentions):
    """How each mention of a person, group, body or country sounds toward it."""
    return measures.tone.toward(reading, mentions[mentions["type"].isin(_SOMEBODY)].reset_index(drop=True))


def actor_tone(target_tone):
    """How each outlet sounds toward each actor, with every vote."""
    return measures.tone.by_outlet(target_tone)


def wording(reading):
    """Hedged, boosted, vague, metaphorical and evaluative words."""
    return measures.wording.hits(reading)


def wording_by_outlet(wording, reading):
    """How much of each class of wording each outlet uses."""
    return measures.wording.by_outlet(wording, reading)


def loaded_sentences(wording, reading):
    """Sentences with loaded words, the most loaded wording first."""
    table = measures.wording.sentences(wording, reading)
    table = table[table["loaded"] > 0].assign(forms=lambda rows: rows["forms"].map(", ".join))
    return table.sort_values("loaded", ascending=False, kind="stable").reset_index(drop=True)


def frames(reading):
    """Words of the vocabulary of generic and policy frames."""
    return measures.frames.hits(reading)


def frames_by_outlet(frames, reading):
    """How much of each frame's vocabulary each outlet uses."""
    return measures.frames.by_outlet(frames, reading)
