"""What can be wrong with an input, said in one sentence that names the fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

FILE_LIMIT = 5 * 1024 * 1024
"""Largest file that is read, in bytes."""

TEXT_LIMIT = 200_000
"""Longest article that is read, in characters (about 35,000 English words)."""

UNBROKEN_LIMIT = 5_000
"""Longest run of characters without a space or a full stop of any script."""

_UNBROKEN = re.compile(rf"[^\s。，、；：！？．]{{{UNBROKEN_LIMIT},}}")


class InputProblem(ValueError):
    """An input that cannot be used. ``str(problem)`` is one sentence (or one a line) for the person who gave it.

    ``problems`` holds the single sentences when several inputs were refused together.

    >>> print(InputProblem.together([InputProblem("a.txt is empty."), InputProblem("b.txt is empty.")]))
    a.txt is empty.
    b.txt is empty.
    """

    def __init__(self, message: str, problems: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems) or (message,)

    @classmethod
    def together(cls, problems: Sequence[InputProblem]) -> InputProblem:
        """One problem that says all of ``problems``."""
        sentences = [sentence for problem in problems for sentence in problem.problems]
        return cls("\n".join(sentences), sentences)


class InputWarning(UserWarning):
    """Something about an input that did not stop the reading: the message is one sentence.

    >>> str(InputWarning("notes.txt has no text."))
    'notes.txt has no text.'
    """


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """What the system says against opening a file or folder, as an ``InputProblem``."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputProblem(f"{path} cannot be read ({reason}); check its name and that you may open it.") from error


def check_file_size(size: int, name: str) -> None:
    """Refuse an empty file and one over ``FILE_LIMIT`` bytes."""
    if size == 0:
        raise InputProblem(f"{name} is empty; give a file with the article's text.")
    if size > FILE_LIMIT:
        raise InputProblem(
            f"{name} has {size / 1024 / 1024:.1f} MB, more than the {FILE_LIMIT // 1024 // 1024} MB that are read; "
            "give the article's text alone."
        )


def check_text(text: str, name: str) -> None:
    """Refuse a text that is empty, too long, or not written in words.

    >>> check_text("   ", "The pasted text")
    Traceback (most recent call last):
    ...
    framing.corpus.problems.InputProblem: The pasted text has no words in it; give the article's text.
    """
    if not re.search(r"\w", text):
        raise InputProblem(f"{name} has no words in it; give the article's text.")
    if _UNBROKEN.search(text):
        raise InputProblem(
            f"{name} has more than {UNBROKEN_LIMIT:,} characters without a space, so it is not an article's text; "
            "give the text as it is read."
        )
    if len(text) > TEXT_LIMIT:
        raise InputProblem(
            f"{name} has {len(text):,} characters, more than the {TEXT_LIMIT:,} of one article; "
            "split it, or give a table with one row per article."
        )
