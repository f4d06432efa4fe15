"""A mail server that misbehaves as it is told, and writes down what it took and how it answered."""

import re
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.faults.smtp import Door

MARK = re.compile(rb"\[#(\d+)\]")  # the number of a notice, in its title
KEY = re.compile(rb"^Message-ID: (\S+)", re.M | re.I)
READER = re.compile(rb"^To: .*?([^\s<>]+@[^\s<>]+)", re.M)


@dataclass
class Copy:
    """A message that the server took: its Message-ID, who reads it, the numbers of the notices in it."""

    key: str
    reader: str
    marks: frozenset[int]
    answered: bool = False  # the client was told so
    settled: bool = False  # the client went on: whatever it wants to remember of it, it has written


@dataclass
class Plan:
    """At a stage ("greet", "rcpt", "data", "after") the action is taken `times` times, after `skip` others.

    Actions: a code to answer with, HANG, CUT, or something to call before the usual answer. At "data" the
    message is taken before all but a code.
    """

    stage: str
    action: Any
    times: int = 1
    skip: int = 0
    done: int = 0


@dataclass
class BadMailbox:
    port: int
    copies: list[Copy] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    delay: float = 0.0  # seconds it thinks about each message
    door: Door | None = None
    talks: set[socket.socket] = field(default_factory=set)
    lock: Any = field(default_factory=threading.Lock)

    def open(self) -> None:
        if not self.door:
            self.door = Door(self.port, self)
            threading.Thread(target=self.door.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """As when the machine goes down: nobody listens any more and all talks end."""
        if self.door:
            self.door.shutdown()
            self.door.server_close()
            self.door = None
        with self.lock:
            for talk in self.talks:
                with suppress(OSError):
                    talk.shutdown(socket.SHUT_RDWR)

    def behave(self) -> None:
        with self.lock:
            self.plans.clear()
        self.delay = 0.0
        self.open()

    def plan(
        self, stage: str, action: "int | str | Callable[[], object]", times: int = 1, skip: int = 0
    ) -> Plan:
        with self.lock:
            self.plans.append(made := Plan(stage, action, times, skip))
        return made

    def due(self, stage: str) -> Any:
        with self.lock:
            for plan in self.plans:
                if plan.stage != stage or plan.done == plan.times:
                    continue
                if plan.skip:
                    plan.skip -= 1
                    continue
                plan.done += 1
                return plan.action
        return None

    def add(self, raw: bytes) -> Copy:
        head = raw.partition(b"\r\n\r\n")[0]
        key, reader = KEY.search(head), READER.search(head)
        assert key and reader, head
        marks = frozenset(int(n) for n in MARK.findall(raw))
        with self.lock:
            self.copies.append(copy := Copy(key[1].decode(), reader[1].decode(), marks))
        return copy

    def open_connection(self, talk: socket.socket) -> "Talk":
        return Talk(self, talk)


@dataclass
class Talk:
    """A connection counts as open as long as it is entered."""

    box: BadMailbox
    socket: socket.socket

    def __enter__(self) -> None:
        with self.box.lock:
            self.box.talks.add(self.socket)

    def __exit__(self, *_: object) -> None:
        with self.box.lock:
            self.box.talks.discard(self.socket)
