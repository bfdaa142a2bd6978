"""Vocabulary of frames as data: which words news uses when it speaks in a frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.lexicons.matching import Forms
from framing.lexicons.naming_sets import load_yaml
from framing.lexicons.parsed_words import Words
from framing.lexicons.set_types import LexiconError

KINDS = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ"}


@dataclass(frozen=True)
class Frame:
    """One frame of a scheme (``generic`` or ``policy``)."""

    frame: str
    scheme: str
    title: str
    meaning: str


class FrameWords:
    """The vocabularies, ready to be found in parsed articles."""

    def __init__(self, content: dict):
        self.schemes: dict[str, dict] = content["schemes"]
        self.frames: dict[str, Frame] = {}
        self.words: dict[tuple[str, str], set[str]] = {}
        phrases: list[tuple[str, str]] = []
        for entry in content["frames"]:
            name = entry["frame"]
            if name in self.frames or entry["scheme"] not in self.schemes:
                raise LexiconError(f"frames.yaml, {name!r}: the frame exists twice or its scheme does not exist.")
            self.frames[name] = Frame(name, entry["scheme"], entry["title"], entry["meaning"])
            for kind, tag in KINDS.items():
                for word in entry.get(kind, ()):
                    self.words.setdefault((word, tag), set()).add(name)
            phrases += [(phrase, name) for phrase in dict.fromkeys(entry.get("phrase", ()))]
        self.phrase_frames = [name for _, name in phrases]
        self.phrases = Forms((phrase, False) for phrase, _ in phrases)

    def search(self, text: str, words: Words) -> list[tuple[int, int, str]]:
        """``(start, end, frame)`` of every hit, by place; within a frame a phrase outranks the words in it."""
        found: set[tuple[int, int, str]] = set()
        taken: set[tuple[int, str]] = set()
        for (start, end), number in self.phrases.in_text(text, words.cut):
            first, last = words.covering(start, end)
            places = {(place, self.phrase_frames[number]) for place in range(first, last + 1)}
            if not places & taken:
                found.add((start, end, self.phrase_frames[number]))
                taken |= places
        for number, (lemma, tag) in enumerate(zip(words.lemma, words.pos, strict=True)):
            if tag == "PROPN" and not words.title_case(number):
                continue
            tag = "NOUN" if tag == "PROPN" else tag
            frames = self.words.get((lemma, tag), ())
            if tag == "VERB" and words.dep[number] == "amod":  # "an orphaned child": a participle as an adjective
                frames = {*frames, *self.words.get((words.token[number], "ADJ"), ())}
            for name in frames:
                if (number, name) not in taken:
                    found.add((words.start[number], words.end[number], name))
        return sorted(found)


@cache
def frame_words() -> FrameWords:
    """The project's frame vocabularies, read once.

    >>> frame_words().frames["legality"].scheme
    'policy'
    """
    return FrameWords(load_yaml("frames/frames.yaml"))
