"""Signed links and one-time codes."""

import secrets
from base64 import b32encode
from typing import Any, Final

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

SHORT_TAG: Final = 15  # bytes: 120 bits, 24 letters

# No 0/O, 1/I/L: codes are read from paper and typed on phones.
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def readable_code(length: int = 8) -> str:
    """A random code of `length` symbols that survives paper, about 5 bits a symbol."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(length))


def sign(payload: Any, *, purpose: str) -> str:
    return signing.dumps(payload, salt=purpose, compress=True)


def unsign(token: str, *, purpose: str, max_age: int | None = None) -> Any | None:
    """The payload, or None when the token is broken, for another purpose, or older than `max_age` s."""
    try:
        return signing.loads(token, salt=purpose, max_age=max_age)
    except signing.BadSignature:
        return None


def short_sign(text: str, *, purpose: str) -> str:
    """`text` with 25 more signs: fits the name of a mail address, which may lose its capitals on the way."""
    return f"{text}-{_short_tag(text, purpose)}"


def short_unsign(token: str, *, purpose: str) -> str | None:
    """The text, or None when the token is broken or for another purpose; capitals do not matter."""
    text, _dash, tag = token.lower().rpartition("-")
    return text if constant_time_compare(_short_tag(text, purpose), tag) else None


def _short_tag(text: str, purpose: str) -> str:
    digest = salted_hmac(purpose, text, algorithm="sha256").digest()
    return b32encode(digest[:SHORT_TAG]).decode().lower()
