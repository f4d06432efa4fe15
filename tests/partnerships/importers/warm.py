"""The reader's process kept warm for tests that read thousands of files.

Starting Python costs ten times what reading a small sheet does. Here one process has the parsers loaded
and makes a child for each file; the child takes the same limits and gives the same answer as
`partnerships.importers.worker` does.
"""

import json
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any
from unittest.mock import patch

from forum_site.core import bounded
from partnerships.importers import limits, reader
from partnerships.importers.problems import ImportProblem

LENGTH = struct.Struct(">q")
DEAD = -1


@contextmanager
def warm_reader() -> Iterator[None]:
    """Inside, `read_sheet` asks the warm process."""
    command = [sys.executable, "-m", "tests.partnerships.importers.warm"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=bounded.ROOT, env=bounded.environment()
    ) as process:
        assert process.stdin and process.stdout

        def ask(data: bytes) -> dict[str, Any]:
            assert process.stdin and process.stdout
            send(process.stdin, data)
            answer = receive(process.stdout)
            if answer is None:
                raise ImportProblem("too_heavy")
            return dict(json.loads(answer))

        with patch.object(reader, "_ask_worker", ask):
            yield
        process.stdin.close()


def send(pipe: IO[bytes], data: bytes | None) -> None:
    pipe.write(LENGTH.pack(DEAD if data is None else len(data)) + (data or b""))
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    (length,) = LENGTH.unpack(pipe.read(LENGTH.size))
    return None if length == DEAD else pipe.read(length)


def in_a_child(data: bytes) -> bytes | None:
    """The answer of a bounded child, None when it died or took too long."""
    from partnerships.importers import worker

    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        worker._bound_self()
        with os.fdopen(into, "wb") as pipe:
            pipe.write(json.dumps(worker.answer(data)).encode())
        os._exit(0)
    os.close(into)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(limits.WORKER_WALL_SECONDS)
    with os.fdopen(out, "rb") as pipe:
        answer = pipe.read()
    _pid, status = os.waitpid(child, 0)
    signal.alarm(0)
    return answer if status == 0 else None


def serve() -> None:
    from partnerships.importers import books, delimited, formulas  # noqa: F401 - loaded once for all

    while head := sys.stdin.buffer.read(LENGTH.size):
        data = sys.stdin.buffer.read(LENGTH.unpack(head)[0])
        send(sys.stdout.buffer, in_a_child(data))


if __name__ == "__main__":
    serve()
