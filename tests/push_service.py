"""A browser's end of Web Push: keys as a browser makes them, a push service on this machine, and a
receiver that opens messages as RFC 8188 and RFC 8291 describe it, written without the site's code."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def b64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def hmac256(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, hashlib.sha256).digest()


@dataclass
class Receiver:
    """The keys of one subscription; `p256dh` and `auth` are what the browser gives the site."""

    secret: bytes = b"\x07" * 16
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def p256dh(self) -> str:
        return b64(self.public)

    @property
    def auth(self) -> str:
        return b64(self.secret)

    def read(self, body: bytes) -> bytes:
        """The message of one record. InvalidTag when it was not meant for this browser."""
        salt, size, length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        sender, sealed = body[21 : 21 + length], body[21 + length :]
        assert length == 65 and 18 <= len(sealed) <= size
        point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
        shared = self.key.exchange(ec.ECDH(), point)
        extracted = hmac256(self.secret, shared)
        material = hmac256(extracted, b"WebPush: info\0" + self.public + sender + b"\x01")
        extracted = hmac256(salt, material)
        content_key = hmac256(extracted, b"Content-Encoding: aes128gcm\0\x01")[:16]
        nonce = hmac256(extracted, b"Content-Encoding: nonce\0\x01")[:12]
        opened = AESGCM(content_key).decrypt(nonce, sealed, None).rstrip(b"\0")
        assert opened.endswith(b"\x02")  # the last record
        return opened[:-1]


def claims_of(authorization: str) -> dict[str, Any]:
    """What a VAPID header claims, once its signature is right. InvalidSignature otherwise."""
    scheme, _, rest = authorization.partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    signed, _, signature = parts["t"].rpartition(".")
    head, _, claims = signed.partition(".")
    assert scheme == "vapid" and json.loads(unb64(head)) == {"typ": "JWT", "alg": "ES256"}
    raw = unb64(signature)
    assert len(raw) == 64
    pair = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unb64(parts["k"]))
    key.verify(pair, signed.encode(), ec.ECDSA(SHA256()))
    return {**json.loads(unb64(claims)), "key": parts["k"]}


@dataclass(frozen=True)
class Posted:
    path: str
    headers: dict[str, str]  # names in small letters
    body: bytes


@dataclass
class PushService:
    """`answers` gives a path's status and headers; the others are taken with 201."""

    url: str
    posted: list[Posted] = field(default_factory=list)
    answers: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    arrived: threading.Condition = field(default_factory=threading.Condition)

    def wait_for(self, count: int, seconds: float = 60) -> None:
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.posted) >= count, seconds), self.posted

    def take(self, posted: Posted) -> tuple[int, dict[str, str]]:
        with self.arrived:
            self.posted.append(posted)
            self.arrived.notify_all()
        taken = (201, {"Location": f"{self.url}/m/{len(self.posted)}"})
        return self.answers.get(posted.path, taken)


@contextmanager
def push_service() -> Iterator[PushService]:
    """A push service on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, more = service.take(Posted(self.path, headers, body))
            self.send_response(status)
            body = more.get("X-Body", "").encode()  # what the answer says
            for name, value in {**more, "X-Body": "", "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service = PushService(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
