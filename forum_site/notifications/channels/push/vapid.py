"""Who sends: a signed token that the push service checks against the key the browser was given (RFC 8292)."""

import json
import time
from functools import lru_cache
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from forum_site.notifications.channels.push.encryption import CURVE, b64, point, unb64

LASTS: Final = 12 * 3600  # seconds; the RFC allows a day


@lru_cache(maxsize=4)
def private_key(text: str) -> ec.EllipticCurvePrivateKey:
    """From the 32 bytes of VAPID_PRIVATE_KEY in base64url. ImproperlyConfigured names what to do."""
    try:
        return ec.derive_private_key(int.from_bytes(exactly(unb64(text), 32), "big"), CURVE)
    except ValueError:
        raise ImproperlyConfigured("VAPID_PRIVATE_KEY is no key; make_vapid_key makes one") from None


def exactly(raw: bytes, length: int) -> bytes:
    if len(raw) != length:
        raise ValueError(f"{len(raw)} bytes instead of {length}")
    return raw


def own_key() -> ec.EllipticCurvePrivateKey:
    return private_key(settings.VAPID_PRIVATE_KEY)


def public_text() -> str:
    """What a browser subscribes with."""
    return b64(point(own_key().public_key()))


def new_pair() -> tuple[str, str]:
    """(private, public) in base64url."""
    key = ec.generate_private_key(CURVE)
    return b64(key.private_numbers().private_value.to_bytes(32, "big")), b64(point(key.public_key()))


def authorization(audience: str, now: float | None = None) -> str:
    """The header for one push service; `audience` is its scheme, host and port."""
    expires = int(time.time() if now is None else now) + LASTS
    claims = {"aud": audience, "exp": expires, "sub": settings.VAPID_CONTACT}
    parts = [{"typ": "JWT", "alg": "ES256"}, claims]
    signed = ".".join(b64(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
    r, s = decode_dss_signature(own_key().sign(signed.encode(), ec.ECDSA(SHA256())))
    token = f"{signed}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
    return f"vapid t={token}, k={public_text()}"
