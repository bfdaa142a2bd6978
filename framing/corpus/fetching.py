"""Fetching one page from the public web, and nothing else: the address is checked at the connection itself."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from framing.corpus.addresses import is_public, resolve
from framing.corpus.connection import Connection, ascii_name, inward
from framing.corpus.problems import InputProblem

USER_AGENT = "FramingExplorer/1 (reads single articles that a person asked for)"
_REDIRECTS = {301, 302, 303, 307, 308}
_CHUNK = 64 * 1024


@dataclass(frozen=True)
class Page:
    """What came back: the last address, the status, the headers (names in small print) and the body, unpacked."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Web:
    """How pages are fetched, with every limit. Tests give their own ``resolve``, ``allow`` and ``ports``.

    ``seconds`` is for everything together, redirects and names included; ``size`` holds for the body as it travels and
    unpacked.
    """

    seconds: float = 10.0
    size: int = 5 * 1024 * 1024
    redirects: int = 3
    ports: tuple[int, ...] = (80, 443)
    resolve: Callable[[str, int], list[str]] = resolve
    allow: Callable[[str], bool] = is_public
    context: ssl.SSLContext | None = field(default=None, compare=False)

    def fetch(self, url: str, accept: str = "*/*", deadline: float | None = None, check: Check | None = None) -> Page:
        """The page at ``url`` after at most ``redirects`` redirects. ``check`` may refuse each address on the way.

        Raises ``InputProblem`` for whatever is not allowed or does not work.
        """
        deadline = deadline or time.monotonic() + self.seconds
        for _ in range(self.redirects + 1):
            parts = self._split(url)
            if check:
                check(url, deadline)
            page = self._request(parts, accept, deadline)
            target = page.headers.get("location", "")
            if page.status not in _REDIRECTS or not target:
                return page
            url = urljoin(url, target)
        raise InputProblem(f"The link leads on more than {self.redirects} times; paste the text instead.")

    def _split(self, url: str) -> SplitResult:
        if any(character.isspace() or character in "\\\x7f" or ord(character) < 32 for character in url):
            raise InputProblem("The link has spaces or signs that no link has; copy it again.")
        try:
            parts = urlsplit(url)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise InputProblem("The link is not a web address; copy it again.") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputProblem("Only links that begin with http:// or https:// can be read.")
        if parts.username is not None or parts.password is not None:
            raise InputProblem("Links with a user name or password are not read; paste the text instead.")
        if port not in self.ports:
            raise InputProblem(f"Links to port {port} are not read; paste the text instead.")
        return parts

    def _addresses(self, host: str, port: int, deadline: float) -> list[str]:
        """The host's addresses, every one of them public."""
        found: list[list[str]] = []
        asking = threading.Thread(target=lambda: found.append(self._ask(host, port)), daemon=True)
        asking.start()
        asking.join(max(0.0, deadline - time.monotonic()))
        if asking.is_alive():
            raise _too_slow()
        addresses = found[0] if found else []
        if not addresses:
            raise InputProblem(f"There is no site {host}; check the link.")
        if not all(self.allow(address) for address in addresses):
            raise inward(host)
        return addresses

    def _ask(self, host: str, port: int) -> list[str]:
        try:
            return self.resolve(host, port)
        except (OSError, UnicodeError):  # no such name
            return []

    def _request(self, parts: SplitResult, accept: str, deadline: float) -> Page:
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = self._addresses(host, port, deadline)[0]
        connection = Connection(host, port, address, parts.scheme, deadline, self.allow, self.context)
        headers = {
            "Host": _host_header(host, port, parts.scheme),
            "User-Agent": USER_AGENT,
            "Accept": accept,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
        try:
            connection.request("GET", path + query, headers=headers)
            response = connection.getresponse()
            body = b"" if response.status in _REDIRECTS else self._body(response)
            if time.monotonic() >= deadline:  # the connection was cut, and what came looks like all of it
                raise _too_slow()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Page(parts.geturl(), response.status, found, body)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            if time.monotonic() >= deadline - 0.05:
                raise _too_slow() from error
            raise InputProblem(f"The page at {host} could not be read ({_reason(error)}); paste the text.") from error
        finally:
            connection.finish()

    def _body(self, response: http.client.HTTPResponse) -> bytes:
        """The body, unpacked; it is never held in memory beyond the limit."""
        announced = response.headers.get("Content-Length", "")
        if announced.isdigit() and int(announced) > self.size:
            raise self._too_large()
        encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if encoding not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise InputProblem(f"The page is packed in a way that is not read ({encoding}); paste the text instead.")
        unpack = None if encoding in ("identity", "") else zlib.decompressobj(wbits=47)
        pieces, travelled, length = [], 0, 0
        for chunk in _chunks(response):
            travelled += len(chunk)
            try:
                piece = unpack.decompress(chunk, self.size + 1 - length) if unpack else chunk
            except zlib.error as error:
                raise InputProblem("The page is packed wrongly; paste the text instead.") from error
            pieces.append(piece)
            length += len(piece)
            if max(travelled, length) > self.size:
                raise self._too_large()
        if announced.isdigit() and travelled < int(announced):
            raise http.client.IncompleteRead(b"", int(announced) - travelled)
        return b"".join(pieces)

    def _too_large(self) -> InputProblem:
        return InputProblem(f"The page is larger than {self.size / 1024 / 1024:g} MB; paste the text instead.")


Check = Callable[[str, float], None]


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read1(_CHUNK):
        yield chunk


def _host_header(host: str, port: int, scheme: str) -> str:
    name = f"[{host}]" if ":" in host else ascii_name(host)
    return name if port == (443 if scheme == "https" else 80) else f"{name}:{port}"


def _too_slow() -> InputProblem:
    return InputProblem("The page took too long to answer; try again later or paste the text instead.")


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "it broke off"
    if isinstance(error, ssl.SSLError):
        return "its certificate or encryption is not in order"
    if isinstance(error, ConnectionRefusedError):
        return "the site does not answer"
    return "the connection failed"
