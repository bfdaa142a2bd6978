"""What an actor is called in the table of mentions, and what it is: a person, a group, a country, a thing."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, count

from framing.corpus.readers import slug
from framing.measures.naming.abbreviations import us_states
from framing.measures.naming.article import Words
from framing.measures.naming.candidate import Candidate
from framing.measures.naming.gazetteer import generic_heads, is_known, known_names, words
from framing.measures.naming.labels import label
from framing.measures.naming.names import Name
from framing.measures.naming.people import one_of_the_people, somebody

_DOTTED = re.compile(r"\b((?:[A-Z]\.){2,})")
_TYPES = {"armed": "group", "party": "group", "organisation": "group", "media": "group", "people": "group"}


def name_used(candidate: Candidate) -> str:
    """The name inside a mention as the outlet writes it, without dots: "US", "Daesh"; empty without one."""
    if candidate.name is None:
        return ""
    article, name = candidate.words, candidate.name
    text = " ".join(article.text[article.start[name.first] : article.end[name.last]].split())
    text = us_states().get(text[:-1].lower(), text) if text.endswith(".") else text
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
    whole = "".join(article.token[name.first : name.last + 1])
    if is_known(whole[:-1]) and not is_known(whole):
        return True
    if last[:-1].isupper() and last not in known_names():
        return True
    if name.key.startswith(("country:", "known:")):
        return name.first == name.last and last not in known_names()
    return last[:-1] in article.alone


def bare_name(members: list[Candidate]) -> str:
    """The form in which an actor is most often named."""
    names = Counter(name_used(c) for c in members if c.name is not None)
    first = {name.split()[0] for name in names if " " in name}
    return min(names, key=lambda name: (-names[name], name in first, len(name), name)) if names else ""


def named_label(candidate: Candidate, name: str, actor: str, type_: str, bare: str) -> str:
    """What stands in the ledger for a bare name: forms that only differ by house style count as one."""
    if type_ == "person":
        return bare
    if type_ == "country" and candidate.name.form == "name" and name.isupper():
        return actor
    return name


def actor_name(members: list[Candidate], person: bool) -> str:
    """A known name, else the most frequent (of a person, in full); else the description, in the plural if used so."""
    known = [c.name for c in members if c.name is not None and not c.name.key.startswith("name:")]
    if known:
        return Counter(name.text for name in known).most_common(1)[0][0]
    names = Counter(name_used(c) for c in members if c.name is not None)
    if names:
        names = {name: n for name, n in names.items() if not (name.endswith("s") and name[:-1] in names)}
        full = [name for name in names if 2 <= len(_own_words(name)) <= 4] if person else []
        full = [name for name in full if not any(name.startswith(f"{other} ") for other in full)]
        return min(full or names, key=lambda name: (-names[name], -len(name.split()), name))
    labels = Counter(label(c) or c.lemma for c in members)
    several = Counter(label(c) for c in members if c.form == "generic" and c.words.tag[c.head] == "NNS" and label(c))
    labels = several or labels
    return min(labels, key=lambda text: (-labels[text], len(text), text))


def _own_words(name: str) -> list[str]:
    """The words of a name that are not "Jr.": it makes no surname a name in full."""
    return [word for word in name.split() if word.lower().rstrip(".") not in ("jr", "sr")]


def actor_type(group: str, members: list[Candidate], types: dict[str, str]) -> str:
    """What an actor is, by its names; else by the form and the noun of its descriptions."""
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
        return "group" if told and lemma not in words()["anybody"] else "unclear"
    if form == "role" and group.endswith(":"):
        return "unclear"
    if form == "body" and group.endswith(":") and lemma in words()["anybody"]:
        return "unclear"
    if form == "thing" and lemma in words()["organisations"] - words()["no_actors"]:
        if lemma in words()["occupations"]:
            return "person" if _at_machines(members) else "unclear"
        return "unclear" if group == f"thing:{lemma}" and lemma in words()["anybody"] else "group"
    if form == "thing" and somebody(lemma):
        several = sum(c.words.tag[c.head] in ("NNS", "NNPS") for c in members)
        return "group" if several > len(members) / 2 else "person" if one_of_the_people(lemma) else "thing"
    return {"body": "group", "pronoun": "unclear", "role": "person", "name": "thing"}.get(form, "thing")


def _at_machines(members: list[Candidate]) -> bool:
    """Whether a word for a company or a worker ("operator") is a worker's: "a *crane* operator", "58-year-old"."""
    before = (c.words.lower[t] for c in members for t in range(c.first, c.head))
    return any(word in words()["machines"] or word == "old" for word in before)


def slugs(names: dict[str, str], types: dict[str, str]) -> dict[str, str]:
    """Group -> its actor's id: a slug of its name, with its type or a number where two would be equal."""
    ids, taken = {}, set()
    for group in sorted(names, key=lambda g: (slug(names[g]), not _is_name(g), g)):
        base = slug(names[group])
        numbered = (f"{base}-{number}" for number in count(2))
        options = chain([base, f"{base}-{types[group]}"], numbered)
        ids[group] = next(option for option in options if option not in taken)
        taken.add(ids[group])
    return ids


def _is_name(group: str) -> bool:
    return group.startswith(("country:", "known:", "name:"))
