"""The sentences of a reading as lines."""

from __future__ import annotations

from framing.language.reading import Reading
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.line_units import names_of, units_of
from framing.measures.substitutions.line_words import words_of

_NAMES = {"PERSON", "ORG", "FAC", "GPE", "LOC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"}


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
            words, place_of = words_of(self._tokens.get(place, []))
            units = units_of(words, self._chunks.get(place, []), place_of)
            unit_of = [0] * len(words)
            for number, unit in enumerate(units):
                unit_of[unit.first : unit.last + 1] = [number] * (unit.last - unit.first + 1)
            names = names_of(words, self._names.get(place, []), place_of)
            nouns = [(unit.first, unit.last) for unit in units if unit.kind == "noun" and unit.last > unit.first]
            self._lines[place] = Line(tuple(words), tuple(units), tuple(unit_of), tuple([*nouns, *names]), names)
        return self._lines[place]
