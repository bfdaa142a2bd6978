"""Lines such as ``outlet: Coast Daily`` at the top of a text."""

from __future__ import annotations

import re

_KEYS = {
    "source": "source", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "date": "date", "published": "date", "publish date": "date", "publication date": "date",
    "title": "headline", "headline": "headline", "author": "byline", "authors": "byline", "byline": "byline",
    "url": "url", "link": "url", "wire": "wire", "agency": "wire", "section": "", "language": "", "id": "",
}  # fmt: skip
_LINE = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):[ \t]*(\S.{0,300})?")


def header_line(line: str) -> tuple[str, str] | None:
    """Our name for what the line says ("" for what nobody needs) and its value; None where it is no such line.

    >>> header_line("Newspaper: Coast Daily"), header_line("Mayor: the port is open")
    (('outlet', 'Coast Daily'), None)
    """
    found = _LINE.fullmatch(line)
    key = found[1].strip().lower() if found else ""
    return (_KEYS[key], (found[2] or "").strip()) if found and key in _KEYS else None
