"""A mail server that does as little as it can, in a process of its own: what sends is measured, not this.

`python -m tests.bench.fast_mail LOG` prints its port. Each mail it accepts is a line of LOG: the moment
(seconds of the monotonic clock), the recipient and the Message-ID.
"""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

ENDS = (b".\r\n", b"")


@dataclass(frozen=True)
class Taken:
    """One accepted mail; `at` is in seconds of the monotonic clock."""

    at: float
    to: str
    message_id: str


def taken(log: Path, start: int = 0) -> list[Taken]:
    """What was accepted since the log was `start` bytes long."""
    with log.open("rb") as lines:
        lines.seek(start)
        rows = [line.split() for line in lines.read().decode().splitlines()]
    return [Taken(float(at), to, message_id) for at, to, message_id in rows]


def serve(caller: socket.socket, log: int) -> None:
    """One connection: just what smtplib says."""
    caller.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with caller, caller.makefile("rb", buffering=1 << 16) as lines:
        caller.sendall(b"220 bench\r\n")
        to = b""
        for line in lines:
            verb = line[:4].upper()
            if verb == b"RCPT":
                to = line[line.find(b"<") + 1 : line.find(b">")]
            elif verb == b"DATA":
                caller.sendall(b"354 go on\r\n")
                message_id = read_message(lines)
                os.write(log, b"%.6f %s %s\n" % (time.monotonic(), to, message_id))
            elif verb == b"QUIT":
                caller.sendall(b"221 bye\r\n")
                return
            caller.sendall(b"250 ok\r\n")


def read_message(lines: BinaryIO) -> bytes:
    """To the end of the message; its Message-ID."""
    found = b"-"
    while (line := lines.readline()) not in ENDS:
        if found == b"-" and line[:11].lower() == b"message-id:":
            found = line[11:].strip()
    return found


def main(path: str) -> None:
    log = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    with socket.create_server(("127.0.0.1", 0)) as server:
        sys.stdout.write(f"{server.getsockname()[1]}\n")
        sys.stdout.flush()
        while True:
            caller, _address = server.accept()
            threading.Thread(target=serve, args=(caller, log), daemon=True).start()


if __name__ == "__main__":
    main(sys.argv[1])
