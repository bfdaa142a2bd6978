"""Where something is named: names, noun phrases, and the names inside them as mentions of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from framing.language.reading import Reading
from framing.measures.naming.article import Words, words_of
from framing.measures.naming.event_words import common_words, even_out_lemmas, sure_names, words_alone, words_inside
from framing.measures.naming.gazetteer import generic_heads, words
from framing.measures.naming.names import Name, names_in, portfolio

_PLACELIKE = ("place", "", "thing")


@dataclass(slots=True)
class Candidate:
    """One place where something is named.

    ``first`` to ``last`` are its tokens, ``head`` its syntactic head; ``name`` the name in it, if it has one.
    ``owners``: names that say whose it is ("the *Syrian* government"). ``form``: name | group | role | body |
    generic | thing | pronoun. ``nested``: a name inside a longer phrase. ``side``: the token that names the side when
    the head is only a group word ("*government* forces"), else -1.
    """

    words: Words
    first: int
    last: int
    head: int
    form: str
    lemma: str
    name: Name | None = None
    owners: list[Name] = field(default_factory=list)
    nested: bool = False
    side: int = -1


def candidates(reading: Reading, pronouns: bool = False) -> list[Candidate]:
    """Every candidate of the parsed articles, article by article in the order of the text."""
    articles = [words_of(reading, article_id) for article_id in reading.parsed]
    common, alone, inside = common_words(articles), words_alone(articles), words_inside(articles)
    sure = sure_names(articles, common) & inside
    even_out_lemmas(articles)
    prose = "\n".join(" ".join(article.token) for article in articles)
    found: list[Candidate] = []
    for article in articles:
        article.alone, article.inside = alone, inside
        found.extend(_in_article(article, names_in(article, common, alone, sure, prose), pronouns))
    return found


def _in_article(article: Words, names: list[Name], pronouns: bool) -> list[Candidate]:
    at: dict[int, Name] = {token: name for name in names for token in range(name.first, name.last + 1)}
    found: list[Candidate] = []
    used: set[Name] = set()
    for first, last, root in article.chunks:
        if article.pos[root] == "PRON" or article.tag[root] in ("WP", "WDT", "DT", "EX"):
            if pronouns and article.tag[root] in ("PRP", "PRP$"):
                found.append(Candidate(article, root, root, root, "pronoun", article.lower[root]))
            continue
        if article.timely[root]:
            continue
        found.extend(_in_chunk(article, first, last, root, at, used))
    found.extend(_own(article, name) for name in names if name not in used)
    return sorted(_without_repeats(found), key=lambda c: (c.first, -c.last))


def _in_chunk(article: Words, first: int, last: int, root: int, at: dict, used: set) -> list[Candidate]:
    first = _trimmed(article, first, root)
    main = at.get(root)
    inside = list(dict.fromkeys(at[t] for t in range(first, last + 1) if t in at and at[t] is not main))
    if main is not None:
        if main in used:
            return []
        used.add(main)
        start = min(first, main.first) if not _separate(article, first, main) else main.first
        found = [Candidate(article, start, max(main.last, root), main.head, "name", article.lemma[main.head], main)]
    else:
        found = _phrase(article, first, last, root, inside, used)
    for name in inside:
        if name not in used:
            used.add(name)
            if name.form != "adjective" and not _adjectival(article, name):
                found.append(_own(article, name, nested=True))
    found.extend(_sides(article, first, root, at))
    return found


def _adjectival(article: Words, name: Name) -> bool:
    """Whether a people's name only describes: "*Shiite* villages", "*Kurdish*-led"."""
    described = article.dep[name.head] in ("amod", "compound", "npadvmod", "nmod") or article.glued(name.last + 2)
    return name.type == "people" and described


def _phrase(article: Words, first: int, last: int, root: int, inside: list[Name], used: set) -> list[Candidate]:
    """A phrase whose head is a common noun: a group word with its name, a role, a body, or anything else."""
    lemma = article.lemma[root]
    idle = lemma in words()["fillers"] or lemma.rstrip(".") in words()["honorifics"]
    if idle or not any(c.isalpha() for c in lemma) or portfolio(article, root):
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
        one = generic["kind"] == "office" and article.singular(root)
        if namers and article.pos[root] in ("NOUN", "PROPN") and not one:
            used.add(namers[-1])
            return [Candidate(article, first, root, root, "group", lemma, namers[-1], owners)]
        side = _side_before(article, first, root)
        if side is not None:
            form = form_of(article, side)
            return [Candidate(article, first, root, root, form, article.lemma[side], None, _ruling(owners), side=side)]
    form = form_of(article, root)
    owners = _ruling(owners) if form == "body" else owners
    return [Candidate(article, first, root, root, form, lemma, None, owners)]


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


def _side_before(article: Words, first: int, root: int) -> int | None:
    """A noun for a side right before a group word: "*rebel* fighters", "*government* forces"."""
    before = root - 1
    if before < first or article.token[before - 1] in "-–" or article.dep[before] not in ("compound", "nmod", "amod"):
        return None
    lemma = article.lemma[before]
    specific = generic_heads().get(lemma, {}).get("specific")
    return before if specific or lemma in words()["bodies"] else None


def _ruling(owners: list[Name]) -> list[Name]:
    """Names that can own a government or an army: countries, persons, organisations; not places and peoples."""
    return [name for name in owners if name.type not in ("place", "people", "")]


def form_of(article: Words, head: int) -> str:
    lemma = article.lemma[head]
    if lemma in words()["bodies"]:
        return "body"
    if lemma in words()["roles"] and article.singular(head):
        return "role"
    return "generic" if lemma in generic_heads() else "thing"


def _after(article: Words, root: int) -> list[Name | None]:
    """Names that an ``of`` after the head brings in: "the government of Syria"."""
    return [article.name_at.get(child) for child in article.of(root)]


def _sides(article: Words, first: int, root: int, at: dict) -> list[Candidate]:
    """Common nouns inside a phrase that name a side: "the *regime*'s", "*government* helicopters", "*rebel*-held"."""
    found = []
    for token in range(first, root):
        lemma = article.lemma[token]
        if token in at or article.pos[token] not in ("NOUN", "PROPN", "ADJ"):
            continue
        form = form_of(article, token)
        loose = article.pos[token] == "ADJ" and not (form == "body" or generic_heads().get(lemma, {}).get("specific"))
        if loose or lemma in words()["fillers"]:
            continue
        possessor = article.dep[token] == "poss" and article.pos[token] == "NOUN"
        if form == "thing" and not possessor:
            continue
        hyphen = token + 1 < root and article.token[token + 1] in "-–"
        holding = hyphen and article.lower[token + 2] in words()["holdings"]
        stance = token >= 2 and article.token[token - 1] in "-–" and article.lower[token - 2] in words()["stances"]
        compound = article.dep[token] in ("compound", "nmod", "amod") and form in ("body", "generic")
        compound = compound and not (article.lemma[root] in generic_heads() and form in ("generic", "body"))
        if not (possessor or holding or stance or compound):
            continue
        start = _trimmed(article, _left(article, first, token), token) if possessor else token
        owners = [at[t] for t in range(first, token) if t in at] if possessor or compound else []
        owners = _ruling(owners) if form == "body" else owners
        found.append(Candidate(article, start, token, token, form, lemma, None, list(dict.fromkeys(owners)), True))
    return found


def _own(article: Words, name: Name, nested: bool = False) -> Candidate:
    return Candidate(article, name.first, name.last, name.head, "name", article.lemma[name.head], name, [], nested)


def _left(article: Words, first: int, token: int) -> int:
    """Where the phrase of a possessor begins."""
    start = token
    while start > first and article.head[start - 1] in range(start, token + 1):
        start -= 1
    return start


def _trimmed(article: Words, first: int, root: int) -> int:
    """Without opening marks; the article and quantifiers stay out of the span's label, not of the span."""
    while first < root and (article.pos[first] in ("PUNCT", "SPACE", "CCONJ", "SYM") or article.tag[first] == "POS"):
        first += 1
    return first


def _separate(article: Words, first: int, main: Name) -> bool:
    """Whether what stands before a name is not about it: another name right before it, a mark, an "and"."""
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


def _without_repeats(found: list[Candidate]) -> list[Candidate]:
    seen: Counter = Counter()
    kept = []
    for candidate in found:
        seen[candidate.head] += 1
        if seen[candidate.head] == 1:
            kept.append(candidate)
    return kept
