"""The persons of an article: one person under several names, and whom "he", "she" and "the senator" stand for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from framing.language.parsing import Token
from framing.lexicons import first_names, source_words
from framing.measures.quoting.story import Story

_TITLES = {
    "mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "sgt", "rev", "prof",
    "sir", "lord", "lady", "judge", "justice", "president", "senator", "representative", "governor", "speaker",
    "secretary",
}  # fmt: skip
_ONE = {"a", "an", "one", "another"}
_POLITE = {"mr", "mrs", "ms", "sen", "rep", "gov", "dr"}
_SPELT_OUT = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "pres": "president"}
_GENERATION = re.compile(r"\w,?\s+(Jr\b|Sr\b|I{2,3}\b)")
_SUFFIX = re.compile(r"(?:,?\s+(?:Jr|Sr)\.?|\s+I{2,3})$")
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
        self._younger = _younger(spans)
        names = [(*span, self._parts(*span)) for span in spans]
        body = [name for name in names if not _in_headline(*name[:2])]
        for name in [*(name for name in body if len(name[-1]) > 1), *(name for name in body if len(name[-1]) == 1)]:
            self._add(*name)
        for story, first, last, given in names:  # a headline's capitals join verbs to names: it tells roles only
            person = self._by_parts(given[-1:]) if _in_headline(story, first) else None
            if person is not None:
                person.roles |= _roles(story, first, last) & source_words()["role"]

    def _parts(self, story: Story, first: int, last: int) -> list[str]:
        """The parts of a name; "Jr." stays with the surname where an article also names the one without."""
        given = _name_parts(story, first, last)
        suffix = _suffix(story, first, last)
        return [*given[:-1], f"{given[-1]} {suffix}"] if suffix and given[-1] in self._younger else given

    def _add(self, story: Story, first: int, last: int, given: list[str]) -> None:
        person = self._by_parts(given)
        if person is None:
            person = self._names[" ".join(given)] = Person(" ".join(given), given[-1])
        self._uses[person.name] += 1
        roles = _roles(story, first, last)
        person.roles |= roles & source_words()["role"]
        person.gender = person.gender or _gender(_title_before(story, first), given, roles)

    def known(self, name: str) -> Person | None:
        """The person with this name, or with this surname: the one named most often."""
        if name in self._names:
            return self._names[name]
        return self._by_parts([part for part in _SUFFIX.sub("", name).split() if part])

    def _by_parts(self, given: list[str]) -> Person | None:
        name = " ".join(given)
        if name in self._names or not given:
            return self._names.get(name)
        surname = given[-1]
        same = [person for person in self._names.values() if _bears(person, surname) and _fits(person.name, name)]
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
                gender = _gender("", [], {story.tokens[root].lemma.lower()})
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


def _roles(story: Story, first: int, last: int) -> set[str]:
    """What a person is called beside the name: "the mayor, Ana Petrov", "Sen. Petrov"."""
    title = _title_before(story, first)
    return {story.tokens[n].lemma.lower() for n in story.below(last, "appos")} | {_SPELT_OUT.get(title, title)}


def _suffix(story: Story, first: int, last: int) -> str:
    """ "Jr.", "II" ... of a name, also where it stands just behind what the tagger marks."""
    found = _GENERATION.search(story.text[story.tokens[first].start : story.tokens[last].end + 5])
    return found.group(1).rstrip(".") + "." * (found.group(1)[0] in "JS") if found else ""


def _younger(spans: list[tuple[Story, int, int]]) -> set[str]:
    """Surnames of two in a family: an article names one without "Jr." first, or both in one sentence."""
    seen: dict[tuple[str, str], dict[bool, list[int]]] = {}
    for story, first, last in spans:
        name = " ".join(_name_parts(story, first, last))
        places = seen.setdefault((story.article_id, name), {True: [], False: []})
        places[bool(_suffix(story, first, last))].append(story.tokens[first].sentence)
    return {
        name.split()[-1]
        for (_, name), places in seen.items()
        if " " in name and places[True] and places[False] and min(places[False]) <= min(places[True])
        or " " in name and set(places[True]) & set(places[False])
    }


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


def _name_parts(story: Story, first: int, last: int) -> list[str]:
    name = re.sub(r"\s+", " ", story.words(first, last))
    name = re.sub(r"[’']s?$", "", _SUFFIX.sub("", name)).strip(" .,")
    parts = [part.strip(".,()\"“”‘’'") for part in name.split()]
    parts = [part for part in parts if part and not re.fullmatch(r"[A-Z]", part)]
    while len(parts) > 1 and parts[0].lower() in _TITLES:
        parts = parts[1:]
    return parts or [name]


def _bears(person: Person, surname: str) -> bool:
    """Is this the person's surname, with or without the "Jr." that tells the younger one apart?"""
    return person.last == surname or _SUFFIX.sub("", person.last) == surname


def _fits(known: str, name: str) -> bool:
    """May these two names be one person's: one is a surname alone, or the first names agree?"""
    one, other = _SUFFIX.sub("", known).split(), _SUFFIX.sub("", name).split()
    return len(one) == 1 or len(other) == 1 or one[0] == other[0] or one[0][:1] == other[0][:1] and len(other[0]) < 3


def _title_before(story: Story, first: int) -> str:
    words = []
    if story.tokens[first].token.strip(".").lower() in _TITLES:
        words.append(story.tokens[first].token)
    if first and story.tokens[first - 1].sentence == story.tokens[first].sentence:
        before = story.tokens[first - 1]
        if before.pos in {"PROPN", "NOUN"} or before.token.strip(".").lower() in _TITLES:
            words.append(before.token)
    return words[0].strip(".").lower() if words else ""


def _gender(title: str, given: list[str], roles: set[str]) -> str:
    names = first_names()
    words = [title, *(given[:1] if len(given) > 1 else []), *sorted(roles)]
    return next((names[word.lower()] for word in words if word.lower() in names), "")
