"""What one request costs: time, work of the web process and of its database backend, statements, weight."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

NANO, MILLI = 1e9, 1e3


@dataclass(frozen=True)
class Cost:
    """Milliseconds and bytes of one request. `work` is CPU; waiting for other programs is only in `wall`."""

    address: str
    wall: float
    work: float
    statements: int
    weight: int


@dataclass(frozen=True)
class Table:
    name: str
    costs: Sequence[Cost]

    def at(self, share: float, of: Callable[[Cost], float]) -> float:
        values = sorted(map(of, self.costs))
        return values[min(len(values) - 1, int(len(values) * share))]

    @property
    def server_time(self) -> float:
        """The 99th percentile in milliseconds. On a machine that is busy elsewhere waiting is not ours."""
        return self.at(0.99, lambda cost: min(cost.wall, cost.work))

    @property
    def line(self) -> str:
        least, most = (end(cost.statements for cost in self.costs) for end in (min, max))
        work, wall = (
            f"{self.at(0.5, of):7.1f}{self.at(0.99, of):8.1f}"
            for of in (lambda cost: cost.work, lambda cost: cost.wall)
        )
        weight = max(cost.weight for cost in self.costs) / 1000
        return f"{self.name:22}{len(self.costs):5}{least:5}-{most:<3}{work} {wall}{weight:8.1f}"

    @property
    def slowest(self) -> Cost:
        return max(self.costs, key=lambda cost: cost.work)


HEAD = f"{'page':22}{'n':>5} statements{'CPU p50':>7}{'p99':>7}{'wall p50':>10}{'p99':>6}{'kB':>8}"


def measure(name: str, addresses: Sequence[str]) -> Table:
    """Each address twice: once for what a process keeps and the statements, once for the clock."""
    visitors = (Client(REMOTE_ADDR=f"10.0.{number // 250}.{number % 250}") for number in count())
    return Table(name, [_cost(client, address) for client, address in zip(visitors, addresses, strict=False)])


def _cost(client: Client, address: str) -> Cost:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
        assert answer.status_code == 200, f"{answer.status_code} {address}"
        body = _begun(answer)
        statements = len(asked)
    backend = _backend_work()
    work, wall = time.process_time(), time.perf_counter()
    _begun(client.get(address))
    spent = time.process_time() - work + (_backend_work() - backend) / NANO
    passed = time.perf_counter() - wall
    return Cost(address, passed * MILLI, spent * MILLI, statements, len(gzip.compress(body)))


def _begun(answer: object) -> bytes:
    """All of a page; of a file that streams, its first lines: from then on the reader sets the pace."""
    if not getattr(answer, "streaming", False):
        return bytes(answer.content)  # type: ignore[attr-defined]
    lines = iter(answer.streaming_content)  # type: ignore[attr-defined]
    return b"".join(line for _number, line in zip(range(2), lines, strict=False))


def _backend_work() -> int:
    """Nanoseconds of CPU that this connection's PostgreSQL process has used; 0 where nobody tells."""
    if connection.vendor != "postgresql":
        return 0
    with suppress(OSError):
        return int(Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text().split()[0])
    return 0
