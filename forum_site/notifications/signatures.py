"""What comes in and goes out over HTTP proves who sent it: HMAC-SHA256 over the bytes of the body."""

import hashlib
import hmac
from base64 import b64decode

PREFIX = "sha256="


def hex_hmac(secret: str, body: bytes) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def valid(secret: str, body: bytes, header: str) -> bool:
    """Whether `header` is "sha256=<hex>" of this body; in constant time, and never with an empty secret."""
    return bool(secret) and same(f"{PREFIX}{hex_hmac(secret, body)}", header)


def same(wanted: str, given: str) -> bool:
    """Equal, in a time that says nothing of where they differ."""
    return hmac.compare_digest(wanted.encode(), given.encode())


def knows_password(secret: str, header: str) -> bool:
    """Whether an `Authorization: Basic …` holds the secret as its password, whatever the name.

    For senders that cannot sign but can be given an address such as https://x:SECRET@site/….
    """
    scheme, _space, packed = header.partition(" ")
    try:
        _name, _colon, password = b64decode(packed, validate=True).decode().partition(":")
    except ValueError:  # not ASCII, not base64, not UTF-8
        return False
    return bool(secret) and scheme.lower() == "basic" and same(secret, password)


def stamped(secret: str, body: bytes, at: int) -> str:
    """`t=<unix>,v1=<hex>` over "t.body": the receiver can also refuse what is old."""
    return f"t={at},v1={hex_hmac(secret, str(at).encode() + b'.' + body)}"
