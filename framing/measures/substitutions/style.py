"""The same thing spelled, abbreviated or inflected in another way, another part of a date, a name with its title."""

from __future__ import annotations

from framing.measures.substitutions.forms import alike, stem
from framing.measures.substitutions.own_words import differing, meaning, plain
from framing.measures.substitutions.quantities import numbers_alike
from framing.measures.substitutions.word import Word
from framing.measures.substitutions.words import number_value, word_list

_SHORTEST = 3  # letters before the ending of a plural
_SOUNDS = {"q": "k", "c": "k", "g": "k", "x": "k", "z": "s", "b": "p", "d": "t", "v": "f", "j": "k"}


def written_alike(left: list[Word], right: list[Word]) -> bool:
    """The same words in another spelling, an abbreviation, or the plural."""
    a, b = _flat(left), _flat(right)
    joined = "".join(a), "".join(b)
    if joined[0] == joined[1] or a == b:
        return True
    own_left, own_right = differing(left, right), differing(right, left)
    own_left, own_right = meaning(own_left), meaning(own_right)
    if len(own_left) == len(own_right) > 0:
        return all(_spelling(x, y) for x, y in zip(own_left, own_right, strict=True))
    return _acronym(a, right) or _acronym(b, left) or numbers_alike(left, right)


def _flat(words: list[Word]) -> list[str]:
    """Keys of the words without articles, abbreviations written out, compounds joined."""
    keys = []
    for word in words:
        if word.pos != "DET" and word.key not in word_list("courtesy"):
            keys += word.key.split("_")
    text = f" {' '.join(keys)} ".replace(" in hundred ", " percent of ")
    return text.replace(" percent of of ", " percent of ").split()


def same_letters(left: list[Word], right: list[Word]) -> bool:
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
    nouns = left.pos == right.pos == "NOUN"
    if nouns and (stem(left.key) == stem(right.key) or same_plural(left.key, right.key)):
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


def same_plural(left: str, right: str) -> bool:
    """A Latin or Greek plural and the English plural, or the singular, of one noun?

    >>> same_plural("memoranda", "memorandums"), same_plural("criterion", "criteria"), same_plural("area", "arum")
    (True, True, False)
    """
    for ending in word_list("latin_plurals"):
        latin, english = ending.split("=")
        for one, other in ((left, right), (right, left)):
            begun = one.removesuffix(latin)
            if one.endswith(latin) and len(begun) >= _SHORTEST and other == begun + english:
                return True
    return False


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


def calendar(own_left: list[Word], own_right: list[Word]) -> bool:
    """Do the two differ in parts of a date alone?"""
    words = [word for word in (*own_left, *own_right) if word.pos not in {"DET", "ADP", "PUNCT"}]
    told = word_list("told") if own_left and own_right else frozenset()
    words = [word for word in words if word.lemma not in told]  # "said on Monday", "said in a statement"
    known = word_list("calendar")
    if not any(word.key in known for word in words):
        return False
    return all(word.key in known or _day(word.key) for word in words)


def _day(key: str) -> bool:
    return key[:1].isdigit() and (key.rstrip("stndrh").isdigit() and (len(key) <= 4 or 1900 <= float(key[-4:]) <= 2100))


def one_name(left, right, own_left, own_right) -> bool:
    """One person with and without a first name, a title or "said": the last word of the name is the same."""
    names = [[word.key for word in side if _is_name(word)] for side in (left, right)]
    lasts = [_last_of_name(side) for side in (left, right)]
    if not all(names) or not (lasts[0] & set(names[1]) or lasts[1] & set(names[0])):
        return False
    silent = word_list("courtesy") | word_list("told") | word_list("calendar")
    return all(
        word.pos in {"PROPN", "ADP", "DET", "PRON"} or word.lemma in silent or word.key in silent or plain(word)
        for word in (*own_left, *own_right)
    )


def _last_of_name(words: list[Word]) -> set[str]:
    """Keys of the last words of the runs of proper nouns."""
    following = [*words[1:], None]
    return {
        word.key
        for word, after in zip(words, following, strict=True)
        if _is_name(word) and (after is None or not _is_name(after) or after.broken)
    }


def _is_name(word: Word) -> bool:
    """A proper noun, or a noun with a capital that stands alone and was read as a common one ("Trump is expected")."""
    return word.pos == "PROPN" or (word.pos == "NOUN" and word.token[:1].isupper() and word.tag == "NN")


def same_name(left: list[Word], right: list[Word]) -> bool:
    """Is one side the bare name of somebody whom the other side also introduces ("Lew", "the lawyer Jacob Lew")?"""
    lasts = _last_of_name(left), _last_of_name(right)
    if not lasts[0] & lasts[1]:
        return False
    return any(not meaning([w for w in differing(a, b) if w.pos != "PROPN"]) for a, b in ((left, right), (right, left)))
