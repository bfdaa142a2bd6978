"""What a noun phrase names: a name, a group word with its name, a role, a body, or anything else."""

from __future__ import annotations

from framing.lexicons import first_names
from framing.measures.naming.article import Words
from framing.measures.naming.beginnings import after_verb, begins, cut_off, ends
from framing.measures.naming.candidate import Candidate, form_of
from framing.measures.naming.gazetteer import generic_heads, is_known, words
from framing.measures.naming.names import Name
from framing.measures.naming.proper_nouns import portfolio
from framing.measures.naming.sides import inner_sides, ruling, side_before

_ONE = frozenset({"a", "an", "one", "another", "any", "every", "each", "no"})
_PLACELIKE = ("place", "", "thing")


def in_chunk(article: Words, first: int, last: int, root: int, at: dict, used: set) -> list[Candidate]:
    """The mentions in one noun phrase: its own, those of names inside, and of sides inside."""
    root = ends(article, first, root)
    if root < first:
        return []
    begun, first = first, begins(article, first, root)
    other = cut_off(article, begun, first)
    before = in_chunk(article, begun, other, other, at, used) if other >= 0 else []
    return before + _inside(article, first, last, root, at, used)


def _inside(article: Words, first: int, last: int, root: int, at: dict, used: set) -> list[Candidate]:
    main = at.get(root)
    inside = list(dict.fromkeys(at[t] for t in range(first, last + 1) if t in at and at[t] is not main))
    if main is not None:
        if main in used:
            return []
        used.add(main)
        if one_of_them(article, first, main):
            return [Candidate(article, first, main.head, main.head, "generic", "person", None, [main])]
        start = main.first
        if first < main.first and _field(article, first):
            first -= 2
        if first < main.first and not _separate(article, first, main):
            start = after_verb(article, first, main.first)
        found = [Candidate(article, start, max(main.last, root), main.head, "name", article.lemma[main.head], main)]
    else:
        found = _phrase(article, first, last, root, inside, used)
    for name in inside:
        if name not in used:
            used.add(name)
            if name.form != "adjective" and not describing(article, name):
                found.append(own(article, name, nested=True))
    sides = inner_sides(article, first, root, at)
    whole = {side.name for side in sides if side.name is not None}
    return [candidate for candidate in found if not (candidate.nested and candidate.name in whole)] + sides


def one_of_them(article: Words, first: int, name: Name) -> bool:
    """Whether the name of a people or a party stands for one of them: "*a Syrian*", "the *top Democrat*"."""
    word, known = article.token[name.head], name.first == name.last and name.type == "party"
    if known and article.tag[name.head] in ("NN", "NNP") and is_known(f"{word}s"):
        return True
    people = name.form in ("people", "adjective") or name.type == "party" and article.token[name.head].istitle()
    single = name.first == name.last and article.tag[name.head] in ("NN", "NNP", "JJ")
    return people and single and article.lower[first] in _ONE


def describing(article: Words, name: Name) -> bool:
    """Whether a name only describes: "*Shiite* villages", "*Kurdish*-led", "2016 *Democratic* House candidate"."""
    described = article.dep[name.head] in ("amod", "compound", "npadvmod", "nmod") or article.glued(name.last + 2)
    return described and (name.type == "people" or name.type == "party" and name.form == "adjective")


def _phrase(article: Words, first: int, last: int, root: int, inside: list[Name], used: set) -> list[Candidate]:
    """A phrase whose head is a common noun: a group word with its name, a role, a body, or anything else."""
    lemma = article.lemma[root]
    idle = lemma in words()["fillers"] or lemma.rstrip(".") in words()["honorifics"]
    if idle or not any(c.isalpha() for c in lemma) or portfolio(article, root) or _field(article, first):
        return []
    place = _settled(article, first, root, lemma)
    if place is not None and place not in used:
        used.add(place)
        end = max(root, place.last)
        return [Candidate(article, first, end, root, "thing", lemma, place)]
    owners = [name for name in inside if not _held(article, name)]
    owners += [name for name in _after(article, root) if name is not None]
    generic = generic_heads().get(lemma)
    if generic and generic["with_name"]:
        kinds = ("armed", "party", "organisation", *(("person", "people", "") if lemma in ("tribe", "clan") else ()))
        namers = [n for n in owners if n.type in kinds and n.last < root]
        if namers and article.pos[root] in ("NOUN", "PROPN") and not _others(article, first, root, namers[-1]):
            used.add(namers[-1])
            return [Candidate(article, first, root, root, "group", lemma, namers[-1], owners)]
        side = side_before(article, first, root)
        if side is not None:
            form = form_of(article, side)
            return [Candidate(article, first, root, root, form, article.lemma[side], None, ruling(owners), side=side)]
    form = form_of(article, root)
    whose = article.name_at.get(first)
    if form == "role" and not article.commas and _person_in_full(whose) and article.singular(root):
        article.beside.append((whose.head, root))
        return [Candidate(article, whose.last + 1, root, root, form, lemma, None, [])]
    owners = ruling(owners) if form == "body" else owners
    return [Candidate(article, first, root, root, form, lemma, None, owners)]


def _others(article: Words, first: int, root: int, namer: Name) -> bool:
    """Whether a group word with a name is not that group: one of its people, of two groups, or a name of its own."""
    kind, single = generic_heads()[article.lemma[root]]["kind"], article.singular(root)
    one = single and (kind == "office" or kind != "group" and namer.type == "party")
    both = namer.first > first + 1 and article.tag[namer.first - 1] == "CC" and namer.first - 2 in article.name_at
    titled = article.sentence[root] in article.titled | article.headlines
    named = kind == "group" and single and namer.type == "party" and article.token[root].istitle() and not titled
    return one or both or named


def _person_in_full(name: Name | None) -> bool:
    """Whether a name is a person's in full, after which a lost comma may have stood: "Ana Blix *deputy director*"."""
    if name is None or name.first == name.last:
        return False
    return name.type == "person" or name.text.split()[0].lower() in first_names()


def _field(article: Words, first: int) -> bool:
    """Whether a phrase only says what an office is of: "the director of *national intelligence*"."""
    if first < 2 or article.lower[first - 1] != "of" or article.lemma[first - 2].lower() not in words()["roles"]:
        return False
    return article.lower[first] in words()["fields"] and article.lemma[first + 1] in words()["bodies"]


def _settled(article: Words, first: int, root: int, lemma: str) -> Name | None:
    """The name that a place is given in "the *village* of Baghouz" or "the Al Hol *camp*"."""
    if lemma not in words()["settlements"] or not article.singular(root):
        return None
    before = article.name_at.get(root - 1) if root > first else None
    if before is not None and (article.dep[before.head] not in ("compound", "nmod") or before.type not in _PLACELIKE):
        before = None
    after = article.name_at.get(root + 2) or article.name_at.get(root + 3)
    named = after is not None and article.lower[root + 1] == "of" and after.head in article.of(root)
    name = after if named else before
    return name if name is not None and name.form == "name" else None


def _after(article: Words, root: int) -> list[Name | None]:
    """Names that an ``of`` after the head brings in: "the government of Syria"."""
    return [article.name_at.get(child) for child in article.of(root)]


def own(article: Words, name: Name, nested: bool = False) -> Candidate:
    """A name as a mention of its own, also inside a longer phrase (``nested``)."""
    return Candidate(article, name.first, name.last, name.head, "name", article.lemma[name.head], name, [], nested)


def _separate(article: Words, first: int, main: Name) -> bool:
    """Whether what stands before a name is not about it: another name right before it, a mark, an "and"."""
    told = (t for t in range(first + 1, main.first) if article.pos[t] == "VERB" and not article.glued(t))
    if any(t - 1 in article.name_at for t in told):
        return True
    before = article.name_at.get(main.first - 1) if main.first > first else None
    if before is not None and before.form != "adjective" and before.type != "people":
        return True
    apart = (t for t in range(first, main.first) if article.pos[t] in ("PUNCT", "CCONJ"))
    return any(article.token[token] not in "-–'\"“”" for token in apart)


def _held(article: Words, name: Name) -> bool:
    """Whether a name only says by whom something is held or backed: "*US*-backed", "pro-*Kurdish*"."""
    after, before = name.last + 1, name.first - 1
    if after + 1 < len(article.token) and article.token[after] in "-–":
        return article.lower[after + 1] in words()["holdings"] or article.pos[after + 1] == "VERB"
    return before > 0 and article.token[before] in "-–" and article.lower[before - 1] in words()["stances"]
