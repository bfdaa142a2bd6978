"""Sentences made up for training, and names exchanged for others: what is said must count, not who it is said about."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random

from framing.language.parsing import Parse
from framing.rebuild.target_tone.data import CLASSES, Mention

_SLOT = re.compile(r"\{(\w+)\}")
_NAMES = {"person", "last", "adjective", "country"}
_A_BEFORE_VOWEL = re.compile(r"\b([Aa]) (?=[aeiou])")
_SECOND_ARTICLE = re.compile(r"\b([Tt]he [a-z-]+ \[?)(?:the|an?) ")
_HONORIFIC = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Rev)\.?|President|Senator|Judge|Prince|Princess|Queen|King|Sir|Lord|Lady|"
    r"Prime Minister|Secretary|Justice|Congressman|Chancellor|Governor|Vice President)\s+"
)
_POSSESSIVE = re.compile(r"['’]s?$")


@cache
def names() -> dict[str, list[str]]:
    """The names to exchange by kind: first, last, adjective, country, people."""
    text = (Path(__file__).parent / "names.toml").read_text(encoding="utf-8")
    return {kind: listed.split() for kind, listed in tomllib.loads(text).items()}


@cache
def _reports() -> dict:
    return tomllib.loads((Path(__file__).parent / "reports.toml").read_text(encoding="utf-8"))


def reports(number: int, random: Random) -> list[Mention]:
    """Made-up sentences: half of them reports of an act (neutral), a quarter with blame, a quarter with praise."""
    made = []
    for k in range(number):
        tone = ("neutral", "negative", "neutral", "positive")[k % 4]
        template = random.choice(_reports()[tone].split("\n")[1:-1])
        made.append(_filled(template, CLASSES.index(tone), random))
    return made


def _filled(template: str, label: int, random: Random) -> Mention:
    text = template
    while slot := _SLOT.search(text):
        kind = slot.group(1)
        word = name(kind.lower(), random) if kind.lower() in _NAMES else _word(kind, random)
        begins = kind[0].isupper() or not text[: slot.start()].strip("[")
        text = text[: slot.start()] + (word[:1].upper() + word[1:] if begins else word) + text[slot.end() :]
    text = _SECOND_ARTICLE.sub(r"\1", _A_BEFORE_VOWEL.sub(r"\1n ", text))
    start, end = text.index("["), text.index("]") - 1
    return Mention(text.replace("[", "").replace("]", ""), start, end, label, False)


def _word(kind: str, random: Random) -> str:
    return random.choice(_reports()[kind.lower()])


def name(kind: str, random: Random) -> str:
    """A name of a kind; ``person`` is a first and a last name.

    >>> name("country", Random(0)) in names()["country"]
    True
    """
    if kind == "person":
        return f"{random.choice(names()['first'])} {random.choice(names()['last'])}"
    return random.choice(names()[kind])


def places_of_names(text: str, parse: Parse) -> list[tuple[int, int, str]]:
    """Where names of people, countries and nationalities stand, without honorifics and possessive endings."""
    kinds = {word: kind for kind in ("adjective", "country", "people") for word in names()[kind]}
    found = []
    for entity in parse.entities:
        start, end = parse.tokens[entity.first].start, parse.tokens[entity.last].end
        end -= len(match.group()) if (match := _POSSESSIVE.search(text[start:end])) else 0
        if entity.type == "PERSON":
            start += match.end() if (match := _HONORIFIC.match(text[start:end])) else 0
            if text[start : start + 1].isupper() and len(text[start:end].split()) <= 3:
                found.append((start, end, "person" if " " in text[start:end] else "last"))
        elif entity.type in ("NORP", "GPE") and text[start:end] in kinds:
            found.append((start, end, kinds[text[start:end]]))
    return found


def renamed(mention: Mention, places: list[tuple[int, int, str]], random: Random, others: float = 0.5) -> Mention:
    """The mention with the names in the target exchanged, and each other name with the chance ``others``.

    >>> mention = Mention("Smith met Jones.", 0, 5, 1, False)
    >>> new = renamed(mention, [(0, 5, "last")], Random(1))
    >>> new.text[new.start:new.end] in names()["last"], new.text.endswith(" met Jones.")
    (True, True)
    """
    new, pieces, at, start, end = {}, [], 0, mention.start, mention.end
    for left, right, kind in sorted(places):
        inside = left < mention.end and right > mention.start
        if left < at or not (inside or random.random() < others):
            continue
        old = mention.text[left:right]
        word = new.setdefault(old, name(kind, random))
        pieces += [mention.text[at:left], word]
        at = right
        grown = len(word) - len(old)
        start += grown if right <= mention.start else 0
        end += grown if left < mention.end else 0
    return mention._replace(text="".join([*pieces, mention.text[at:]]), start=start, end=end)
