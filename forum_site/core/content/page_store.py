"""A bounded memory of one process: what came first goes first when it is full."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Final, Generic, TypeVar

BYTES: Final = 24 * 1024 * 1024  # some 1,500 packed pages
One = TypeVar("One")


class Store(Generic[One]):
    """Threads may read and write at once. `size` gives the bytes that one thing weighs."""

    def __init__(self, *, size: Callable[[One], int], most: int = BYTES) -> None:
        self.size, self.most, self.weight = size, most, 0
        self.things: dict[str, One] = {}
        self.lock = Lock()

    def get(self, name: str) -> One | None:
        return self.things.get(name)

    def put(self, name: str, thing: One) -> None:
        with self.lock:
            self._drop(name)
            self.things[name] = thing
            self.weight += self.size(thing)
            while self.weight > self.most:
                self._drop(next(iter(self.things)))

    def clear(self) -> None:
        with self.lock:
            self.things.clear()
            self.weight = 0

    def _drop(self, name: str) -> None:
        if (old := self.things.pop(name, None)) is not None:
            self.weight -= self.size(old)
