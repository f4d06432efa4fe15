"""Asks a process of its own about bytes from outside, so that no file can take the site down.

The process is a module of ours that limits its own memory and CPU before it reads a byte, loads no
framework, reads stdin and writes JSON to stdout.
"""

from __future__ import annotations

import json
import os
import subprocess  # nosec: our own modules, fixed arguments
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
_KEPT: Final = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")


class TooHeavy(Exception):  # noqa: N818  # what happened, not an error of ours
    """The process came to one of its limits, or died."""


def command_of(module: str) -> list[str]:
    return [sys.executable, "-s", "-m", module]


def ask(command: Sequence[str], data: bytes, *, seconds: float) -> dict[str, Any]:
    """The JSON object that the process answers to `data` within `seconds`.

    TooHeavy when it came to a limit, ValueError when it answered something else than JSON.
    """
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=seconds,
            cwd=ROOT,
            env=environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooHeavy from error
    if done.returncode != 0:
        raise TooHeavy
    answer = json.loads(done.stdout)
    return answer if isinstance(answer, dict) else {}


def environment() -> dict[str, str]:
    """Only what Python needs to start: no secret of the site reaches a parser."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "RUST_BACKTRACE": "0"}
