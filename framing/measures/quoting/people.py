"""The persons of an article: one person under several names, and whom "he", "she" and "the senator" stand for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from framing.language.parsing import Token
from framing.lexicons import first_names, source_words
from framing.measures.quoting.personal_names import (
    SUFFIX,
    fits,
    gender_of,
    name_parts,
    roles_of,
    suffix_of,
    title_before,
    younger,
)
from framing.measures.quoting.story import Story

_ONE = {"a", "an", "one", "another"}
_POLITE = {"mr", "mrs", "ms", "sen", "rep", "gov", "dr"}
SUBJECTS = {"nsubj", "nsubjpass"}


@dataclass
class Person:
    """A person: every name part, and the cues for "he" or "she"."""

    name: str
    last: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Sighting:
    """A place where a person is named: token ``number`` is the name's last token."""

    number: int
    person: Person
    subject: bool
    inside: bool
    speaking: bool = False
    reported: bool = False


class People:
    """The persons of an event, learnt from the names in all its articles."""

    def __init__(self, stories: list[Story]):
        self._names: dict[str, Person] = {}
        self._uses: Counter[str] = Counter()
        spans = [(story, *span) for story in stories for span in named_persons(story)]
        self._younger = younger(spans)
        names = [(*span, self._parts(*span)) for span in spans]
        body = [name for name in names if not _in_headline(*name[:2])]
        for name in [*(name for name in body if len(name[-1]) > 1), *(name for name in body if len(name[-1]) == 1)]:
            self._add(*name)
        for story, first, last, given in names:  # a headline's capitals join verbs to names: it tells roles only
            person = self._by_parts(given[-1:]) if _in_headline(story, first) else None
            if person is not None:
                person.roles |= roles_of(story, first, last) & source_words()["role"]

    def _parts(self, story: Story, first: int, last: int) -> list[str]:
        """The parts of a name; "Jr." stays with the surname where an article also names the one without."""
        given = name_parts(story, first, last)
        suffix = suffix_of(story, first, last)
        return [*given[:-1], f"{given[-1]} {suffix}"] if suffix and given[-1] in self._younger else given

    def _add(self, story: Story, first: int, last: int, given: list[str]) -> None:
        person = self._by_parts(given)
        if person is None:
            person = self._names[" ".join(given)] = Person(" ".join(given), given[-1])
        self._uses[person.name] += 1
        roles = roles_of(story, first, last)
        person.roles |= roles & source_words()["role"]
        person.gender = person.gender or gender_of(title_before(story, first), given, roles)

    def known(self, name: str) -> Person | None:
        """The person with this name, or with this surname: the one named most often."""
        if name in self._names:
            return self._names[name]
        return self._by_parts([part for part in SUFFIX.sub("", name).split() if part])

    def _by_parts(self, given: list[str]) -> Person | None:
        name = " ".join(given)
        if name in self._names or not given:
            return self._names.get(name)
        surname = given[-1]
        same = [person for person in self._names.values() if _bears(person, surname) and fits(person.name, name)]
        return max(same, key=lambda person: self._uses[person.name], default=None)

    def holder(self, role: str) -> Person | None:
        """The one person who is called by this role, when there is only one."""
        holders = [person for person in self._names.values() if role in person.roles]
        return holders[0] if len(holders) == 1 else None

    def sightings(self, story: Story) -> list[Sighting]:
        """Where each person is named in an article, in order; roles such as "the senator" count."""
        found = []
        for first, last in self._named_in(story):
            parts = self._parts(story, first, last)
            person = self._by_parts(parts)
            if person:
                found.append(self._sighting(story, last, person))
        named = {sighting.number for sighting in found}
        for first, last, root in story.chunks:
            if root not in named and story.tokens[first].token.lower() == "the" and story.tokens[root].pos == "NOUN":
                person = self._called(story.tokens[root].lemma.lower(), found, root)
                if person and last - first < 4:
                    found.append(self._sighting(story, root, person))
        named = {sighting.number for sighting in found}
        for first, last, root in story.chunks:
            if root not in named and _is_new_person(story, first, root):
                words = story.words(first + 1, last)
                gender = gender_of("", [], {story.tokens[root].lemma.lower()})
                found.append(self._sighting(story, root, Person(words, "", gender)))
        return sorted(found, key=lambda sighting: sighting.number)

    def _named_in(self, story: Story) -> list[tuple[int, int]]:
        """Names the tagger knows, and surnames of known persons that it has taken for something else."""
        spans = named_persons(story)
        taken = {n for first, last in spans for n in range(first, last + 1)}
        taken |= {n for first, last, kind in story.entities if last > first for n in range(first, last + 1)}
        surnames = {person.last for person in self._names.values() if len(person.last) > 2}
        more = [
            (n, n)
            for n, word in enumerate(story.tokens)
            if word.token in surnames and n not in taken and (word.pos == "PROPN" or _heads_sentence(word))
        ]
        return sorted([*spans, *more])

    def _called(self, role: str, found: list[Sighting], before: int) -> Person | None:
        near = [s.person for s in found if s.number < before and role in s.person.roles]
        return near[-1] if near else self.holder(role)

    def _sighting(self, story: Story, number: int, person: Person) -> Sighting:
        head = number
        while story.tokens[head].dep in {"compound", "nmod", "flat"} and story.tokens[head].head > head:
            head = story.tokens[head].head
        speaking, reported = head in story.speaking, number in story.reported
        return Sighting(number, person, story.tokens[head].dep in SUBJECTS, story.quoted[number], speaking, reported)


def named_persons(story: Story) -> list[tuple[int, int]]:
    """(first, last) tokens of persons' names: the tagger's, and given name + surname that it has missed."""
    spans = [(first, last) for first, last, kind in story.entities if kind == "PERSON"]
    ends = {last for _, last, _ in story.entities}
    taken = {
        n for first, last, _ in story.entities for n in range(first, last + 1) if n + 1 not in ends and n not in ends
    }
    taken |= {n for first, last in spans for n in range(first, last + 1)}
    names = first_names()
    for number, (one, other) in enumerate(zip(story.tokens, story.tokens[1:], strict=False)):
        if one.pos != "PROPN" or other.pos != "PROPN" or number in taken or number + 1 in taken:
            continue
        if one.sentence == other.sentence and (one.token.lower() in names or one.token.strip(".").lower() in _POLITE):
            last = number + 1
            while last + 1 < len(story.tokens) and last < number + 3 and _continues(story, last + 1, taken):
                last += 1
            spans.append((number, last))
            taken |= set(range(number, last + 1))
    return sorted(spans)


def _in_headline(story: Story, number: int) -> bool:
    return story.lines[story.tokens[number].sentence].headline


def _is_new_person(story: Story, first: int, root: int) -> bool:
    """An unnamed person who acts: "a farmer was hurt", "one stallholder said"."""
    word, lists = story.tokens[root], source_words()
    if story.tokens[first].token.lower() not in _ONE or word.tag != "NN" or word.dep not in SUBJECTS or first == root:
        return False
    human = lists["role"] | lists["witness"] | lists["expert"] | lists["person"]
    return word.lemma.lower() in human or word.lemma.endswith(("man", "woman"))


def _heads_sentence(word: Token) -> bool:
    return word.pos == "NOUN" and word.dep in SUBJECTS


def _continues(story: Story, number: int, taken: set[int]) -> bool:
    word = story.tokens[number]
    return word.pos == "PROPN" and number not in taken and word.sentence == story.tokens[number - 1].sentence


def _bears(person: Person, surname: str) -> bool:
    """Is this the person's surname, with or without the "Jr." that tells the younger one apart?"""
    return person.last == surname or SUFFIX.sub("", person.last) == surname


