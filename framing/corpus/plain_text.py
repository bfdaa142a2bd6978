"""Plain text, as copied from a page: which part is the headline, which the article, which the page around it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from framing.corpus.bylines import outlet_of
from framing.corpus.credits import wire_credit
from framing.corpus.dates import parse_date
from framing.corpus.decoding import normalise
from framing.corpus.furniture import tail_start
from framing.corpus.head_lines import head_line
from framing.corpus.header_lines import header_line
from framing.corpus.headlines import is_headline, opens_with, run_in_headline, without_outlet
from framing.corpus.parts import LeftOut, Parts
from framing.corpus.pieces import joined, left_out, pieces_of

_HEAD_LINES = 16


def find_parts(text: str, keep_everything: bool = False) -> Parts:
    """Headline, date, byline, outlet, agency credit and article text of a plain text.

    The characters of ``text`` are kept as they are (line ends become ``\\n``, a byte order mark goes): the article is
    one contiguous piece of it, unless something between headline and article or between paragraphs is left out;
    then the pieces are joined by an empty line. ``keep_everything=True`` leaves nothing out.

    >>> parts = find_parts("outlet: Coast Daily\\n\\nPort reopens after strike | Coast Daily\\n\\n"
    ...                    "Published October 26 2016 The port reopened on Monday. Workers returned.")
    >>> parts.headline, parts.outlet, parts.published.isoformat()
    ('Port reopens after strike', 'Coast Daily', '2016-10-26')
    >>> parts.text
    'Port reopens after strike\\n\\nThe port reopened on Monday. Workers returned.'
    >>> parts.note
    'Left out of the text: “| Coast Daily”, “Published October 26 2016”.'
    """
    text = normalise(text)
    finder = _Finder(text)
    parts = finder.find()
    if not keep_everything:
        return parts
    whole = text.strip()
    headline = parts.headline if whole.startswith(parts.headline) else ""
    return replace(parts, text=whole, headline=headline, left_out=())


class _Finder:
    """One walk over a text from the top; ``start`` is where the article begins as far as is known."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = len(text) - len(text.lstrip())
        self.headline = (0, 0)
        self.found: dict[str, str] = {}
        self.printed: date | None = None
        self.candidates: list[str] = []
        self.removed: list[tuple[int, int]] = []

    def find(self) -> Parts:
        self._header()
        self._head(under_headline=False)
        self._find_headline()
        self._head(under_headline=True)
        end = max(tail_start(self.text), self.start)
        if self.text[end:].strip():
            self.removed.append((end, len(self.text)))
        pieces, between = pieces_of(self.text, self.start, end)
        self.removed += between
        return self._parts(pieces)

    def _line(self) -> tuple[str, int]:
        """The line at ``start``, and where it ends."""
        end = self.text.find("\n", self.start)
        end = len(self.text) if end < 0 else end
        return self.text[self.start : end].rstrip(), end

    def _advance(self, position: int) -> None:
        rest = self.text[position:]
        self.start = position + len(rest) - len(rest.lstrip())

    def _remove(self, end: int) -> None:
        self.removed.append((self.start, end))
        self._advance(end)

    def _header(self) -> None:
        """Lines such as ``outlet: Coast Daily`` at the top."""
        while True:
            line, end = self._line()
            found = header_line(line)
            if not found or end == len(self.text):
                return
            name, value = found
            if name and value:
                self.found.setdefault(name, value)
            self._advance(end)

    def _head(self, under_headline: bool) -> None:
        """Stamps, bylines and buttons before the article."""
        for _ in range(_HEAD_LINES):
            line, end = self._line()
            found = head_line(line, self._following(end), under_headline, self.printed is not None)
            if found is None:
                return
            self.printed = self.printed or found.printed
            self.candidates += [found.outlet] if found.outlet else []
            for name, value in (("byline", found.byline), ("wire", found.wire)):
                if value:
                    self.found.setdefault(name, value)
            self._remove(self.start + found.length)

    def _following(self, end: int) -> str:
        """The next line after ``end`` that is not empty."""
        rest = self.text[end : end + 2000].lstrip()
        return rest.partition("\n")[0].rstrip()

    def _find_headline(self) -> None:
        line, end = self._line()
        given = self.found.get("headline", "")
        rest = self.text[end:].strip()
        if given and not opens_with(self.text[self.start :], given):
            return
        if given or is_headline(line, rest):
            length = len(given) or without_outlet(line, self.found.get("outlet", "") or self._outlet_behind(line))
            self.headline = (self.start, self.start + length)
            suffix = self.text[self.headline[1] : end]
            if suffix.strip():
                self.removed.append((self.headline[1], end))
                self.found.setdefault("outlet", suffix.strip(" |-–—"))
            self._advance(end)
        elif not rest:
            self._run_in_headline()

    def _outlet_behind(self, line: str) -> str:
        """The outlet that a page's title names behind the headline and a dash."""
        return outlet_of([re.split(r"\s[-–—]\s", line)[-1]], self.text)

    def _run_in_headline(self) -> None:
        """A headline in one line with the article, as sources that drop line ends leave it."""
        run_in = run_in_headline(self.text[self.start :], stamped=self.printed is not None)
        if not run_in:
            return
        self.headline = (self.start, self.start + run_in.end)
        if run_in.byline:
            self.found.setdefault("byline", run_in.byline)
        if run_in.wire:
            self.found.setdefault("wire", run_in.wire)
        self.printed = self.printed or run_in.printed
        self._advance(self.headline[1])
        if run_in.body > self.start - self.headline[0]:
            self._remove(self.headline[0] + run_in.body)

    def _parts(self, pieces: list[tuple[int, int]]) -> Parts:
        headline = self.text[slice(*self.headline)]
        if headline:
            pieces = [self.headline, *pieces]
        elif "headline" in self.found:
            headline = self.found["headline"]
        text = joined(self.text, pieces).strip()
        without = left_out(self.text, pieces, self.removed)
        if headline and not opens_with(text, headline):
            text = f"{headline}\n\n{text}"
            without = tuple(LeftOut(piece.at + len(headline) + 2, piece.text) for piece in without)
        outlet = self.found.get("outlet", "") or outlet_of(self.candidates, self.text)
        byline = self.found.get("byline", "")
        byline = "" if byline == outlet else byline
        return Parts(
            headline=headline,
            text=text,
            published=parse_date(self.found.get("date")) or self.printed,
            byline=byline,
            outlet=outlet,
            url=self.found.get("url", ""),
            wire=self.found.get("wire", "") or self._credit(byline, pieces[-1][1]),
            left_out=without,
            printed=self.printed,
        )

    def _credit(self, byline: str, end: int) -> str:
        source = self.found.get("source", "")
        whole = self.text[self.headline[1] :]
        named = f"{byline}\n{source}" if wire_credit("", source) else byline
        return wire_credit(whole, named) or wire_credit(self.text[self.headline[1] : end])
