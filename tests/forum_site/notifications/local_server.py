"""A server on this machine that remembers what was posted to it and answers as it is told."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Received:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class LocalServer:
    """`answer(received)` gives (status, JSON) or (status, JSON, headers)."""

    url: str
    answer: Callable[[Received], tuple[Any, ...]]
    received: list[Received] = field(default_factory=list)


@contextmanager
def local_server(answer: Callable[[Received], tuple[Any, ...]]) -> Iterator[LocalServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            got = Received(self.path, dict(self.headers), self.rfile.read(length))
            server.received.append(got)
            status, said, *more = server.answer(got)
            body = json.dumps(said).encode()
            self.send_response(status)
            for name, value in {**(more[0] if more else {}), "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = LocalServer(f"http://127.0.0.1:{http.server_port}", answer)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join(5)


@contextmanager
def dripping_server() -> Iterator[str]:
    """Its address: it answers a byte of a header every tenth of a second, without end."""
    over = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        with suppress(OSError):
            caller, _address = listening.accept()
            caller.sendall(b"HTTP/1.1 201 Created\r\nX-Long: ")
            while not over.wait(0.1):
                caller.sendall(b"a")
            caller.close()

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        over.set()
        listening.close()
        thread.join(5)
