"""Findings about who is named: by one outlet alone, by all but one, by one far more than by the others."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.change import length
from framing.differences.people import Person, mentions_word, persons, plain_texts
from framing.differences.saying import listed, times

_FEWEST_TIMES = 2
_FEWEST_BY_OTHERS = 5
_FEWEST_IN_FOCUS = 6
_FAR_MORE = 3
_LISTED = 3
_PART = 0.6


def named_alone(comparison, names) -> Iterator[Candidate]:
    """Persons whom one outlet names twice or more, and whose names stand in no other article."""
    texts = plain_texts(comparison)
    found: dict[str, list[Person]] = {}
    for person in persons(comparison):
        counts = person.counts()
        outlet = counts.index[0]
        if counts.iloc[0] >= _FEWEST_TIMES and _nowhere(person, [o for o in texts if o != outlet], texts):
            found.setdefault(outlet, []).append(person)
    for outlet, people in found.items():
        people = sorted(people, key=lambda person: -person.counts().iloc[0])[:_LISTED]
        said = [f"{person.name} ({times(int(person.counts().iloc[0]))})" for person in people]
        n = sum(int(person.counts().iloc[0]) for person in people)
        rows = _rows(place for person in people for place in person.places[outlet])
        detail = f"The {'name stands' if len(people) == 1 else 'names stand'} in no other article."
        sentence = f"Only {names[outlet]} names {listed(said)}."
        yield Candidate("names", sentence, detail, n, 0, outlet, people[0].actor_id, rows, _PART,
                        about=_surnames(people))  # fmt: skip


def named_by_all_but_one(comparison, names) -> Iterator[Candidate]:
    """Persons whom every other outlet names, five times together, and whose names stand nowhere in one."""
    texts = plain_texts(comparison)
    found: dict[str, list[Person]] = {}
    for person in persons(comparison):
        counts = person.counts()
        absent, others = counts.index[-1], counts.iloc[:-1]
        enough = len(others) > 1 and others.min() > 0 and others.sum() >= _FEWEST_BY_OTHERS
        if enough and _nowhere(person, [absent], texts):
            found.setdefault(absent, []).append(person)
    for absent, people in found.items():
        people = sorted(people, key=lambda person: -person.counts().sum())[:_LISTED]
        several = len(people) > 1
        said = [_how_often(person, names, several) for person in people]
        places = [place for person in people for outlet in names for place in person.places.get(outlet, ())]
        sentence = f"{names[absent]} does not name {listed([person.name for person in people], 'or')}."
        detail = f"The others do: {listed(said)}."
        yield Candidate("names", sentence, detail, len(places), 0, absent, people[0].actor_id, _rows(places), _PART,
                        about=_surnames(people))  # fmt: skip


def _how_often(person: Person, names, several: bool) -> str:
    """How often the outlets name somebody: "Star 4 times, Mail twice"; of several people, all outlets together."""
    counts = person.counts()
    if several:
        return f"{person.name} {times(int(counts.sum()))}"
    return ", ".join(f"{names[outlet]} {times(int(count))}" for outlet, count in counts.items() if count)


def _surnames(people: list[Person]) -> frozenset[str]:
    return frozenset(person.surname for person in people)


def named_most(comparison, names) -> Iterator[Candidate]:
    """A person whom one outlet names six times or more: three times as often as any other, for its length too."""
    lengths: dict[str, int] = {}
    for article in comparison.event.articles:
        lengths[article.outlet] = lengths.get(article.outlet, 0) + length(article.text)
    for person in persons(comparison):
        counts = person.counts()
        outlet, n, following = counts.index[0], int(counts.iloc[0]), int(counts.iloc[1])
        rates = counts / pd.Series(lengths).reindex(counts.index)
        much = n >= _FEWEST_IN_FOCUS and n >= _FAR_MORE * following
        if not (much and following and person.alone and rates.iloc[0] >= _FAR_MORE * rates.iloc[1:].max()):
            continue
        sentence = f"{names[outlet]} names {person.name} {times(n)}, in {lengths[outlet]} words."
        others = [
            f"{names[other]} {times(int(count)) if count else 'never'}, in {lengths[other]}"
            for other, count in counts.iloc[1:].items()
        ]
        detail = f"The others: {'; '.join(others)}."
        rows = _rows(person.places[outlet])
        yield Candidate("names", sentence, detail, n, following, outlet, person.actor_id, rows, _PART,
                        about=_surnames([person]))  # fmt: skip


def _nowhere(person: Person, outlets: list[str], texts: dict[str, str]) -> bool:
    """Does none of these texts have the person's surname, or the first name?"""
    words = person.surname.split()[0], person.name.split()[0]
    return bool(outlets) and not any(mentions_word(word, texts[outlet]) for word in words for outlet in outlets)


def _rows(places) -> pd.DataFrame:
    return pd.DataFrame(list(places), columns=SPAN)
