"""Words of the sentences: counts, lists, names with their article, quoted text."""

from __future__ import annotations

import re

import pandas as pd

LONGEST = 150
"""Letters of a sentence that is shown as an example."""
_MARK = re.compile('["“”]')
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIVES, _TENS = 8, 40  # from here on numbers are rounded to fives, to tens
_WITH_ARTICLE = re.compile(
    r"(?:States|Nations|Emirates|Forces|Union|Kingdom|Group|Party|Council|Court|Republic|Alliance|Front|Rights|Press"
    r"|Bureau|Department|Ministry|Office|Commission|Committee|House|Army|Government)$"
)


def times(number: int) -> str:
    """How often: "once", "twice", "3 times".

    >>> times(1), times(2), times(5)
    ('once', 'twice', '5 times')
    """
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "place"), counted(4, "place")
    ('1 place', '4 places')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def about(number: int) -> str:
    """A number that is good to a few words: the smallest as they are, small ones in fives, larger ones in tens.

    >>> about(0), about(3), about(13), about(264)
    ('none', '3', 'about 15', 'about 260')
    """
    step = 5 if number < _TENS else 10
    return f"about {(number + step // 2) // step * step}" if number >= _FIVES else str(number or "none")


def at_least(number: int) -> str:
    """A number that is surely reached, rounded down as ``about`` rounds.

    >>> at_least(28), at_least(267)
    ('at least 25', 'at least 260')
    """
    step = 5 if number < _TENS else 10
    return f"at least {max(number // step * step, 1)}"


def spelled(number: int) -> str:
    """Small numbers as a word, for the beginning of a sentence.

    >>> spelled(4), spelled(30)
    ('four', '30')
    """
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def listed(words: list[str], last: str = "and") -> str:
    """A list in running text.

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or")
    ('a, b and c', 'a or b')
    """
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def the(actor: str) -> str:
    """A name as it stands in running text: nouns, unions, parties, offices and the like take an article.

    >>> the("Syrian Democratic Forces"), the("James Comey"), the("farmers")
    ('the Syrian Democratic Forces', 'James Comey', 'the farmers')
    """
    if actor[:4].lower() == "the ":
        return actor
    return f"the {actor}" if actor[:1].islower() or (" " in actor and _WITH_ARTICLE.search(actor)) else actor


def inside(text: str) -> str:
    """Text to stand between double quotation marks: its own become single ones, one without its partner goes.

    >>> inside('We were parked," he said.'), inside('He said "no" twice.')
    ('We were parked, he said.', 'He said ‘no’ twice.')
    """
    marks = _MARK.findall(text)
    if len(marks) % 2:
        return _MARK.sub("", text)
    opening = iter("‘’" * len(marks))
    return _MARK.sub(lambda mark: next(opening), text)


def usual(forms: pd.Series) -> str:
    """The form used most, as it stands inside a sentence: capitals only where it is never written without.

    >>> usual(pd.Series(["Rebels", "rebels", "rebel"]))
    'rebels'
    """
    lower = forms[forms.str.lower() == forms.str.lower().mode().iloc[0]]
    return min(lower, key=lambda form: (sum(map(str.isupper, form)), form))


def is_title(row, starts: set[tuple[str, int]]) -> bool:
    """Is this a name ("Big Government"): with capitals amid a sentence? ``starts``: where sentences begin."""
    return row.part != "headline" and row.form[:1].isupper() and (row.article_id, row.start) not in starts


def clipped(words: str, longest: int = LONGEST) -> str:
    """Words without line breaks, cut at a word where they are long.

    >>> clipped("one two three", 8)
    'one two …'
    """
    text = " ".join(words.split()).rstrip(" ,")
    return text if len(text) <= longest else text[: longest + 1].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
