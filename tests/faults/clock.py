"""A clock that a test moves, for all processes of a site at once.

The file holds two numbers of seconds: what is added to the time of day, and what is added to the uptime of
the machine. When time passes both grow; when the clock jumps, only the first changes.
"""

from datetime import datetime, timedelta
from pathlib import Path


class Clock:
    """The test's end of it."""

    def __init__(self, path: Path) -> None:
        self.path, self.day, self.uptime = path, 0.0, 0.0
        self.write()

    def passes(self, seconds: float) -> None:
        self.day += seconds
        self.uptime += seconds
        self.write()

    def jumps(self, seconds: float) -> None:
        """Back when negative."""
        self.day += seconds
        self.write()

    def write(self) -> None:
        part = self.path.with_suffix(".part")
        part.write_text(f"{self.day} {self.uptime}")
        part.rename(self.path)  # nobody ever reads half of it


def follow(path: Path) -> None:
    """Makes this process go by the clock of the file. Before the apps load: their models keep `now`."""
    from django.utils import timezone

    real = timezone.now

    def now() -> datetime:
        return real() + timedelta(seconds=shifts(path)[0])

    timezone.now = now


def follow_uptime(path: Path) -> None:
    """The same for the uptime that claims are judged by; once the apps are loaded."""
    from forum_site.notifications import leases

    real = leases.uptime
    leases.uptime = lambda: real() + shifts(path)[1]


def shifts(path: Path) -> tuple[float, float]:
    day, uptime = path.read_text().split()
    return float(day), float(uptime)
