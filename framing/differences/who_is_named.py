"""Findings about who is named: by one outlet alone, by all but one, by one far more than by the others."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.change import length
from framing.differences.people import Person, mentions_word, plain_texts
from framing.differences.press import without_press
from framing.differences.saying import LONGEST, clipped, inside, listed, times
from framing.differences.speakers import quoted_alone

_FEWEST_TIMES = 2
_FEWEST_BY_OTHERS = 3
_FEWEST_IN_FOCUS = 6
_FAR_MORE = 3
_FOR_ITS_LENGTH = 1.5
_LISTED = 3
_FEWEST_PEOPLE, _MOST_PEOPLE = 3, 4
_PART = 0.6


def named_alone(comparison, names) -> Iterator[Candidate]:
    """Persons whose names stand in one article only: those whom it names twice or more, else three whom it names once.

    Not those whom it alone quotes, which is said of them, and nobody of the press.
    """
    texts, heard = plain_texts(comparison), quoted_alone(comparison)
    found: dict[str, list[Person]] = {}
    for person in without_press(comparison):
        outlet, n = person.counts()[0]
        if n and person not in heard.get(outlet, ()) and _nowhere(person, [o for o in texts if o != outlet], texts):
            found.setdefault(outlet, []).append(person)
    for outlet, people in found.items():
        often = sorted(people, key=lambda person: -len(person.places[outlet]))
        often = [person for person in often if len(person.places[outlet]) >= _FEWEST_TIMES][:_LISTED]
        if not often and len(people) < _FEWEST_PEOPLE:
            continue
        told = often or people[:_MOST_PEOPLE]
        said = [f"{person.name} ({times(len(person.places[outlet]))})" if often else person.name for person in told]
        rows = _rows(place for person in told for place in person.places[outlet])
        detail = f"The {'name stands' if len(told) == 1 else 'names stand'} in no other article."
        detail += _introduced(told[0], outlet, names, comparison)
        sentence = f"Only {names[outlet]} names {listed(said).removesuffix('.')}."
        yield Candidate("names", sentence, detail, len(rows), 0, outlet, told[0].actor_id, rows, _PART,
                        about=_surnames(told))  # fmt: skip


def named_by_all_but_one(comparison, names) -> Iterator[Candidate]:
    """Persons whom every other outlet names, three times together, and whose names one has nowhere."""
    texts = plain_texts(comparison)
    found: dict[str, list[Person]] = {}
    for person in without_press(comparison):
        *others, (absent, _) = person.counts()
        least, together = min(n for _, n in others), sum(n for _, n in others)
        enough = len(others) > 1 and least > 0 and together >= _FEWEST_BY_OTHERS
        if enough and _nowhere(person, [absent], texts):
            found.setdefault(absent, []).append(person)
    for absent, people in found.items():
        people = sorted(people, key=lambda person: -_in_all(person))[:_LISTED]
        several = len(people) > 1
        said = [_how_often(person, names, several) for person in people]
        places = [place for person in people for outlet in names for place in person.places.get(outlet, ())]
        named = listed([person.name for person in people], "or").removesuffix(".")
        sentence = f"{names[absent]} does not name {named}."
        detail = f"The others do: {listed(said)}."
        detail += _introduced(people[0], people[0].counts()[0][0], names, comparison)
        yield Candidate("names", sentence, detail, len(places), 0, absent, people[0].actor_id, _rows(places), _PART,
                        about=_surnames(people))  # fmt: skip


def _how_often(person: Person, names, several: bool) -> str:
    """How often the outlets name somebody: "Star 4 times, Mail twice"; of several people, all outlets together."""
    if several:
        return f"{person.name} {times(_in_all(person))}"
    return ", ".join(f"{names[outlet]} {times(count)}" for outlet, count in person.counts() if count)


def _introduced(person: Person, outlet: str, names, comparison) -> str:
    """The first sentence in which an outlet names somebody: " First in Star: “...”"; "" where only a headline does."""
    sentences = comparison.sentences[comparison.sentences["part"] != "headline"]
    for article_id, start, end in person.places[outlet]:
        around = sentences["article_id"].eq(article_id) & sentences["start"].le(start) & sentences["end"].ge(end)
        if around.any():
            row = sentences[around].iloc[0]
            told = _from(row["sentence"], end - int(row["start"]))
            return f" First in {names[outlet]}: “{clipped(inside(told))}”"
    return ""


def _from(sentence: str, until: int) -> str:
    """A sentence, without its beginning where what stands at ``until`` would be cut off."""
    return sentence if until <= LONGEST else f"… {sentence[until - LONGEST // 2 :].split(' ', 1)[-1]}"


def _in_all(person: Person) -> int:
    return sum(count for _, count in person.counts())


def _surnames(people: list[Person]) -> frozenset[str]:
    return frozenset(person.surname for person in people)


def named_most(comparison, names) -> Iterator[Candidate]:
    """A person whom one outlet names six times or more: three times as often as any other, and more for its length."""
    lengths: dict[str, int] = {}
    for article in comparison.event.articles:
        lengths[article.outlet] = lengths.get(article.outlet, 0) + length(article.text)
    for person in without_press(comparison):
        (outlet, n), *others = person.counts()
        following = others[0][1]
        much = n >= _FEWEST_IN_FOCUS and n >= _FAR_MORE * following
        rate = max(count / max(lengths[other], 1) for other, count in others)
        if not (much and following and person.alone and n / lengths[outlet] >= _FOR_ITS_LENGTH * rate):
            continue
        sentence = f"{names[outlet]} names {person.name} {times(n)}, in {lengths[outlet]} words."
        said = [f"{names[other]} {times(count) if count else 'never'}, in {lengths[other]}" for other, count in others]
        detail = f"The others: {'; '.join(said)}."
        rows = _rows(person.places[outlet])
        yield Candidate("names", sentence, detail, n, following, outlet, person.actor_id, rows, _PART,
                        about=_surnames([person]))  # fmt: skip


def _nowhere(person: Person, outlets: list[str], texts: dict[str, str]) -> bool:
    """Does none of these texts have the person's surname, or the first name?"""
    words = person.surname.split()[0], person.name.split()[0]
    return bool(outlets) and not any(mentions_word(word, texts[outlet]) for word in words for outlet in outlets)


def _rows(places) -> pd.DataFrame:
    return pd.DataFrame(list(places), columns=SPAN)
