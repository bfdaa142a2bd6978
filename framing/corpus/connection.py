"""A connection to an address that was checked: checked once more when it stands, and cut when the time is over."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable

from framing.corpus.problems import InputProblem


class Connection(http.client.HTTPConnection):
    """A connection to one checked address; it is cut when the time is over, however slowly bytes drip."""

    def __init__(
        self,
        host: str,
        port: int,
        address: str,
        scheme: str,
        deadline: float,
        allow: Callable[[str], bool],
        context: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(host, port, timeout=max(0.01, deadline - time.monotonic()))
        self._address, self._scheme, self._allow, self._context = address, scheme, allow, context
        self._cut = threading.Timer(max(0.0, deadline - time.monotonic()), self._shut)
        self._cut.daemon = True
        self._kept: socket.socket | None = None

    def connect(self) -> None:
        self._cut.start()
        self._kept = socket.create_connection((self._address, self.port), self.timeout)
        if not self._allow(str(self._kept.getpeername()[0])):
            raise inward(self.host)
        if self._scheme == "https":
            context = self._context or ssl.create_default_context()
            self._kept = context.wrap_socket(self._kept, server_hostname=ascii_name(self.host))
        self.sock = self._kept

    def finish(self) -> None:
        """Close everything. ``close`` alone will not do: http.client calls it before the body is read."""
        self._cut.cancel()
        self.close()
        if self._kept is not None:
            self._kept.close()

    def _shut(self) -> None:
        if self._kept is not None:
            try:
                socket.socket.shutdown(self._kept, socket.SHUT_RDWR)
            except OSError:
                return  # closed already


def ascii_name(host: str) -> str:
    """The name of a host as it travels: letters beyond ASCII in Punycode."""
    return host if host.isascii() else host.encode("idna").decode()


def inward(host: str) -> InputProblem:
    """The refusal of a host that is not on the public web."""
    return InputProblem(f"{host} is not on the public web, so it is not read; paste the text instead.")
