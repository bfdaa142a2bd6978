"""Parts of personal names: titles, "Jr.", given names, and when two names can be one person's."""

from __future__ import annotations

import re
from collections import Counter

from framing.lexicons import first_names
from framing.measures.quoting.story import Story

_TITLES = {
    "mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "sgt", "rev", "prof",
    "sir", "lord", "lady", "judge", "justice", "president", "senator", "representative", "governor", "speaker",
    "secretary",
}  # fmt: skip
PARTICLES = frozenset({
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le",
    "ter", "van", "von", "y", "zu",
})  # fmt: skip
_SPELT_OUT = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "pres": "president"}
_GENERATION = re.compile(r"\w,?\s+(Jr\b|Sr\b|I{2,3}\b)")
SUFFIX = re.compile(r"(?:,?\s+(?:Jr|Sr)\.?|\s+I{2,3})$")


def name_parts(story: Story, first: int, last: int) -> list[str]:
    """The parts of a name without titles, initials, marks and "Jr."."""
    name = re.sub(r"\s+", " ", story.words(first, last))
    name = re.sub(r"[’']s?$", "", SUFFIX.sub("", name)).strip(" .,")
    parts = [part.strip(".,()\"“”‘’'") for part in name.split()]
    parts = [part for part in parts if part and not re.fullmatch(r"[A-Z]", part)]
    while len(parts) > 1 and (parts[0].lower() in _TITLES or parts[0] in PARTICLES):
        parts = parts[1:]
    return parts or [name]


def suffix_of(story: Story, first: int, last: int) -> str:
    """ "Jr.", "II" ... of a name, also where it stands just behind what the tagger marks."""
    found = _GENERATION.search(story.text[story.tokens[first].start : story.tokens[last].end + 5])
    return found.group(1).rstrip(".") + "." * (found.group(1)[0] in "JS") if found else ""


def younger(spans: list[tuple[Story, int, int]]) -> set[str]:
    """Surnames of two in a family: an article names one without "Jr." first, or both in one sentence."""
    seen: dict[tuple[str, str], dict[bool, list[int]]] = {}
    for story, first, last in spans:
        name = " ".join(name_parts(story, first, last))
        places = seen.setdefault((story.article_id, name), {True: [], False: []})
        places[bool(suffix_of(story, first, last))].append(story.tokens[first].sentence_id)
    return {
        name.split()[-1]
        for (_, name), places in seen.items()
        if " " in name and places[True] and places[False] and min(places[False]) <= min(places[True])
        or " " in name and set(places[True]) & set(places[False])
    }


def title_before(story: Story, first: int) -> str:
    """The title or office in front of a name, in small letters, or ""."""
    words = []
    if story.tokens[first].token.strip(".").lower() in _TITLES:
        words.append(story.tokens[first].token)
    if first and story.tokens[first - 1].sentence_id == story.tokens[first].sentence_id:
        before = story.tokens[first - 1]
        if before.pos in {"PROPN", "NOUN"} or before.token.strip(".").lower() in _TITLES:
            words.append(before.token)
    return words[0].strip(".").lower() if words else ""


def gender_votes(title: str, given: list[str], roles: set[str]) -> Counter[str]:
    """How much speaks for m and for w: a title three times as much as a role, a given name twice."""
    names, votes = first_names(), Counter()
    words = [(title, 3), *((name, 2) for name in given[:1] if len(given) > 1), *((role, 1) for role in roles - {title})]
    for word, weight in words:
        if word.lower() in names:
            votes[names[word.lower()]] += weight
    return votes


def gender_of(title: str, given: list[str], roles: set[str]) -> str:
    """m or w by title, given name or role; "" where none tells."""
    names = first_names()
    words = [title, *(given[:1] if len(given) > 1 else []), *sorted(roles)]
    return next((names[word.lower()] for word in words if word.lower() in names), "")


def fits(known: str, name: str) -> bool:
    """May these two names be one person's: one is a surname alone, or the first names agree?"""
    one, other = SUFFIX.sub("", known).split(), SUFFIX.sub("", name).split()
    return len(one) == 1 or len(other) == 1 or one[0] == other[0] or one[0][:1] == other[0][:1] and len(other[0]) < 3


def roles_of(story: Story, first: int, last: int) -> set[str]:
    """What a person is called beside the name: "the mayor, Ana Petrov", "Sen. Petrov"; not "his mother"."""
    title = title_before(story, first)
    theirs = {"his", "her", "their"}
    beside = [
        n for n in story.below(last, "appos")
        if not any(story.tokens[owner].token.lower() in theirs for owner in story.below(n, "poss"))
    ]  # fmt: skip
    return {story.tokens[n].lemma.lower() for n in beside} | {_SPELT_OUT.get(title, title)}
