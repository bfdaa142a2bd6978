"""A link -> an article, safely: public web pages only, robots.txt respected, walls recognised."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from framing.corpus.article import Article
from framing.corpus.decoding import decode
from framing.corpus.documents import parts_of_html
from framing.corpus.fetching import USER_AGENT, Page, Web
from framing.corpus.parts import Parts
from framing.corpus.plain_text import find_parts
from framing.corpus.problems import InputProblem, check_text
from framing.corpus.readers import article_from_parts, slug
from framing.lexicons import contents

SETTING = "FRAMING_LINKS"
"""Environment variable: "off" switches links off."""

FEW_WORDS = 120
"""A page with less text than this and the words of a wall is taken for a wall."""

TEASER_WORDS = 250
"""A page with less text than this that says of itself that it is not free is taken for a teaser."""

_HTML = ("text/html", "application/xhtml+xml")
_TYPES = (*_HTML, "text/plain")
_WALL_PLACE = re.compile(r"(?:^|[/.])(?:consent|cookie-?wall|login|signin|subscribe|paywall)(?:[/.?]|$)", re.IGNORECASE)
_NOT_FREE = re.compile(r"[\"']isAccessibleForFree[\"']\s*:\s*[\"']?false", re.IGNORECASE)
_SAID = {
    "paywall": "{host} shows this article only to subscribers; paste the text instead.",
    "consent": "{host} asks for consent to cookies before it shows the article; paste the text instead.",
    "robot": "{host} shows its pages only to people; paste the text instead.",
}


def links_allowed() -> bool:
    """Are links switched on? They are, unless the environment variable ``FRAMING_LINKS`` is "off".

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, {SETTING: "off"}):
    ...     links_allowed()
    False
    """
    return os.environ.get(SETTING, "").strip().lower() not in ("off", "0", "no", "false")


def read_link(url: str, web: Web | None = None) -> Article:
    """The article behind a link; its id and outlet come from the site's name where the page names none.

    Fetched is one page (and the site's robots.txt), within 10 s in all, 5 MB and 3 redirects, over http or https on
    ports 80 and 443, from public addresses only. Raises ``InputProblem`` with one sentence: what is wrong, and to
    paste the text instead.

    >>> read_link("ftp://example.org/article")
    Traceback (most recent call last):
        ...
    framing.corpus.problems.InputProblem: Only links that begin with http:// or https:// can be read.
    """
    parts = parts_of_link(url, web)
    host = _host(parts.url)
    return article_from_parts(parts, slug(parts.outlet or host), host)


def parts_of_link(url: str, web: Web | None = None) -> Parts:
    """The parts of the article behind a link, and what is left out of it; see ``read_link``."""
    if not links_allowed():
        raise InputProblem("Links are switched off here; paste the text instead.")
    web = web or Web()
    robots = _Robots(web)
    deadline = time.monotonic() + web.seconds
    page = web.fetch(url.strip(), accept=", ".join(_TYPES), deadline=deadline, check=robots.check)
    host = _host(page.url)
    _check_status(page, host)
    parts = _parts(page, _text(page, host), host)
    check_text(parts.text, f"The page at {host}")
    return parts if parts.url else replace(parts, url=page.url)


class _Robots:
    """What robots.txt of each site on the way says."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.rules: dict[str, RobotFileParser] = {}

    def check(self, url: str, deadline: float) -> None:
        """Refuse ``url`` where its site does not want it to be fetched."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self.rules:
            self.rules[site] = self._read(f"{site}/robots.txt", deadline)
        if not self.rules[site].can_fetch(USER_AGENT, url):
            raise InputProblem(f"{_host(url)} does not want this page to be read by programs; paste the text instead.")

    def _read(self, address: str, deadline: float) -> RobotFileParser:
        """RFC 9309: no robots.txt allows everything, a server's error nothing."""
        page = self.web.fetch(address, deadline=deadline)
        rules = RobotFileParser()
        if page.status >= 500:
            rules.disallow_all = True
        lines = page.body.decode("utf-8", errors="replace").splitlines() if page.status == 200 else []
        rules.parse(lines)
        return rules


def _check_status(page: Page, host: str) -> None:
    if page.status in (401, 402):
        raise InputProblem(_SAID["paywall"].format(host=host))
    if page.status in (403, 429, 451):
        raise InputProblem(f"{host} does not give this page to programs ({page.status}); paste the text instead.")
    if page.status in (404, 410):
        raise InputProblem(f"{host} has no page at this link ({page.status}); check it.")
    if page.status != 200:
        raise InputProblem(f"{host} answered with an error ({page.status}); try again later or paste the text instead.")


def _text(page: Page, host: str) -> str:
    """The page's source as text, in the encoding that it names."""
    kind, _, more = page.headers.get("content-type", "").partition(";")
    if kind.strip().lower() not in _TYPES:
        raise InputProblem(
            f"The link leads to no article page ({kind.strip() or 'of no kind'}); give the page's own link."
        )
    if not page.body.strip():
        raise InputProblem(f"The page at {host} is empty; paste the text instead.")
    named = re.search(r"charset\s*=\s*[\"']?([\w-]+)", more) or re.search(
        r"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]+)", page.body[:4096].decode("latin-1"), re.IGNORECASE
    )
    if named:
        try:
            return page.body.decode(named[1])
        except (LookupError, UnicodeDecodeError):
            pass  # the page names its encoding wrongly: look at the bytes
    return decode(page.body, f"The page at {host}")


def _parts(page: Page, text: str, host: str) -> Parts:
    if not page.headers.get("content-type", "").lower().startswith(_HTML):
        return find_parts(text)
    try:
        parts = parts_of_html(text, f"the page at {host}", page.url)
    except InputProblem as problem:
        raise _wall(page, text, host, 0) or problem from problem
    wall = _wall(page, text, host, len(parts.text.split()))
    if wall:
        raise wall
    return parts


def _wall(page: Page, source: str, host: str, words: int) -> InputProblem | None:
    """The wall that stands where an article of ``words`` words should, or ``None``."""
    if words < TEASER_WORDS and _NOT_FREE.search(source):
        return InputProblem(_SAID["paywall"].format(host=host))
    if words >= FEW_WORDS:
        return None
    shown = re.sub(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", " ", source, flags=re.IGNORECASE | re.DOTALL)
    shown = " ".join(shown.split())
    for kind, patterns in _walls().items():
        if any(pattern.search(shown) for pattern in patterns):
            return InputProblem(_SAID[kind].format(host=host))
    where = urlsplit(page.url)
    if _WALL_PLACE.search(f"{where.hostname}{where.path}"):
        return InputProblem(_SAID["consent"].format(host=host))
    return None


@cache
def _walls() -> dict[str, tuple[re.Pattern[str], ...]]:
    lists = contents("page_walls.toml")
    return {kind: tuple(re.compile(pattern, re.IGNORECASE) for pattern in lists[kind]) for kind in _SAID}


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
