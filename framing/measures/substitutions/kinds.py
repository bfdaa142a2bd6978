"""What kind of change an exchange is, from the parse and from word lists.

``style``: the same thing in another spelling, abbreviation, form or place in the calendar; a pronoun for a name; one
plain reporting verb for another. ``number``: figures or how exact they are. ``hedge``: how sure the writer is.
``attribution``: who vouches for it. ``agency``: active and passive, or an act told as a noun. ``verb``: what was done.
``label``: what somebody or something is called. ``added``, ``cut``: words without a counterpart. ``other``: the rest.
"""

from __future__ import annotations

from framing.lexicons import reporting_verbs
from framing.measures.substitutions.anchors import alike, stem
from framing.measures.substitutions.lines import Word
from framing.measures.substitutions.words import number_value, word_list

KINDS = ("label", "verb", "agency", "number", "hedge", "attribution", "added", "cut", "style", "other")
_SOUNDS = {"q": "k", "c": "k", "g": "k", "x": "k", "z": "s", "b": "p", "d": "t", "v": "f", "j": "k"}
_MUCH = 3  # words of meaning that one side has more: nothing was exchanged, something was added
_RATHER_LONG = 9  # words that may change beside a figure
_SMALL = {"DET", "PUNCT", "PART", "SYM"}


def kind(left: list[Word], right: list[Word], left_first: int = 0, right_first: int = 0) -> str:
    """The kind of an exchange of these words; "" where nothing but function words differ.

    ``left_first`` and ``right_first`` are the places of the first words in their lines.
    """
    own_left, own_right = differing(left, right), differing(right, left)
    if not left or not right:
        return _one_sided(left or right, "added" if right else "cut")
    same = not meaning(own_left) and not meaning(own_right)
    if same and _passive(left) == _passive(right) and _same_letters(left, right):
        return ""
    if same and _in_passive(left) != _in_passive(right):
        return "agency"
    if _written_alike(left, right) or _calendar(own_left, own_right) or _same_name(left, right, own_left, own_right):
        return "style"
    if not meaning(own_left) and not meaning(own_right):
        return "" if not _passive(left) ^ _passive(right) else "agency"
    lopsided = [len(meaning(side)) for side in (own_left, own_right)]
    if 0 in lopsided and max(lopsided) >= _MUCH and _clausal(own_left or own_right):
        return "added" if lopsided[1] else "cut"
    if _passive(left) != _passive(right) and _verb_lemmas(left) & _verb_lemmas(right):
        return "agency"
    number = _number(left, right, own_left, own_right)
    if number:
        return number
    if _certainty(own_left, own_right):
        return "hedge"
    if _attribution(left) ^ _attribution(right) and _modal(own_left if _attribution(right) else own_right):
        return "hedge"
    if _reported(own_left, own_right):
        return "hedge" if _passive(left) != _passive(right) or _to_be(left) != _to_be(right) else "attribution"
    if _attribution(left) ^ _attribution(right) or _sources(head(left, left_first), head(right, right_first)):
        return "attribution"
    heads = head(left, left_first), head(right, right_first)
    if heads[0].pos == "PRON" or heads[1].pos == "PRON":
        return "style"
    verbs = [word for word in own_left if word.pos == "VERB"], [word for word in own_right if word.pos == "VERB"]
    acts = tuple(word.pos in {"VERB", "AUX"} and word.dep not in {"amod", "compound", "acl"} for word in heads)
    if all(acts) or (any(acts) and all(verbs)):
        return _verbs(left, right, *verbs)
    if acts[0] != acts[1] and _same_act(left, right):
        return "agency"
    if acts[0] != acts[1] and len(meaning(left)) == len(meaning(right)) == 1 and heads[acts[0]].pos == "ADJ":
        return "verb"  # "changed", "bent": a participle that was read as an adjective
    nouns = {"NOUN", "PROPN", "ADJ", "NUM"}
    named = [word.pos in nouns or (word.token.isupper() and len(word.token) > 1) for word in heads]
    if all(named) and {heads[0].pos, heads[1].pos} != {"ADJ"}:
        return "label"
    return "other"


def differing(words: list[Word], others: list[Word]) -> list[Word]:
    """The words that the other side does not have, in any form."""
    left = [word.key for word in others]
    lemmas = {word.lemma for word in others}
    kept = []
    for word in words:
        if word.key in left:
            left.remove(word.key)
        elif word.lemma not in lemmas:
            kept.append(word)
    return kept


def meaning(words: list[Word]) -> list[Word]:
    """Words that carry meaning: no article, preposition, conjunction, pronoun, or plain auxiliary."""
    modal = word_list("modals")
    return [
        word
        for word in words
        if word.key in {"not", "no", "never"}
        or (word.pos == "AUX" and word.lemma in modal)
        or (word.content and word.pos not in _SMALL)
    ]


def _flat(words: list[Word]) -> list[str]:
    """Keys of the words without articles, abbreviations written out, compounds joined."""
    keys = []
    for word in words:
        if word.pos != "DET" and word.key not in word_list("courtesy"):
            keys += word.key.split("_")
    return keys


def _written_alike(left: list[Word], right: list[Word]) -> bool:
    """The same words in another spelling, an abbreviation, or the plural."""
    a, b = _flat(left), _flat(right)
    joined = "".join(a), "".join(b)
    if joined[0] == joined[1] or a == b:
        return True
    own_left, own_right = differing(left, right), differing(right, left)
    own_left, own_right = meaning(own_left), meaning(own_right)
    if len(own_left) == len(own_right) > 0:
        return all(_spelling(x, y) for x, y in zip(own_left, own_right, strict=True))
    return _acronym(a, right) or _acronym(b, left) or _numbers_alike(left, right)


def _clausal(words: list[Word]) -> bool:
    """Do these words hold a verb of a clause of their own?"""
    return any(word.pos in {"VERB", "AUX"} and word.dep not in {"amod", "compound"} for word in words)


def _same_letters(left: list[Word], right: list[Word]) -> bool:
    """Are the words of meaning that both have written with the same letters?"""
    sides = [
        sorted("".join(letter for letter in word.token.lower() if letter.isalnum()) for word in meaning(side))
        for side in (left, right)
    ]
    return sides[0] == sides[1]


def _spelling(left: Word, right: Word) -> bool:
    values = number_value(left.key), number_value(right.key)
    if None not in values:
        return values[0] == values[1]
    if left.lemma == right.lemma or left.key == right.key:
        return True
    if left.pos == right.pos == "NOUN" and stem(left.key) == stem(right.key):
        return True
    if skeleton(left.key) == skeleton(right.key) and left.pos == right.pos and close(left.key, right.key):
        return True
    if "*" in left.token + right.token:  # a word that one paper does not print in full
        return left.key[:3] == right.key[:3]
    named = "PROPN" in (left.pos, right.pos) or left.token[:1].isupper() and right.token[:1].isupper()
    if not named:
        return False
    if left.key[0] == right.key[0] and alike(left.key, right.key):
        return True
    skeletons = skeleton(left.key), skeleton(right.key)
    return skeletons[0] == skeletons[1] and len(skeletons[0]) > 1


def close(left: str, right: str) -> bool:
    """Do two words differ in a vowel or a doubled letter at most?

    >>> close("momma", "mama"), close("right", "rate")
    (True, False)
    """
    ends = left[0] == right[0] and left[-1] == right[-1]
    return ends and abs(len(left) - len(right)) <= 1 and len(left) + len(right) >= 8


def skeleton(name: str) -> str:
    """A name without vowels and doubled letters, sounds that transliterations confuse folded together.

    >>> skeleton("qaddafi") == skeleton("gadhafi")
    True
    """
    kept = [_SOUNDS.get(letter, letter) for letter in name if letter not in "aeiouyhw"]
    return "".join(letter for number, letter in enumerate(kept) if number == 0 or kept[number - 1] != letter)


def _acronym(keys: list[str], words: list[Word]) -> bool:
    """Is one side the initials of the other?"""
    if len(keys) != 1 or len(keys[0]) < 2:
        return False
    initials = "".join(word.key[:1] for word in words if word.content and word.token[:1].isupper())
    return len(initials) > 1 and keys[0] == initials


def _numbers_alike(left: list[Word], right: list[Word]) -> bool:
    """The same quantity in other words ("three thousand", "3,000")?"""
    values = quantity(left), quantity(right)
    rest = [[w.key for w in words if number_value(w.key) is None and w.pos != "DET"] for words in (left, right)]
    return None not in values and values[0] == values[1] and rest[0] == rest[1]


def quantity(words: list[Word]) -> float | None:
    """The number that a phrase states ("2.5 million" -> 2500000), or None.

    >>> quantity([])
    """
    total, current, found = 0.0, 0.0, False
    for word in words:
        value = number_value(word.key)
        if value is None:
            continue
        found = True
        if value >= 100 and not word.key[:1].isdigit():
            current = max(current, 1) * value
        else:
            total, current = total + current, value
    return total + current if found else None


def _calendar(own_left: list[Word], own_right: list[Word]) -> bool:
    """Do the two differ in parts of a date alone?"""
    words = [word for word in (*own_left, *own_right) if word.pos not in {"DET", "ADP", "PUNCT"}]
    told = word_list("told") if own_left and own_right else frozenset()
    words = [word for word in words if word.lemma not in told]  # "said on Monday", "said in a statement"
    known = word_list("calendar")
    if not any(word.key in known for word in words):
        return False
    return all(word.key in known or _day(word.key) for word in words)


def _same_name(left, right, own_left, own_right) -> bool:
    """One person with and without a first name, a title or "said": the last word of the name is the same."""
    names = [[word.key for word in side if word.pos == "PROPN"] for side in (left, right)]
    if not all(names) or not set(names[0]) & set(names[1]):
        return False
    lasts = [_last_of_name(side) for side in (left, right)]
    if not (lasts[0] & set(names[1]) or lasts[1] & set(names[0])):
        return False
    silent = word_list("courtesy") | word_list("told") | word_list("calendar")
    return all(
        word.pos in {"PROPN", "ADP", "DET", "PRON"} or word.lemma in silent or word.key in silent or _plain(word)
        for word in (*own_left, *own_right)
    )


def _last_of_name(words: list[Word]) -> set[str]:
    """Keys of the last words of the runs of proper nouns."""
    following = [*words[1:], None]
    return {
        word.key
        for word, after in zip(words, following, strict=True)
        if word.pos == "PROPN" and (after is None or after.pos != "PROPN" or after.broken)
    }


def same_name(left: list[Word], right: list[Word]) -> bool:
    """Is one side the bare name of somebody whom the other side also introduces ("Lew", "the lawyer Jacob Lew")?"""
    lasts = _last_of_name(left), _last_of_name(right)
    if not lasts[0] & lasts[1]:
        return False
    return any(not meaning([w for w in differing(a, b) if w.pos != "PROPN"]) for a, b in ((left, right), (right, left)))


def _day(key: str) -> bool:
    return key[:1].isdigit() and (key.rstrip("stndrh").isdigit() and (len(key) <= 4 or 1900 <= float(key[-4:]) <= 2100))


def _number(left, right, own_left, own_right) -> str:
    """``number`` where figures, number words or their exactness differ and not much else; ``""`` otherwise."""
    own = meaning([*own_left, *own_right])
    figures = [word for word in own if _figure(word)]
    if figures:
        counted = [any(_figure(word) for word in side) for side in (left, right)]
        values = quantity(left), quantity(right)
        rest = [word for word in own if word not in figures and word.key not in word_list("approximate")]
        vague = values == (None, None) and {word.key for word in figures} != set()
        if all(counted) and (values[0] != values[1] or vague) and len(rest) <= _RATHER_LONG:
            return "number"
        if sum(counted) == 1 and not rest:
            return "number"
        return ""
    exact = [word for word in (*own_left, *own_right) if word.key in word_list("approximate")]
    if exact and quantity(left) is not None and quantity(left) == quantity(right):
        return "number" if all(word in exact for word in own) else ""
    return ""


def _figure(word: Word) -> bool:
    return number_value(word.key) is not None or word.key in word_list("vague_numbers")


def _certainty(own_left: list[Word], own_right: list[Word]) -> bool:
    """Is the difference, on both sides, a matter of how sure the writer is?"""
    sides = [meaning(side) for side in (own_left, own_right)]
    return any(sides) and all(_sure(word) for side in sides for word in side)


def _sure(word: Word) -> bool:
    listed = word_list("certainty")
    return word.lemma in listed or word.key in listed


def _modal(words: list[Word]) -> bool:
    """A plain statement about the future ("will"), where the other side has somebody say or expect it."""
    return any(word.pos == "AUX" and word.lemma in word_list("modals") for word in words)


def _reported(own_left: list[Word], own_right: list[Word]) -> bool:
    """Is a reporting verb all that one side has more ("speaks" and "claims to speak")?"""
    sides = [[word for word in side if word.pos != "AUX" and word.content] for side in (own_left, own_right)]
    return any(not a and len(b) == 1 and b[0].pos == "VERB" and _reports(b[0]) for a, b in (sides, sides[::-1]))


def _to_be(words: list[Word]) -> bool:
    """Does the phrase say "said to be", "thought to have": a verb of saying, and nobody who says it?"""
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(_reports(a) and b.key == "to" and c.lemma in {"be", "have"} for a, b, c in threes)


def _verb_lemmas(words: list[Word]) -> set[str]:
    return {word.lemma for word in words if word.pos == "VERB" and word.dep not in {"amod", "compound"}}


def _attribution(words: list[Word]) -> bool:
    """Does the phrase hold both a source and its verb, or "according to"?"""
    if any(word.key == "according" for word in words):
        return True
    reporting = any(word.pos == "VERB" and word.tag in {"VBD", "VBZ", "VBP"} and _reports(word) for word in words)
    return reporting and any(word.dep == "nsubj" for word in words)


def _reports(word: Word) -> bool:
    known = reporting_verbs().get(word.lemma)
    return known is not None and not known["weak"]


def _sources(left: Word, right: Word) -> bool:
    """One unnamed source exchanged for another?"""
    listed = word_list("sources")
    subjects = {left.dep, right.dep} <= {"nsubj", "nsubjpass"}
    return subjects and left.lemma != right.lemma and left.lemma in listed and right.lemma in listed


def _one_sided(words: list[Word], direction: str) -> str:
    carrying = meaning(words)
    if not carrying:
        return ""
    if words[0].key in {"if", "unless"} or (all(_sure(word) for word in carrying) and len(carrying) <= 2):
        return "hedge"
    if _calendar(words, []):
        return "style"
    if _attribution(words) and len(carrying) <= 8:
        return "attribution"
    if all(word.lemma in word_list("told") or _plain(word) for word in carrying):
        return "style"
    return direction


def _plain(word: Word) -> bool:
    return word.lemma in word_list("plain_reporting")


def head(words: list[Word], first: int) -> Word:
    """The word on which the others hang: the one whose own head stands outside."""
    last = first + len(words) - 1
    outside = [word for word in words if not first <= word.head <= last]
    carrying = [word for word in outside if word.content or word.pos == "PRON"]
    return (carrying or [word for word in words if word.content] or outside or words)[0]


def _verbs(left, right, own_left, own_right) -> str:
    if _passive(left) != _passive(right):
        return "agency"
    if not own_left and not own_right:
        others = meaning(differing(left, right)) + meaning(differing(right, left))
        return "other" if others else "style"
    if own_left and own_right and all(_plain(word) for word in (*own_left, *own_right)):
        return "style"
    if own_left and own_right:
        if len(own_left) == len(own_right) and all(
            stem(a.key) == stem(b.key) for a, b in zip(own_left, own_right, strict=True)
        ):
            return "style"
        return "verb"
    return "verb" if meaning(own_left) or meaning(own_right) else "style"


def _in_passive(words: list[Word]) -> bool:
    return any(word.dep in {"auxpass", "nsubjpass"} for word in words)


def _passive(words: list[Word]) -> bool:
    if _in_passive(words):
        return True
    participle = any(word.tag == "VBN" and word.dep not in {"amod", "compound"} for word in words)
    return participle and not any(word.lemma == "have" for word in words)


def _same_act(left: list[Word], right: list[Word]) -> bool:
    """A verb here and a noun of the same stem there, or a doer that is the subject here and stands after "by" there?"""
    for one, other in ((left, right), (right, left)):
        acts = {stem(word.key) for word in one if word.pos == "VERB"}
        if acts & {stem(word.key) for word in other if word.pos == "NOUN"}:
            return True
        doers = {word.key for word in one if word.dep == "nsubj"}
        if any(word.key == "by" for word in other) and doers & {word.key for word in other if word.dep == "pobj"}:
            return True
    return False
