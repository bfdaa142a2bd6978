"""Sentences as words and units: noun phrases and verb groups stay whole, everything else stands alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.language.reading import Reading
from framing.measures.substitutions.openings import opening
from framing.measures.substitutions.word import Word, word_key
from framing.measures.substitutions.words import lookalikes, same_word, word_list

_POSSESSIVE = re.compile(r"^['’]s?$")
_QUOTATION_MARKS = {'"', "“", "”", "``", "''", "«", "»", "„"}
_IN_NAMES = {"of", "for"}
_NAMES = {"PERSON", "ORG", "FAC", "GPE", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}
FUNCTION = {"DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "PRON", "PUNCT", "SYM", "SPACE", "INTJ", "X"}


class Unit(NamedTuple):
    """Words ``first`` to ``last`` inclusive that are exchanged as a whole; ``kind``: noun | verb | other."""

    first: int
    last: int
    root: int
    kind: str


class Line(NamedTuple):
    """One sentence; ``wholes`` are the noun phrases and names that an exchange does not end inside (inclusive)."""

    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    unit_of: tuple[int, ...]
    wholes: tuple[tuple[int, int], ...] = ()
    names: tuple[tuple[int, int], ...] = ()


class Lines:
    """The sentences of a reading as lines, made when they are first asked for."""

    def __init__(self, reading: Reading):
        columns = ["sentence_id", "start", "end", "token", "lemma", "pos", "tag", "dep", "head", "token_id"]
        self._tokens: dict[tuple, list] = {}
        tokens = reading.tokens
        rows = zip(*(tokens[column].tolist() for column in columns), strict=True)
        for article_id, row in zip(tokens["article_id"].tolist(), rows, strict=True):
            self._tokens.setdefault((article_id, row[0]), []).append(row)
        self._chunks: dict[tuple, list] = {}
        chunks = reading.chunks
        for article_id, sentence_id, first, last, root in zip(
            *(chunks[column].tolist() for column in ("article_id", "sentence_id", "first", "last", "root")), strict=True
        ):
            self._chunks.setdefault((article_id, sentence_id), []).append((first, last, root))
        self._names: dict[tuple, list] = {}
        named = reading.entities[reading.entities["type"].isin(_NAMES)]
        for article_id, sentence_id, first, last in zip(
            *(named[column].tolist() for column in ("article_id", "sentence_id", "first", "last")), strict=True
        ):
            self._names.setdefault((article_id, sentence_id), []).append((first, last))
        self._lines: dict[tuple, Line] = {}

    def line(self, article_id: str, sentence_id: int) -> Line:
        """One sentence as a line."""
        place = (article_id, sentence_id)
        if place not in self._lines:
            words, place_of = _words(self._tokens.get(place, []))
            units = _units(words, self._chunks.get(place, []), place_of)
            unit_of = [0] * len(words)
            for number, unit in enumerate(units):
                unit_of[unit.first : unit.last + 1] = [number] * (unit.last - unit.first + 1)
            names = _names(words, self._names.get(place, []), place_of)
            nouns = [(unit.first, unit.last) for unit in units if unit.kind == "noun" and unit.last > unit.first]
            self._lines[place] = Line(tuple(words), tuple(units), tuple(unit_of), tuple([*nouns, *names]), names)
        return self._lines[place]


def _words(rows: list) -> tuple[list[Word], dict[int, int]]:
    """Words of a sentence without punctuation, and the place of each token_id among them."""
    first = opening(rows)
    kept = [row for row in rows[first:] if _is_word(row[3])]
    broken, spoken = _breaks(rows)
    place_of = {row[9]: number for number, row in enumerate(kept)}
    head_of = {row[9]: row[8] for row in rows}
    words = []
    shouted = sum(row[3].isupper() for row in kept) > len(kept) / 2
    for number, (_, start, end, token, lemma, pos, tag, dep, head, token_id) in enumerate(kept):
        seen = 0
        while head not in place_of and head_of.get(head, head) != head and seen < 9:
            head, seen = head_of[head], seen + 1
        up = place_of.get(head, -1)
        key = word_key(token)
        if token.isupper() and len(token) > 1 and not shouted:
            if same_word(token) != token or token.lower() in lookalikes():
                key = same_word(token)
            if token.lower() in lookalikes():
                pos, lemma = "PROPN", token
        content = (pos not in FUNCTION if pos else len(token) > 3) and key not in word_list("courtesy")
        tight = number > 0 and start - words[-1].end <= 1 and not _spaced(rows, words[-1].end, start)
        lemma = lemma if lemma == key else lemma.lower()
        up = -1 if head == token_id else up
        marks = token_id in broken, token_id in spoken
        words.append(Word(start, end, token, key, lemma, pos, tag, dep, up, content, tight, *marks))
    return words, place_of


def _breaks(rows: list) -> tuple[set[int], set[int]]:
    """Tokens (by id) with a mark before them that a phrase does not run across, and those with a quotation mark."""
    broken, spoken, mark, quotation = set(), set(), False, False
    for row in rows:
        if _is_word(row[3]):
            broken |= {row[9]} if mark else set()
            spoken |= {row[9]} if quotation else set()
            mark = quotation = False
        else:
            mark = mark or _stop(row[3])
            quotation = quotation or row[3] in _QUOTATION_MARKS
    return broken, spoken


def _stop(token: str) -> bool:
    """A mark that a phrase does not run across: everything but hyphens and apostrophes."""
    return not _is_word(token) and token not in {"-", "’", "'", "’s", "'s"}


def _is_word(token: str) -> bool:
    return any(letter.isalnum() for letter in token) and not _POSSESSIVE.match(token) or token in {"%", "&"}


def _spaced(rows: list, left: int, right: int) -> bool:
    """Is there white space between two offsets: no token covers the gap?"""
    return right > left and not any(row[1] <= left and row[2] >= right for row in rows)


def _units(words: list[Word], chunks: list, place_of: dict[int, int]) -> list[Unit]:
    size = len(words)
    owner = [-1] * size
    units: list[Unit] = []
    for first, last, root in sorted(chunks):
        inside = [place_of[token] for token in range(first, last + 1) if token in place_of]
        for piece in _noun_pieces(words, inside):
            if piece and owner[piece[0]] < 0:
                head = place_of.get(root, piece[-1])
                units.append(Unit(piece[0], piece[-1], head if head in piece else piece[-1], "noun"))
                for place in piece:
                    owner[place] = 1
    place = 0
    while place < size:
        if owner[place] >= 0:
            place += 1
            continue
        last = _verb_group(words, owner, place)
        if last is not None:
            verbs = [number for number in range(place, last + 1) if words[number].pos in {"VERB", "AUX"}]
            root = next((number for number in reversed(verbs) if words[number].pos == "VERB"), verbs[-1])
            units.append(Unit(place, last, root, "verb"))
            place = last + 1
            continue
        last = place
        while last + 1 < size and owner[last + 1] < 0 and words[last + 1].tight and not words[last + 1].broken:
            last += 1
        kind = "noun" if words[last].pos in {"NOUN", "PROPN", "NUM"} else "other"
        units.append(Unit(place, last, last, kind))
        place = last + 1
    return _with_acronyms(words, sorted(units))


def _with_acronyms(words: list[Word], units: list[Unit]) -> list[Unit]:
    """A noun phrase with the acronym before it that was read as a function word ("IS" in "IS fighters")."""
    joined: list[Unit] = []
    for unit in units:
        before = joined[-1] if joined else None
        word = words[before.last] if before and before.first == before.last else None
        if (
            word
            and word.token.lower() in lookalikes()
            and word.token.isupper()
            and word.pos == "PROPN"
            and _noun_after(words, unit)
        ):
            joined[-1] = Unit(before.first, unit.last, unit.root, "noun")
        else:
            joined.append(unit)
    return joined


def _noun_after(words: list[Word], unit: Unit) -> bool:
    """A noun phrase without an article that ends with a common noun, and no name or noun phrase follows it."""
    after = words[unit.last + 1] if unit.last + 1 < len(words) else None
    if unit.kind != "noun" or words[unit.first].broken or words[unit.first].pos not in {"NOUN", "ADJ"}:
        return False
    object_ = after is not None and not after.broken and after.pos in {"PROPN", "NOUN", "DET", "PRON", "NUM"}
    return words[unit.last].pos == "NOUN" and not object_


def _names(words: list[Word], spans: list, place_of: dict[int, int]) -> tuple[tuple[int, int], ...]:
    """Names as places of words, without the article before them; one that runs across a comma is none."""
    found = []
    for first, last in spans:
        inside = [place_of[token] for token in range(first, last + 1) if token in place_of]
        if inside and words[inside[0]].pos == "DET":
            inside = inside[1:]
        whole = inside and inside == list(range(inside[0], inside[-1] + 1))
        held = whole and not any(words[place].broken for place in inside[1:])
        if held and all(
            words[place].pos not in {"ADP", "VERB", "AUX"} or words[place].key in _IN_NAMES for place in inside
        ):
            found.append((inside[0], inside[-1]))
    return tuple(found)


def _noun_pieces(words: list[Word], inside: list[int]) -> list[list[int]]:
    """A noun chunk, cut before a second article: without its commas, a list of names is parsed as one phrase."""
    pieces: list[list[int]] = [[]]
    for place in inside:
        begins = words[place].pos == "DET" and words[place].key in {"a", "an", "the"}
        if begins and any(words[before].pos in {"NOUN", "PROPN", "PRON", "NUM"} for before in pieces[-1]):
            pieces.append([])
        pieces[-1].append(place)
    return pieces


def _verb_group(words: list[Word], owner: list[int], place: int) -> int | None:
    """Last word of the verb group that begins here: auxiliaries, "not", "to", adverbs in between, verbs, particles."""
    number, verb = place, None
    while number < len(words) and owner[number] < 0:
        word = words[number]
        if word.broken and number > place:
            break
        if word.pos in {"VERB", "AUX"}:
            if verb is not None and not _one_group(words, verb, number):
                break
            verb = number
        elif word.dep == "prt" and verb is not None and word.head == verb:
            return number
        elif word.pos != "PART" and not (word.pos == "ADV" and words[word.head].pos in {"VERB", "AUX"}):
            break
        elif word.pos == "ADV" and verb is None and number == place:
            if not (number + 1 < len(words) and words[number + 1].pos in {"VERB", "AUX"} and owner[number + 1] < 0):
                return None
        number += 1
    return verb


def _one_group(words: list[Word], before: int, after: int) -> bool:
    """Do two verbs make one group: an auxiliary and its verb, or a verb and its infinitive or participle?"""
    first, second = words[before], words[after]
    if first.head == after and first.dep in {"aux", "auxpass", "cop"}:
        return True
    if second.head == before and second.dep in {"xcomp", "aux", "auxpass"}:
        return True
    return first.pos == "AUX" and second.pos == "AUX" and first.head == second.head
