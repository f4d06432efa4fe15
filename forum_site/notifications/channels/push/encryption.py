"""Messages that only the receiving browser can read: RFC 8291 over the aes128gcm coding of RFC 8188.

Sixty lines of `cryptography` instead of a library: the usual one brings an asynchronous HTTP client with
eight packages of its own, for a worker that sends one message after the other.
"""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE: Final = ec.SECP256R1()
RECORD: Final = 4096  # every push service takes one record of this size
OVERHEAD: Final = 17  # the delimiter and the tag
LAST_RECORD: Final = b"\x02"


def b64(raw: bytes) -> str:
    """base64url without padding, as in all of Web Push."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """Padded or not; ValueError when it is no base64url."""
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """65 bytes, uncompressed."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def public_key(p256dh: str) -> ec.EllipticCurvePublicKey:
    """ValueError when the text is no point of the curve."""
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, unb64(p256dh))


def stretch(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)


def encrypt(
    message: bytes,
    p256dh: str,
    auth: str,
    *,
    salt: bytes | None = None,
    key: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """The body to post. `salt` and `key` are made anew for each message; tests give them.

    ValueError for keys no browser makes, or when the message does not fit in one record.
    """
    if len(message) + OVERHEAD > RECORD:
        raise ValueError("the message does not fit in one record")
    salt, key = salt or os.urandom(16), key or ec.generate_private_key(CURVE)
    theirs = public_key(p256dh)
    ours = point(key.public_key())
    about = b"WebPush: info\x00" + point(theirs) + ours
    secret = stretch(key.exchange(ec.ECDH(), theirs), unb64(auth), about, 32)
    content_key = stretch(secret, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = stretch(secret, salt, b"Content-Encoding: nonce\x00", 12)
    header = salt + RECORD.to_bytes(4, "big") + bytes([len(ours)]) + ours
    return header + AESGCM(content_key).encrypt(nonce, message + LAST_RECORD, None)
