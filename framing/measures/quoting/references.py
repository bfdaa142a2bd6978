"""Whom "the office" and "the commander" go back to in their article: who was introduced, or spoke, under that noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from framing.language.cues import can_speak
from framing.language.tokens import Token
from framing.lexicons import source_words
from framing.measures.quoting.mentioned import is_description
from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.story import Story

_DEFINITE = {"the", "that", "this"}
_ARTICLES = {"the", "a", "an"}
_THERE = {"in", "on", "at", "from", "near", "since", "until", "by"}
_RANKS = {"acting", "assistant", "deputy", "ex", "former", "then", "under", "vice"}
_NEAR = 2  # sentences
_COUNTED = {"NN", "NNP", "NNS"}


class Known(NamedTuple):
    """An actor and what kind of source it is."""

    actor_id: str
    actor: str
    source: str


class _Called(NamedTuple):
    """Somebody who has been called by a noun, with the words before it."""

    number: int
    nouns: frozenset[str]
    before: frozenset[str]
    known: Known


class References:
    """What the speakers of one article have been called so far; ``named`` tells whose name stands at a token."""

    def __init__(self, story: Story, named: Callable[[int], Known]):
        self._story = story
        self._introduced = [
            _Called(noun, frozenset({story.tokens[noun].lemma.lower()}), _modifiers(story, noun), named(name))
            for name, noun in introductions(story)
        ]
        self._spoken: list[_Called] = []

    def add(self, speaker: Speaker, known: Known) -> None:
        """Note that this speaker has spoken."""
        token = self._story.tokens[speaker.head]
        nouns = {known.actor.lower().split()[-1]} | ({token.lemma.lower()} if token.pos == "NOUN" else set())
        before = _modifiers(self._story, speaker.head) | frozenset(known.actor.lower().split())
        self._spoken.append(_Called(speaker.head, frozenset(nouns), before, known))

    def back(self, speaker: Speaker) -> Known | None:
        """Whom a definite phrase goes back to, when before it only one was introduced, or only one spoke, as that."""
        token = self._story.tokens[speaker.head]
        definite = self._story.tokens[speaker.first].token.lower() in _DEFINITE
        if not definite or token.tag not in _COUNTED or speaker.last > speaker.head:
            return None
        own = _modifiers(self._story, speaker.head)
        for called in (self._introduced, self._spoken):
            fitting = {
                one.known.actor_id: one.known
                for one in called
                if one.number < speaker.head
                and token.lemma.lower() in one.nouns
                and own <= one.before
                and not (one.before - own) & _RANKS
                and (self._story.tokens[one.number].tag == "NNS") == (token.tag == "NNS")
            }
            if len(fitting) == 1:
                return next(iter(fitting.values()))
        return self._body_just_heard(token)

    def _body_just_heard(self, token: Token) -> Known | None:
        """ "The watchdog" right after a body with a name has spoken."""
        last = self._spoken[-1] if self._spoken else None
        if last is None or token.lemma.lower() not in source_words()["organisation"] | source_words()["media"]:
            return None
        near = token.sentence_id - self._story.tokens[last.number].sentence_id <= _NEAR
        body = last.known.source in {"organisation", "media"} and not is_description(last.known.actor)
        return last.known if near and body else None


def introductions(story: Story) -> list[tuple[int, int]]:
    """(name, noun) tokens of "OCHA, the UN humanitarian office", "the mayor, Ana Petrov" and "OCHA is an office"."""
    found = []
    for number, token in enumerate(story.tokens):
        other = None
        if token.dep == "appos":
            other = token.head
        elif token.dep == "attr" and story.tokens[token.head].lemma == "be":
            other = next(iter(story.below(token.head, "nsubj")), None)
        elif token.token.lower() in _ARTICLES:
            number, other = number - 2, _set_apart(story, number)
        for name, noun in ((number, other), (other, number)):
            if name is not None and noun is not None and _is_name(story, name) and _is_noun(story, noun):
                found.append((name, noun))
    return found


def _set_apart(story: Story, article: int) -> int | None:
    """The noun of "OCHA, the UN humanitarian office.", where the parser has tied it elsewhere; not "in Rome, the"."""
    if article < 2 or story.tokens[article - 1].token != ",":
        return None
    name, last = story.tokens[article - 2], article + 1
    while last < len(story.tokens) and story.tokens[last].pos in {"ADJ", "NOUN", "PROPN"}:
        last += 1
    ends = last < len(story.tokens) and story.tokens[last].token in {".", ",", ";", ")", "that", "which", "who"}
    there = name.dep == "pobj" and story.tokens[name.head].token.lower() in _THERE
    return last - 1 if ends and not there and name.sentence_id == story.tokens[last].sentence_id else None


def _is_name(story: Story, number: int) -> bool:
    return story.tokens[number].pos == "PROPN" and not story.quoted[number]


def _is_noun(story: Story, number: int) -> bool:
    token = story.tokens[number]
    somebody = can_speak(token) and token.lemma.lower() not in source_words()["document"]
    return somebody and token.pos == "NOUN" and token.tag == "NN" and not story.quoted[number]


def _modifiers(story: Story, noun: int) -> frozenset[str]:
    """The words before a noun that tell which one is meant, without articles."""
    first, _ = story.chunk_of.get(noun, (noun, noun))
    before = (story.tokens[n] for n in range(first, noun))
    return frozenset(token.token.lower() for token in before if token.pos in {"ADJ", "NOUN", "PROPN"})
