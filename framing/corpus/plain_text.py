"""Plain text, as copied from a page: which part is the headline, which the article, which the page around it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from framing.corpus.credits import wire_credit
from framing.corpus.dates import date_of, parse_date
from framing.corpus.decoding import normalise
from framing.corpus.furniture import is_furniture, tail_start
from framing.corpus.headlines import is_headline, opens_with, run_in_headline, without_outlet
from framing.corpus.parts import Parts
from framing.corpus.stamps import CLOCK_STAMP, SHORT_URL, late_stamp, stamp

_HEADER_KEYS = {
    "source": "source", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "date": "date", "published": "date", "publish date": "date", "publication date": "date",
    "title": "headline", "headline": "headline", "author": "byline", "authors": "byline", "byline": "byline",
    "url": "url", "link": "url", "wire": "wire", "agency": "wire", "section": "", "language": "", "id": "",
}  # fmt: skip
_HEADER = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):[ \t]*(\S.{0,300})?")
_BYLINE = re.compile(r"(?:By|BY|Written by|Story by)\s+(?=[A-Z])[^.!?]{2,120}(?:\.com|[A-Z]\.[^.!?]{1,60})?")
_TAGS = re.compile(r"(?<=[.!?\"”] )Tags:? ")
_HEAD_LINES = 10


def find_parts(text: str, keep_everything: bool = False) -> Parts:
    """Headline, date, byline, outlet, agency credit and article text of a plain text.

    The characters of ``text`` are kept as they are (line ends become ``\\n``, a byte order mark goes): the article is
    one contiguous piece of it, unless something between headline and article is left out; then the two pieces
    are joined by an empty line. ``keep_everything=True`` leaves nothing out.

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
    return replace(parts, text=whole, headline=headline, removed=())


class _Finder:
    """One walk over a text from the top; ``start`` is where the article begins as far as is known."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = len(text) - len(text.lstrip())
        self.headline = (0, 0)
        self.found: dict[str, str] = {}
        self.printed: date | None = None
        self.removed: list[tuple[int, int]] = []

    def find(self) -> Parts:
        self._header()
        self._head(before_headline=True)
        self._find_headline()
        self._head(before_headline=False)
        end = max(tail_start(self.text), self.start)
        if self.text[end:].strip():
            self.removed.append((end, len(self.text)))
        pieces = self._body(end)
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
            match = _HEADER.fullmatch(line)
            key = match[1].strip().lower() if match else ""
            if not match or key not in _HEADER_KEYS or end == len(self.text):
                return
            name = _HEADER_KEYS[key]
            if name and match[2]:
                self.found.setdefault(name, match[2].strip())
            self._advance(end)

    def _head(self, before_headline: bool) -> None:
        """Stamps, bylines and buttons before the article."""
        for _ in range(_HEAD_LINES):
            line, end = self._line()
            if found := stamp(line):
                self.printed = self.printed or date_of(found)
                self._remove(self.start + found.end())
            elif not before_headline and (late := late_stamp(line)):
                self._late_stamp(late)
            elif self.printed and (clock := CLOCK_STAMP.match(line)):
                self._remove(self.start + clock.end())
            elif _BYLINE.fullmatch(line) and not before_headline:
                self.found.setdefault("byline", re.sub(r"^(?:Written |Story )?by\s+", "", line, flags=re.IGNORECASE))
                self._remove(end)
            elif end < len(self.text) and (is_furniture(line) or (not before_headline and _credit_line(line))):
                self._remove(end)
            else:
                return

    def _late_stamp(self, late: re.Match[str]) -> None:
        """A date with outlet, byline or agency in front of it, all in the first line of the article."""
        self.printed = self.printed or date_of(late)
        credit = "" if late.re is SHORT_URL else wire_credit("", late[0])  # before "short URL" stands a picture's
        if credit:
            self.found.setdefault("wire", credit)
        self._remove(self.start + late.end())

    def _find_headline(self) -> None:
        line, end = self._line()
        given = self.found.get("headline", "")
        rest = self.text[end:].strip()
        if given and not opens_with(self.text[self.start :], given):
            return
        if given or is_headline(line, rest):
            length = len(given) or without_outlet(line, self.found.get("outlet", ""))
            self.headline = (self.start, self.start + length)
            suffix = self.text[self.headline[1] : end]
            if suffix.strip():
                self.removed.append((self.headline[1], end))
                self.found.setdefault("outlet", suffix.strip(" |-–—"))
            self._advance(end)
        elif not rest:
            self._run_in_headline()

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

    def _body(self, end: int) -> list[tuple[int, int]]:
        """The article's pieces: two when a list of tags and the lede's second printing stand in its head."""
        head = self.text[self.start : min(end, self.start + 600)]
        tags = _TAGS.search(head)
        if tags:
            opening = re.escape(" ".join(head.split(" ")[:3]))
            again = re.search(rf"(?<=\s){opening}\b", self.text[self.start + tags.end() : end])
            if again and again.start() < 400:
                cut, resume = self.start + tags.start(), self.start + tags.end() + again.start()
                self.removed.append((cut, resume))
                return [(self.start, cut), (resume, end)]
        return [(self.start, end)]

    def _parts(self, pieces: list[tuple[int, int]]) -> Parts:
        headline = self.text[slice(*self.headline)]
        if headline:
            pieces = [self.headline, *pieces]
        elif "headline" in self.found:
            headline = self.found["headline"]
        text = self._joined(pieces)
        if headline and not opens_with(text, headline):
            text = f"{headline}\n\n{text}"
        removed = [self.text[start:end].strip() for start, end in sorted(self.removed)]
        byline = self.found.get("byline", "")
        return Parts(
            headline=headline,
            text=text.strip(),
            published=parse_date(self.found.get("date")) or self.printed,
            byline=byline,
            outlet=self.found.get("outlet", ""),
            url=self.found.get("url", ""),
            wire=self.found.get("wire", "") or self._credit(byline, pieces[-1][1]),
            removed=tuple(piece for piece in removed if piece),
            printed=self.printed,
        )

    def _joined(self, pieces: list[tuple[int, int]]) -> str:
        pieces = [(start, end) for start, end in pieces if self.text[start:end].strip()]
        between = [self.text[left[1] : right[0]] for left, right in zip(pieces, pieces[1:], strict=False)]
        if pieces and not any(gap.strip() for gap in between) and all("\n" in gap for gap in between):
            return self.text[pieces[0][0] : pieces[-1][1]]
        return "\n\n".join(self.text[start:end].strip() for start, end in pieces)

    def _credit(self, byline: str, end: int) -> str:
        source = self.found.get("source", "")
        whole = self.text[self.headline[1] :]
        named = f"{byline}\n{source}" if wire_credit("", source) else byline
        return wire_credit(whole, named) or wire_credit(self.text[self.headline[1] : end])


def _credit_line(line: str) -> bool:
    return bool(wire_credit(line)) and len(line) < 80 and not re.search(r"[a-z]{3,}\.$", line)
