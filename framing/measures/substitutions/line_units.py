"""The units of a sentence: noun phrases, verb groups and names that are exchanged as a whole."""

from __future__ import annotations

from framing.measures.substitutions.line import Unit
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import lookalikes

_IN_NAMES = {"of", "for"}


def units_of(words: list[Word], chunks: list, place_of: dict[int, int]) -> list[Unit]:
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
    return _with_acronyms(words, _whole_compounds(words, sorted(units)))


def _whole_compounds(words: list[Word], units: list[Unit]) -> list[Unit]:
    """Units that are never divided at a hyphen: "was re-elected", which a parse may take for two verbs."""
    joined: list[Unit] = []
    for unit in units:
        if joined and _after_hyphen(words[unit.first]):
            joined[-1] = unit._replace(first=joined[-1].first)
        else:
            joined.append(unit)
    return joined


def _after_hyphen(word: Word) -> bool:
    """No space before it and no part of a contraction ("n't", "'re", the "not" of "cannot")."""
    return word.tight and not word.broken and word.token[0].isalnum() and word.key not in {"not", "n't"}


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


def names_of(words: list[Word], spans: list, place_of: dict[int, int]) -> tuple[tuple[int, int], ...]:
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
