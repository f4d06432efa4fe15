"""One POST to somebody else's server: no redirects, no proxies, and an end to waiting."""

import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from typing import Final
from urllib.parse import urlsplit

MOST_ANSWER: Final = 64_000  # bytes that are read of an answer


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes


class NotReached(OSError):
    """No connection came about: nothing was handed over."""


def post(url: str, body: bytes, headers: Mapping[str, str], *, seconds: float, at: str = "") -> Answer:
    """The answer, whatever its status. `at`: the IP address to connect to instead of asking for the name.

    NotReached when no connection came about; OSError when it broke or took longer than `seconds` in all,
    and then nobody knows whether the other side took it.
    """
    start, parts = time.monotonic(), urlsplit(url)
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    try:
        sock = socket.create_connection((at or host, parts.port or (443 if secure else 80)), seconds)
    except OSError as problem:
        raise NotReached(str(problem)) from problem
    held = [sock]
    left = max(seconds - (time.monotonic() - start), 0)
    alarm = Timer(left, _cut, [held])  # a server that drips must not hold up everybody else's notices
    alarm.start()
    try:
        if secure:
            context = ssl.create_default_context()
            held[0] = sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
            sock.do_handshake()
        connection = (HTTPSConnection if secure else HTTPConnection)(host, parts.port)
        connection.sock = sock
        target = parts.path or "/"
        connection.request("POST", f"{target}?{parts.query}" if parts.query else target, body, dict(headers))
        answer = connection.getresponse()
        return Answer(answer.status, answer.read(MOST_ANSWER))
    except (HTTPException, ValueError) as problem:
        raise OSError(f"no answer that can be read: {problem!r}") from problem
    finally:
        alarm.cancel()
        held[0].close()


def _cut(held: list[socket.socket]) -> None:
    """Of the plain socket below, so that the reading thread gets an end of file and no broken state."""
    with suppress(OSError):
        socket.socket.shutdown(held[0], socket.SHUT_RDWR)
