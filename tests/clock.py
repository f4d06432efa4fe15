"""A clock that tests turn in started processes: the site at ten in the evening, whatever time it is.

A process started with `clocked(environment, path)` asks `path` how far ahead of the machine it lives.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

VARIABLE = "MOVED_CLOCK"


def move_clock(path: Path) -> None:
    """From now on `django.utils.timezone.now()` of this process is ahead of the machine's clock.

    By how much, `path` says: seconds as text, read anew at each call; 0 while there is no such file.
    Call it before models are loaded, since their fields keep the function as a default. Nothing else moves:
    `time.time()`, beat's table and countdowns of tasks go by the machine.
    """
    real = timezone.now

    def moved() -> datetime:
        return real() + timedelta(seconds=ahead(path))

    timezone.now = moved


def ahead(path: Path) -> float:
    """Seconds."""
    try:
        return float(path.read_text())
    except FileNotFoundError:
        return 0.0


@dataclass(frozen=True)
class MovedClock:
    """The test's hand on the clock of all processes that read `path`."""

    path: Path

    def turn_to(self, moment: datetime) -> None:
        """It is this moment (aware) now, in all of them at once, and time goes on from there."""
        seconds = (moment - datetime.now(moment.tzinfo)).total_seconds()
        part = self.path.with_suffix(".part")
        part.write_text(str(seconds))
        part.replace(self.path)


def clocked(environment: dict[str, str], path: Path) -> dict[str, str]:
    """The environment of processes that live by the clock in `path`; the other settings are those of dev."""
    return {**environment, "DJANGO_SETTINGS_MODULE": "tests.clocked_settings", VARIABLE: str(path)}
