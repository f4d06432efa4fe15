"""How long a worker has held a claim, whatever the clock says meanwhile.

A clock that jumps ahead (a machine that asks the time after a long sleep, a wrong time server) must not take
a letter from the worker that is sending it. So a claim carries the machine's uptime, which only ever runs on:
8 digits for this start of this machine, 12 for its uptime in milliseconds, 12 that make it unique.
"""

import time
from functools import cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Final

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
UPTIME: Final = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # sleeping counts, where it is known


@cache
def boot() -> str:
    """The same for all processes since this machine was started; else for this process alone."""
    try:
        return sha256(BOOT_ID.read_bytes()).hexdigest()[:8]
    except OSError:
        return token_hex(4)


def uptime() -> float:
    """Seconds since this machine was started."""
    return time.clock_gettime(UPTIME)


def new_claim() -> str:
    """32 hex digits."""
    return f"{boot()}{int(uptime() * 1000):012x}{token_hex(6)}"


def held_seconds(claim: str) -> float | None:
    """Since the claim was made; None when another machine made it, or this one before its last start."""
    if len(claim) != 32 or not claim.startswith(boot()):
        return None
    held = uptime() - int(claim[8:20], 16) / 1000
    return held if held >= 0 else None
