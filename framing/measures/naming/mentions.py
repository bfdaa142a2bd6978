"""One row per place where an actor is named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain, count

import pandas as pd

from framing.corpus.readers import slug
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.naming.antecedents import join_antecedents
from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.candidates import candidates
from framing.measures.naming.counted import join_counted
from framing.measures.naming.gazetteer import generic_heads, known_names, words
from framing.measures.naming.labels import label
from framing.measures.naming.links import Links
from framing.measures.naming.marked import candidates_at
from framing.measures.naming.members import join_members
from framing.measures.naming.names import Name
from framing.measures.naming.nearness import linked
from framing.measures.naming.people import one_of_the_people, somebody
from framing.measures.naming.same_people import join_same_people
from framing.measures.naming.sieves import Place, sieve
from framing.measures.naming.slots import join_slots

COLUMNS = [*SPAN_COLUMNS, "actor_id", "actor", "type", "mention", "label", "name", "head", "form", "rule", "certain"]
_DOTTED = re.compile(r"\b((?:[A-Z]\.){2,})")
_TYPES = {"armed": "group", "party": "group", "organisation": "group", "media": "group", "people": "group"}


def mentions(
    reading: Reading, codebook=None, pronouns: bool = False, substitutions: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Every mention of every actor, with the reason why it is that actor's.

    Columns beside the span columns: ``actor_id`` (a slug of the name, the same in every run), ``actor``, ``type``
    (person, group, country, place, event, thing, unclear), ``mention`` (the text), ``label`` (what is left without
    determiner, honorific and name; the name as used when nothing is left), ``name`` (the name inside, if any),
    ``head`` (lemma), ``form`` (name, group, role, body, generic, thing, pronoun), ``rule`` (why) and ``certain``.
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
        type_ = _actor_type(group, members, types)
        actors[group] = (_actor_name(members, type_ == "person"), type_)
    ids = _slugs({group: name for group, (name, _) in actors.items()}, {g: t for g, (_, t) in actors.items()})
    bare = {group: _bare_name([found[n] for n in numbers]) for group, numbers in by_group.items()}
    rows = []
    for candidate, place in zip(found, places, strict=True):
        start, end = candidate.words.span(candidate.first, max(candidate.last, candidate.head))
        actor, type_ = actors[place.key]
        name = _used(candidate)
        words = label(candidate) or _named_label(candidate, name, actor, type_, bare[place.key])
        words = words or candidate.words.lower[candidate.head]
        who = (candidate.words.article_id, start, end, ids[place.key], actor, type_)
        what = (candidate.words.text[start:end], words, name, candidate.lemma, candidate.form)
        rows.append((*who, *what, place.rule, place.certain))
    own = ["article_id", "start", "end", *COLUMNS[len(SPAN_COLUMNS) :]]
    return reading.evidence(pd.DataFrame(rows, columns=own))[COLUMNS]


def _used(candidate: Candidate) -> str:
    """The name inside a mention as the outlet writes it, without dots: "US", "Daesh"; empty without one."""
    if candidate.name is None:
        return ""
    article, name = candidate.words, candidate.name
    text = " ".join(article.text[article.start[name.first] : article.end[name.last]].split())
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    if _possessive(article, name):
        text = text[:-1]
    return text.removeprefix("the ").removeprefix("The ")


def _possessive(article: Words, name: Name) -> bool:
    """Whether a name's final s is a possessive whose apostrophe was lost: "Syrias", "ISs"."""
    last = article.token[name.last]
    if article.apostrophes:
        return False
    if not last.endswith("s") or len(last) < 3 or name.form == "people":
        return False
    if last[:-1].isupper() and last not in known_names():
        return True
    if name.key.startswith(("country:", "known:")):
        return name.first == name.last and last not in known_names()
    return last[:-1] in article.alone


def _bare_name(members: list[Candidate]) -> str:
    """The form in which an actor is most often named."""
    names = Counter(_used(c) for c in members if c.name is not None)
    first = {name.split()[0] for name in names if " " in name}
    return min(names, key=lambda name: (-names[name], name in first, len(name), name)) if names else ""


def _named_label(candidate: Candidate, name: str, actor: str, type_: str, bare: str) -> str:
    """What stands in the ledger for a bare name: forms that only differ by house style count as one."""
    if type_ == "person":
        return bare
    if type_ == "country" and candidate.name.form == "name" and name.isupper():
        return actor
    return name


def _actor_name(members: list[Candidate], person: bool) -> str:
    """A known name, else the most frequent (of a person, in full); else the description, in the plural if used so."""
    known = [c.name for c in members if c.name is not None and not c.name.key.startswith("name:")]
    if known:
        return Counter(name.text for name in known).most_common(1)[0][0]
    names = Counter(_used(c) for c in members if c.name is not None)
    if names:
        names = {name: n for name, n in names.items() if not (name.endswith("s") and name[:-1] in names)}
        full = [name for name in names if 2 <= len(name.split()) <= 4] if person else []
        full = [name for name in full if not any(name.startswith(f"{other} ") for other in full)]
        return min(full or names, key=lambda name: (-names[name], -len(name.split()), name))
    labels = Counter(label(c) or c.lemma for c in members)
    several = Counter(label(c) for c in members if c.form == "generic" and c.words.tag[c.head] == "NNS" and label(c))
    labels = several or labels
    return min(labels, key=lambda text: (-labels[text], len(text), text))


def _actor_type(group: str, members: list[Candidate], types: dict[str, str]) -> str:
    votes: Counter = Counter()
    for candidate in members:
        if candidate.name is not None:
            votes[types.get(candidate.name.key, "")] += 1
        elif candidate.form == "role" and not group.endswith(":"):
            votes["person"] += 1
    votes.pop("", None)
    if votes:
        best = min(votes, key=lambda type_: (-votes[type_], type_))
        return _TYPES.get(best, best)
    form, lemma = members[0].form, members[0].lemma
    if form == "generic":
        told = generic_heads()[lemma]["specific"] or group != f"generic:{lemma}"
        return "group" if told else "unclear"
    if form == "role" and group.endswith(":"):
        return "unclear"
    if form == "thing" and lemma in words()["organisations"] - words()["no_actors"] - words()["occupations"]:
        return "group"
    if form == "thing" and somebody(lemma):
        several = sum(c.words.tag[c.head] in ("NNS", "NNPS") for c in members)
        return "group" if several > len(members) / 2 else "person" if one_of_the_people(lemma) else "thing"
    return {"body": "group", "pronoun": "unclear", "role": "person", "name": "thing"}.get(form, "thing")


def _is_name(group: str) -> bool:
    return group.startswith(("country:", "known:", "name:"))


def _slugs(names: dict[str, str], types: dict[str, str]) -> dict[str, str]:
    ids, taken = {}, set()
    for group in sorted(names, key=lambda g: (slug(names[g]), not _is_name(g), g)):
        base = slug(names[group])
        numbered = (f"{base}-{number}" for number in count(2))
        options = chain([base, f"{base}-{types[group]}"], numbered)
        ids[group] = next(option for option in options if option not in taken)
        taken.add(ids[group])
    return ids
