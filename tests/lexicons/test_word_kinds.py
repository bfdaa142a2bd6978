"""Evaluative words and words of frames: by tag, form and place, on lists and parses written by hand."""

import pytest

from framing.lexicons.evaluative import Entry, Evaluative, classes, evaluative
from framing.lexicons.frame_words import FrameWords, frame_words
from framing.lexicons.parsed_words import Words
from framing.lexicons.set_types import LexiconError

LISTED = Evaluative(
    [
        Entry("shameful", "adjective", "condemning", 3),
        Entry("savage", "adjective", "condemning", 3),
        Entry("thug", "noun", "label", 2),
        Entry("slam", "verb", "discrediting", 2),
        Entry("broken", "adjective", "condemning", 1),
        Entry("blood bath", "phrase", "emotive", 3),
        Entry("cold", "adjective", "condemning", 1),
    ],
    {"cold": {"head": frozenset({"heart"})}},
)
FRAMES = FrameWords({
    "schemes": {"s": {}},
    "frames": [
        {"frame": "conflict", "scheme": "s", "title": "", "meaning": "", "noun": ["feud"], "verb": ["feud"],
         "phrase": ["war of words"]},
        {"frame": "human", "scheme": "s", "title": "", "meaning": "", "adjective": ["orphaned"],
         "noun": ["word", "feud"]},
    ],
})  # fmt: skip


def parsed(*rows) -> Words:
    """Words of (token, lemma, pos[, tag, dep, head]) in one sentence, a space between two."""
    text = " ".join(row[0] for row in rows)
    starts = [sum(len(row[0]) + 1 for row in rows[:n]) for n in range(len(rows))]
    full = [(*row, *("", "dep", n)[len(row) - 3 :]) for n, row in enumerate(rows)]
    columns = dict(zip(("token", "lemma", "pos", "tag", "dep", "head"), zip(*full, strict=True), strict=True))
    ends = [start + len(row[0]) for start, row in zip(starts, rows, strict=True)]
    return Words(text, {**columns, "start": starts, "end": ends, "sentence_id": [0] * len(rows)}, ())


def evaluated(*rows) -> list[str]:
    words = parsed(*rows)
    return [words.text[start:end] for start, end, _ in LISTED.search(words.text, words)]


def framed(*rows) -> list[tuple[str, str]]:
    words = parsed(*rows)
    return [(frame, words.text[start:end]) for start, end, frame in FRAMES.search(words.text, words)]


def test_a_word_counts_with_its_own_tag_only():
    assert evaluated(("slammed", "slam", "VERB"), ("the", "the", "DET"), ("slam", "slam", "NOUN")) == ["slammed"]
    assert evaluated(("thugs", "thug", "NOUN")) == ["thugs"]


def test_a_name_is_no_judgement_and_a_headline_in_capitals_is_one():
    assert evaluated(("Judge", "judge", "PROPN"), ("Savage", "savage", "PROPN"), ("left", "leave", "VERB")) == []
    title = [("Savage", "savage", "PROPN"), ("Thugs", "thug", "PROPN"), ("Leave", "leave", "PROPN")]
    assert evaluated(*title) == ["Savage", "Thugs"]


def test_a_participle_counts_as_the_adjective_only_where_it_stands_like_one():
    assert evaluated(("broken", "break", "VERB", "VBN", "amod", 1), ("promise", "promise", "NOUN")) == ["broken"]
    assert evaluated(("has", "have", "AUX"), ("broken", "break", "VERB", "VBN", "ROOT", 1)) == []


def test_a_phrase_outranks_its_words_and_a_condition_is_kept():
    assert evaluated(("a", "a", "DET"), ("blood", "blood", "NOUN"), ("bath", "bath", "NOUN")) == ["blood bath"]
    assert evaluated(("cold", "cold", "ADJ", "JJ", "amod", 1), ("heart", "heart", "NOUN", "NN", "ROOT", 1)) == ["cold"]
    assert evaluated(("cold", "cold", "ADJ", "JJ", "amod", 1), ("day", "day", "NOUN", "NN", "ROOT", 1)) == []


def test_a_word_of_two_frames_is_a_hit_of_each():
    assert framed(("feud", "feud", "NOUN")) == [("conflict", "feud"), ("human", "feud")]
    assert framed(("feuded", "feud", "VERB")) == [("conflict", "feuded")]


def test_within_a_frame_a_phrase_outranks_its_words_and_other_frames_keep_theirs():
    row = [("war", "war", "NOUN"), ("of", "of", "ADP"), ("words", "word", "NOUN")]
    assert framed(*row) == [("conflict", "war of words"), ("human", "words")]


def test_a_participle_as_an_adjective_and_a_proper_noun_in_a_frame():
    assert framed(("orphaned", "orphan", "VERB", "VBN", "amod", 1), ("child", "child", "NOUN")) == [
        ("human", "orphaned")
    ]
    assert framed(("orphaned", "orphan", "VERB", "VBN", "ROOT", 0)) == []
    assert framed(("the", "the", "DET"), ("Word", "word", "PROPN"), ("of", "of", "ADP")) == []


def test_a_frame_that_is_given_twice_or_of_no_scheme_is_refused():
    entry = {"frame": "x", "scheme": "s", "title": "", "meaning": ""}
    with pytest.raises(LexiconError, match="'x'"):
        FrameWords({"schemes": {"s": {}}, "frames": [entry, entry]})
    with pytest.raises(LexiconError, match="scheme does not exist"):
        FrameWords({"schemes": {}, "frames": [entry]})


def test_the_shipped_lists_hold_together():
    known = classes()
    assert {entry.wording_class for entry in evaluative().words.values()} <= set(known)
    assert all(0 <= entry["weight"] for entry in known.values()) and all(entry["meaning"] for entry in known.values())
    assert {1, 2, 3} >= {entry.strength for entry in (*evaluative().words.values(), *evaluative().phrases)}
    assert set(frame_words().phrase_frames) <= set(frame_words().frames)
    assert {frame.scheme for frame in frame_words().frames.values()} == set(frame_words().schemes)
