"""The body or the group that "it" and "they" stand for: the one that spoke last."""

from __future__ import annotations

from collections.abc import Callable

from framing.language.tokens import Token
from framing.measures.quoting.name_spans import SUBJECTS, is_human
from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.references import Known
from framing.measures.quoting.story import Story

_REACH = 3  # sentences
_PRONOUNS = {"it", "they", "its", "their"}
_PLURAL = {"they", "their"}
_BODIES = {"organisation", "official", "media"}
_NO_BODY = {"named person", "document"}


class Bodies:
    """The bodies and groups of one article in its order; ``named`` tells whose name stands at a token."""

    def __init__(self, story: Story, named: Callable[[int], Known]):
        self._story = story
        self._named = named
        self._last = {plural: (-_REACH - 1, Known("", "", "unknown")) for plural in (True, False)}

    def note(self, speaker: Speaker, known: Known, several: bool) -> None:
        """Note that this body, this group, or these ``several`` have spoken."""
        token = self._story.tokens[speaker.head]
        plural = several or token.tag in {"NNS", "NNPS"}
        if several or known.source not in _NO_BODY and (plural or not is_human(token.lemma.lower())):
            self._last[plural] = (token.sentence_id, known)

    def back(self, pronoun: Token) -> Known | None:
        """What "it" or "they" stands for; None for other pronouns, and where nothing fits."""
        word = pronoun.token.lower()
        if word not in _PRONOUNS:
            return None
        sentence, known = self._last[word in _PLURAL]
        if pronoun.sentence_id - sentence <= _REACH:
            return known
        return None if word in _PLURAL else self._subject_before(pronoun)

    def _subject_before(self, pronoun: Token) -> Known | None:
        """The body that is the subject of the pronoun's sentence, or of the one before."""
        story = self._story
        start = story.sentence_first[max(pronoun.sentence_id - 1, 0)]
        subjects = [n for n in range(start, story.at(pronoun.start)) if story.tokens[n].dep in SUBJECTS]
        able = [n for n in subjects if story.tokens[n].tag in {"NN", "NNP"} and not story.quoted[n]]
        bodies = [known for n in reversed(able) if (known := self._named(n)).source in _BODIES]
        return bodies[0] if bodies else None
