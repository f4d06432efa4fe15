"""Signed links and one-time codes."""

import secrets
from typing import Any

from django.core import signing

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
