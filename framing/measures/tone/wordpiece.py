"""Words to word pieces, with places: the tokenizer of uncased BERT models in one file.

Devlin et al. 2019, "BERT: Pre-training of deep bidirectional transformers" (NAACL); the pieces of a word are the
longest ones of the vocabulary, from left to right (Wu et al. 2016). Training and reading use this same code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORDS = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100


class WordPiece:
    """A vocabulary and what it makes of a text.

    >>> pieces = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "sold", "##iers", "left", "."])
    >>> pieces.encode("The soldiers left.", 4, 12)
    ([2, 4, 5, 6, 7, 8, 3], [0, 0, 1, 1, 0, 0, 0])
    """

    def __init__(self, vocabulary: Iterable[str], marks: tuple[str, str, str] = ("[UNK]", "[CLS]", "[SEP]")):
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}
        self._unknown, self._first, self._last = (self.ids[mark] for mark in marks)

    def encode(self, text: str, start: int, end: int, limit: int = 96) -> tuple[list[int], list[int]]:
        """Piece numbers of a text, and 1 for every piece of the target ``text[start:end]``.

        A text of more than ``limit`` pieces is cut to those around the target.
        """
        ids, marks = [], []
        for match in _WORDS.finditer(text):
            pieces = self._pieces(match.group())
            ids += pieces
            marks += [int(match.start() < end and match.end() > start)] * len(pieces)
        if len(ids) > limit - 2:
            target = marks.index(1) if 1 in marks else 0
            left = max(0, min(target - limit // 2, len(ids) - limit + 2))
            ids, marks = ids[left : left + limit - 2], marks[left : left + limit - 2]
        return [self._first, *ids, self._last], [0, *marks, 0]

    def _pieces(self, word: str) -> tuple[int, ...]:
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._known[word] = tuple(self._split(_plain(word)))
        return pieces

    def _split(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        found, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.ids.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    break
            else:
                return [self._unknown]
            found.append(piece)
            start = end
        return found


def _plain(word: str) -> str:
    """Lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
