"""The persons of an article: one person under several names, and whom "he", "she" and "the senator" stand for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from framing.lexicons import source_words
from framing.measures.quoting.called import called
from framing.measures.quoting.name_spans import SUBJECTS, is_human, may_be_name, named_persons
from framing.measures.quoting.personal_names import (
    SUFFIX,
    fits,
    gender_of,
    gender_votes,
    name_parts,
    roles_of,
    suffix_of,
    title_before,
    younger,
)
from framing.measures.quoting.phrases import named as phrase_of
from framing.measures.quoting.story import Story

_LONGEST_PHRASE = 8
_ONE = {"a", "an", "one", "another"}


@dataclass
class Person:
    """A person: every name part, and the cues for "he" or "she"."""

    name: str
    last: str
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    votes: Counter[str] = field(default_factory=Counter)


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
        person = self._by_parts(given, _sex(story, first))
        if person is None:
            person = self._names[" ".join(given)] = Person(" ".join(given), given[-1])
        self._uses[person.name] += 1
        roles = roles_of(story, first, last)
        person.roles |= roles & source_words()["role"]
        person.votes += gender_votes(title_before(story, first), given, roles)
        person.gender = _majority(person.votes)

    def known(self, name: str) -> Person | None:
        """The person with this name, or with this surname: the one named most often."""
        if name in self._names:
            return self._names[name]
        return self._by_parts([part for part in SUFFIX.sub("", name).split() if part])

    def _by_parts(self, given: list[str], sex: str = "") -> Person | None:
        """Who has this name: of several with the surname the one named most often, of the sex that a title tells."""
        name = " ".join(given)
        if name in self._names or not given:
            return self._names.get(name)
        surname = given[-1]
        same = [person for person in self._names.values() if _bears(person, surname) and fits(person.name, name)]
        same = [person for person in same if person.gender in {sex, ""}] or same if sex else same
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
            person = self._by_parts(parts, _sex(story, first))
            if person:
                found.append(sighting_at(story, last, person))
        named = {sighting.number for sighting in found}
        for first, last, root in story.chunks:
            if root not in named and story.tokens[first].token.lower() == "the" and story.tokens[root].tag == "NN":
                person = self._called(story.tokens[root].lemma.lower(), found, root)
                if person and last - first < _LONGEST_PHRASE and not _of_another(story, first, root):
                    found.append(sighting_at(story, root, person))
        named = {sighting.number for sighting in found}
        for first, _, root in story.chunks:
            if root not in named and self._is_new_person(story, first, root):
                gender = gender_of("", [], {story.tokens[root].lemma.lower()})
                person = Person(called(story, phrase_of(story, root)), "", gender)
                found.append(sighting_at(story, root, person))
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
            if word.token in surnames and n not in taken and may_be_name(story, n)
        ]
        return sorted([*spans, *more])

    def _called(self, role: str, found: list[Sighting], before: int) -> Person | None:
        near = [s.person for s in found if s.number < before and role in s.person.roles]
        return near[-1] if near else self.holder(role)

    def _is_new_person(self, story: Story, first: int, root: int) -> bool:
        """An unnamed person who acts or speaks: "a farmer was hurt", "one stallholder said", "his adviser said".

        Who is named beside the word, or may be a named person who is called so elsewhere, is nobody new.
        """
        word, lemma = story.tokens[root], story.tokens[root].lemma.lower()
        if word.tag != "NN" or first == root or not is_human(lemma):
            return False
        if word.dep not in SUBJECTS or _is_told_of(story, root):
            return _is_told_of(story, root)
        if story.tokens[first].token.lower() in _ONE:
            return True
        called = any(lemma in person.roles for person in self._names.values())
        return root in story.speaking and not called and not story.below(root, "appos") and _opens_chunk(story, first)


def sighting_at(story: Story, number: int, person: Person) -> Sighting:
    """Where a person's name ends at a token: is it a subject, does it speak, is it spoken of?"""
    head = story.head_of_name(number)
    if story.tokens[head].dep == "appos" and story.tokens[story.tokens[head].head].pos == "NOUN":
        head = story.tokens[head].head  # "her lawyer, Ana Petrov, said"
    speaking, reported = head in story.speaking, number in story.reported
    return Sighting(number, person, story.tokens[head].dep in SUBJECTS, story.quoted[number], speaking, reported)


def _sex(story: Story, first: int) -> str:
    """m or w where the title before a name tells."""
    return gender_of(title_before(story, first), [], set())


def _majority(votes: Counter[str]) -> str:
    return "" if votes["m"] == votes["w"] else max(("m", "w"), key=votes.__getitem__)


def _in_headline(story: Story, number: int) -> bool:
    return story.lines[story.tokens[number].sentence_id].headline


def _opens_chunk(story: Story, first: int) -> bool:
    """Is this no half of a phrase that the parser has cut: "the mayor['s spokesman]"?"""
    return story.tokens[first].pos != "PART"


def _is_told_of(story: Story, noun: int) -> bool:
    """ "the case of a woman in Linden Street [who asked us]"."""
    verbs = story.below(noun, "relcl")
    return any(story.tokens[n].token.lower() == "who" for verb in verbs for n in story.below(verb, "nsubj"))


def _of_another(story: Story, first: int, role: int) -> bool:
    """ "The [Republican] senator" may be another one than the senator named last."""
    return any(first < last < role and kind in {"NORP", "GPE"} for _, last, kind in story.entities)


def _bears(person: Person, surname: str) -> bool:
    """Is this the person's surname, with or without the "Jr." that tells the younger one apart?"""
    return person.last == surname or SUFFIX.sub("", person.last) == surname
