"""Find the forms of word lists in a text, exactly where they stand.

A text and a form are both cut into words; between the words of a form a space and a hyphen count as the same, straight
and curly apostrophes too, and "'s" after a form does not belong to the hit. Forms are looked up by their first word,
so that the time does not grow with the number of forms.

>>> forms = Forms([("US-backed", False), ("air strike", False), ("IS", True)])
>>> [(text, number) for text, number in forms.in_text("It is US-backed: air-strike or IS?")]
[((6, 15), 0), ((17, 27), 1), ((31, 33), 2)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+")
_APOSTROPHES = "'\u2019\u02bc\u2018"
_HYPHENS = "-\u2010\u2011\u00ad"
_JOINT = re.compile(rf"(?P<hyphen>\s*[{_HYPHENS}]\s?|\s+)|(?P<apostrophe>[{_APOSTROPHES}])|(?P<slash>/)")
_MARKS = {"hyphen": " ", "apostrophe": "'", "slash": "/"}


Cut = tuple[list[tuple[str, int, int]], list[str]]


class Forms:
    """Many forms, ready to be found. Each is ``(form, case_sensitive)``; hits name it by its number in the list."""

    def __init__(self, forms: Iterable[tuple[str, bool]]):
        self._by_first: dict[str, list[tuple[tuple[str, ...], str | None, int]]] = {}
        for number, (form, case_sensitive) in enumerate(forms):
            for key in _spellings(form):
                exact = form if case_sensitive else None
                self._by_first.setdefault(key[0], []).append((key, exact, number))

    def in_text(self, text: str, words_of: Cut | None = None) -> list[tuple[tuple[int, int], int]]:
        """Every place of every form as ``((start, end), number)``, by place; forms may overlap.

        ``words_of`` is ``cut(text)``, where it was made before.
        """
        words, joints = words_of or cut(text)
        last = len(words)
        found = []
        for place, (word, start, _) in enumerate(words):
            for key, exact, number in self._by_first.get(word, ()):
                size = (len(key) + 1) // 2
                if place + size > last or not _agrees(key, words, joints, place):
                    continue
                end = words[place + size - 1][2]
                if exact is None or _same_case(exact, text[start:end]):
                    found.append(((start, end), number))
        return found


def cut(text: str) -> Cut:
    """Words ``(lower case, start, end)`` and what stands between each word and the next: space, ``'``, ``/`` or ""."""
    words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    joints = []
    for (_, _, end), (_, start, _) in zip(words, words[1:], strict=False):
        match = _JOINT.fullmatch(text, end, start)
        joints.append(_MARKS[match.lastgroup] if match else "")
    return words, joints


def _key(form: str) -> tuple[str, ...]:
    """The form's words with the joints between them, in turn."""
    words, joints = cut(form)
    key = [words[0][0]] if words else []
    for (word, _, _), joint in zip(words[1:], joints, strict=True):
        key += [joint, word]
    return tuple(key)


def _spellings(form: str) -> set[tuple[str, ...]]:
    """The form's key, and the same without apostrophes, as some archives print it ("Peoples Protection Units")."""
    key = _key(form)
    if not key:
        raise ValueError(f"The form {form!r} has no letters; take it out of its list.")
    bare = re.sub(r"['\u2019]", "", form)
    return {key, _key(bare)} if bare != form and " " in form else {key}


def _agrees(key: tuple[str, ...], words: list, joints: list[str], place: int) -> bool:
    for step in range(1, len(key), 2):
        at = place + step // 2
        if joints[at] != key[step] or words[at + 1][0] != key[step + 1]:
            return False
    return True


def _same_case(form: str, found: str) -> bool:
    """Same letters in the same case, whatever stands between the words."""
    return re.sub(r"\W", "", form) == re.sub(r"\W", "", found)
