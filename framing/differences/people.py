"""Persons who are known by a full name, and where their surnames stand: who is named by one outlet alone, or far more.

A surname is searched for in the whole of every other text, with and without capitals and accents, so that nobody is
said to be absent who was only not recognised.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from framing.differences.once import once
from framing.language.reading import OWN_VOICES
from framing.lexicons import first_names, name_suffixes

_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
_FULL = re.compile(r"[^\W\d_][\w'’-]*\.?(?: [^\W\d_][\w'’-]*\.?){1,3}")
_APOSTROPHE = re.compile("['’]")
_SHORTEST = 3
_RUN = 4
_NOT_HIM = r"(?! (?i:administration|brothers|doctrine|dynasty|era|family|presidency|years)(?!\w))"
_TITLES = {"w": r"(?<!\bMr )(?<!\bMr\. )", "m": r"(?<!\bMrs )(?<!\bMrs\. )(?<!\bMs )(?<!\bMs\. )(?<!\bMiss )"}
_NO_SON = rf"(?!,? (?i:{'|'.join(sorted(name_suffixes()))})\b)"
_OWNED = re.compile(r"['’]s? ")


class Person(NamedTuple):
    """Somebody with a first name and a surname: ``places`` maps each outlet to the places of the surname.

    Of a surname that two persons have, only the places of the full name.
    """

    actor_id: str
    name: str
    surname: str
    alone: bool
    """Has nobody else this surname?"""
    places: dict[str, list[tuple[str, int, int]]]

    def counts(self) -> list[tuple[str, int]]:
        """Each outlet and how often it has the surname, the most first."""
        counts = [(outlet, len(found)) for outlet, found in self.places.items()]
        return sorted(counts, key=lambda told: -told[1])


def is_name(words: str) -> bool:
    """Is this one to four words with capitals?

    >>> is_name("Mary A. Smith"), is_name("the mayor")
    (True, False)
    """
    return bool(_NAME.fullmatch(str(words)))


def surname_of(name: str, lonely: Collection[str] = ()) -> str:
    """The last name, with the word that tells a son from his father; without it for ``lonely`` surnames.

    >>> surname_of("Mary A. Smith"), surname_of("Tom Brandt Jr."), surname_of("Tom Brandt Jr.", {"Brandt"})
    ('Smith', 'Brandt Jr.', 'Brandt')
    """
    words = name.split()
    if len(words) < 2 or not _is_suffix(words[-1]):
        return words[-1]
    return words[-2] if words[-2] in lonely else " ".join(words[-2:])


def _is_suffix(word: str) -> bool:
    return word.strip(".").lower() in name_suffixes()


def is_full(name: str) -> bool:
    """Two names or more, and the first of them no initial.

    >>> is_full("Mary Smith"), is_full("M. Smith"), is_full("Smith")
    (True, False, False)
    """
    return " " in name and is_name(name) and not name.split()[0].endswith(".")


def plain(text: str) -> str:
    """Text in small letters without accents, with straight apostrophes, for looking whether a word stands in it.

    >>> plain("Peña NIETO’s")
    "pena nieto's"
    """
    apart = unicodedata.normalize("NFKD", text).replace("’", "'")
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of four words.

    >>> sorted(runs("We have no water today."))
    [('have', 'no', 'water', 'today'), ('we', 'have', 'no', 'water')]
    """
    words = re.findall(r"\w+", plain(text))
    return {tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)}


def mentions_word(word: str, text: str) -> bool:
    """Does a text (as ``plain`` gives it) have this word or these words?

    >>> mentions_word("Nieto", plain("Mr. NIETO's visit")), mentions_word("Nie", plain("Mr. Nieto"))
    (True, False)
    """
    return re.search(rf"(?<!\w){re.escape(plain(word))}(?!\w)", text) is not None


@once
def persons(comparison) -> list[Person]:
    """The persons of an event whose full names stand in running text, in the order of the table of actors.

    A surname before a surname is somebody else's first name ("Paul Ryan" beside "John Paul II"). An administration may
    be somebody else's ("the Bush administration" beside Jeb Bush), and so is a name behind a bracket that an editor put
    there ("[George W.] Bush") or behind another title ("Mrs. Reed" beside Tom Reed).
    """
    known = _full_names(comparison)
    surnames = Counter(surname_of(names[0]).split()[0] for _, names in known)
    lonely = {surname for surname, count in surnames.items() if count == 1}
    texts = {article.article_id: article for article in comparison.event.articles}
    found = []
    others = "|".join(re.escape(surname) for surname in sorted(surnames))
    for actor_id, names in known:
        surname, alone = surname_of(names[0], lonely), surnames[surname_of(names[0]).split()[0]] == 1
        forms = re.escape(surname) if alone else "|".join(map(_as_written, names))
        forms = _APOSTROPHE.sub(_APOSTROPHE.pattern, forms)
        title = _TITLES.get(first_names().get(names[0].split()[0].lower(), ""), "")
        word = re.compile(rf"(?<!\w)(?<!\] ){title}(?:{forms})(?!\w)(?! (?:{others})(?!\w)){_NOT_HIM}")
        places: dict[str, list] = {}
        for article in texts.values():
            spans = [(article.article_id, *match.span()) for match in word.finditer(article.text)]
            places.setdefault(article.outlet, []).extend(spans)
        found.append(Person(actor_id, names[0], surname, alone, places))
    return found


@once
def plain_texts(comparison) -> dict[str, str]:
    """All that each outlet has, as ``plain`` gives it."""
    texts: dict[str, str] = {}
    for article in comparison.event.articles:
        texts[article.outlet] = f"{texts.get(article.outlet, '')}\n{plain(article.text)}"
    return texts


def _full_names(comparison) -> list[tuple[str, list[str]]]:
    """Each person that stands in a sentence, and not in a headline alone: the actor, and the names, the shortest first.

    An actor whose names differ in their initials ("George H.W. Bush", "George W. Bush") is as many persons.
    """
    mentions = comparison.mentions
    rows = mentions[mentions["type"].eq("person") & mentions["form"].eq("name") & mentions["part"].ne("headline")]
    names: dict[tuple[str, str], set[str]] = {}
    for actor_id, name in zip(rows["actor_id"], rows["name"], strict=True):
        family_only = len(name.split()) == 2 and _is_suffix(name.split()[1])
        whole = is_full(name) and _FULL.fullmatch(name) and not _OWNED.search(name)
        if whole and not family_only and len(surname_of(name)) >= _SHORTEST:
            names.setdefault(actor_id, set()).add(name)
    return [
        (actor_id, sorted(of_one, key=lambda name: (len(name), name)))
        for actor_id, found in names.items()
        for of_one in by_initials(sorted(found), apart=_side_by_side(rows, actor_id))
    ]


def _side_by_side(mentions, actor_id: str) -> bool:
    """Has one article in its own words a name with and without initials, as if to tell two persons apart?"""
    rows = mentions[mentions["actor_id"].eq(actor_id) & mentions["voice"].isin(OWN_VOICES)]
    kinds = {(row.article_id, bool(_initials(row.name))) for row in rows.itertuples(index=False) if is_full(row.name)}
    return len(kinds) > len({article_id for article_id, _ in kinds})


def by_initials(names: Collection[str], apart: bool = False) -> list[list[str]]:
    """Names of one first name and surname, apart where their initials differ; then none without initials.

    ``apart``: those without initials are somebody else's, too.

    >>> by_initials(["George Bush", "George W. Bush", "George HW Bush"])
    [['George W. Bush'], ['George HW Bush']]
    >>> by_initials(["Mary Holt", "Mary A. Holt"])
    [['Mary Holt', 'Mary A. Holt']]
    >>> by_initials(["George Bush", "George W. Bush"], apart=True)
    [['George Bush'], ['George W. Bush']]
    """
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(_initials(name), []).append(name)
    if apart or len(set(groups) - {""}) < 2:
        return list(groups.values()) if apart else [list(names)]
    return [found for initials, found in groups.items() if initials]


def _initials(name: str) -> str:
    """The initials between the first name and the last one: "HW" of "George H.W. Bush"."""
    middle = "".join(name.split()[1:-1]).replace(".", "")
    return middle if middle.isupper() else ""


def _as_written(name: str) -> str:
    """A pattern: a name with or without dots and blanks among its initials, and not its bearer's son."""
    first, *middle = name.replace(".", "").split()
    spread = [r"\.? ?".join(word) if word.isupper() else re.escape(word) for word in middle]
    return r"\.?\s+".join([re.escape(first), *spread]) + ("" if _is_suffix(name.split()[-1]) else _NO_SON)
