"""Which addresses a browser may name: those of push services we know, so that nobody makes the site call
a machine of their choice."""

import re
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from urllib3.util import parse_url

LOOPBACK: Final = {"127.0.0.1", "localhost"}
_PLAIN: Final = re.compile(r"[!-\[\]-~]+")  # printable ASCII but the space and "\\"
_HOST: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")


def is_push_service(endpoint: str) -> bool:
    """https, on a host of PUSH_HOSTS ("*.x" stands for every host under x) and its usual port.

    This machine itself may be asked by http and at any port, where PUSH_HOSTS names it: for tests.
    Readers of addresses differ; what is not read alike by the one that connects (urllib3) is refused.
    """
    try:
        parts, used = urlsplit(endpoint), parse_url(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    alike = (used.scheme, used.host, used.port) == (parts.scheme, host, port)
    plain = _PLAIN.fullmatch(endpoint) and _HOST.fullmatch(host) and "@" not in parts.netloc
    if not (alike and plain and any(matches(host, pattern) for pattern in settings.PUSH_HOSTS)):
        return False
    return host in LOOPBACK or (parts.scheme == "https" and port in {None, 443})


def matches(host: str, pattern: str) -> bool:
    if pattern.startswith("*."):
        return host.endswith(pattern[1:]) and len(host) >= len(pattern)
    return host == pattern


def origin(endpoint: str) -> str:
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc}"
