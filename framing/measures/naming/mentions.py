"""One row per place where an actor is named."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.naming.actor_names import actor_name, actor_type, bare_name, name_used, named_label, slugs
from framing.measures.naming.antecedents import join_antecedents
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.candidates import candidates
from framing.measures.naming.counted import join_counted
from framing.measures.naming.labels import label
from framing.measures.naming.links import Links
from framing.measures.naming.marked import candidates_at
from framing.measures.naming.members import join_members
from framing.measures.naming.nearness import linked
from framing.measures.naming.number import in_one_number
from framing.measures.naming.same_people import join_same_people
from framing.measures.naming.sieves import Place, sieve
from framing.measures.naming.slots import join_slots

COLUMNS = [*SPAN_COLUMNS, "actor_id", "actor", "type", "mention", "label", "name", "head", "form", "rule", "certain"]


def mentions(
    reading: Reading, codebook=None, pronouns: bool = False, substitutions: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Every mention of every actor, with the reason why it is that actor's.

    Columns beside the span columns: ``actor_id`` (a slug of the name, the same in every run), ``actor``, ``type``
    (person, group, country, place, event, thing, unclear), ``mention`` (the text), ``label`` (what is left without
    determiner, honorific and name; the name as used when nothing is left; of a label that the actor has in the singular
    and the plural, the more frequent), ``name`` (the name inside, if any), ``head`` (lemma), ``form`` (name, group,
    role, body, generic, thing, pronoun), ``rule`` (why) and ``certain``.
    With ``substitutions`` (the table of ``substitutions``) what aligned sentences put into one slot is one actor, where
    nothing speaks against it; this and all other joins by evidence are not ``certain``.
    ``codebook`` (a ``framing.measures.codebook.Codebook``) is replayed over the rows; pronouns only on request.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> event = Event("e", "", (Article("a", "Outlet A", "", "Daesh terrorists fled from Syria. Daesh lost."),))
    >>> table = mentions(read(event))
    >>> table[["actor", "mention", "label"]].values.tolist()[:2]
    [['Islamic State', 'Daesh terrorists', 'terrorists'], ['Syria', 'Syria', 'Syria']]
    """
    found = candidates(reading, pronouns)
    if not found:
        table = pd.DataFrame(columns=COLUMNS)
    else:
        surely, _, types = sieve(found)
        links = Links(found, surely)
        if substitutions is not None:
            join_slots(links, found, types, substitutions)
        join_counted(links, found, types)
        join_same_people(links, found)
        join_members(links, found, surely)
        join_antecedents(links, found, surely, types)
        places = links.places()
        table = _table(reading, found, places, [place.key for place in surely], types)
    return table if codebook is None else codebook.apply(table, reading)


def placed(reading: Reading, spans: pd.DataFrame) -> list[str]:
    """The actor of each given span (columns ``article_id, start, end``), as the sieves would place it.

    For phrases that somebody else has marked: each is known to be about one of few things, so groups whose words are
    near in meaning are joined as well (which the ledger never does). Equal strings are one actor; they are keys, not
    ``actor_id``.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "Ann Poe left. Mayor Poe smiled. The police came."}))
    >>> [article] = reading.event.articles
    >>> spans = pd.DataFrame({"article_id": article.article_id, "start": [0, 14, 31], "end": [7, 23, 41]})
    >>> first, second, third = placed(reading, spans)
    >>> first == second, first == third
    (True, False)
    """
    found = candidates(reading)
    rows = list(spans[["article_id", "start", "end"]].itertuples(index=False, name=None))
    wanted = candidates_at(found, reading, rows)
    places, _, _ = sieve(found, wanted)
    phrases = [reading.text(article_id)[start:end] for article_id, start, end in rows]
    return linked([place.key for place in places], phrases, [candidate.lemma for candidate in wanted])


def _table(
    reading: Reading, found: list[Candidate], places: list[Place], core: list[str], types: dict[str, str]
) -> pd.DataFrame:
    """The rows; an actor has its name and type from the mentions that were its before any link (``core``)."""
    by_group: dict[str, list[int]] = defaultdict(list)
    for number, (place, key) in enumerate(zip(places, core, strict=True)):
        if place.key == key:
            by_group[key].append(number)
    actors = {}
    for group, numbers in sorted(by_group.items()):
        members = [found[n] for n in numbers]
        type_ = actor_type(group, members, types)
        actors[group] = (actor_name(members, type_ == "person"), type_)
    ids = slugs({group: name for group, (name, _) in actors.items()}, {g: t for g, (_, t) in actors.items()})
    bare = {group: bare_name([found[n] for n in numbers]) for group, numbers in by_group.items()}
    rows = []
    for candidate, place in zip(found, places, strict=True):
        start, end = candidate.words.span(candidate.first, max(candidate.last, candidate.head))
        actor, type_ = actors[place.key]
        name = name_used(candidate)
        words = label(candidate) or named_label(candidate, name, actor, type_, bare[place.key])
        words = words or candidate.words.lower[candidate.head]
        who = (candidate.words.article_id, start, end, ids[place.key], actor, type_)
        what = (candidate.words.text[start:end], words, name, candidate.lemma, candidate.form)
        rows.append((*who, *what, place.rule, place.certain))
    own = ["article_id", "start", "end", *COLUMNS[len(SPAN_COLUMNS) :]]
    table = pd.DataFrame(rows, columns=own)
    table["label"] = in_one_number(table["actor_id"].tolist(), table["label"].tolist())
    return reading.evidence(table)[COLUMNS]
