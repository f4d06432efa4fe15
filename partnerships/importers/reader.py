"""Reads an uploaded file in a process of its own, so that no file can take the site down."""

import hashlib
import sys
from typing import Any

from partnerships.importers import limits
from partnerships.importers.problems import ImportProblem
from partnerships.importers.sheets import RawSheet, from_wire

_COMMAND = [sys.executable, "-s", "-m", "partnerships.importers.worker"]


def read_sheet(data: bytes, filename: str) -> list[RawSheet]:
    """Return the filled sheets of a file. Its type is decided by content; `filename` only labels it.

    Takes about 0.1 s, at most `limits.WORKER_WALL_SECONDS`. Raises ImportProblem, and nothing else, for
    whatever is wrong with the file. The sheets may hold personal data: never store or log them.
    """
    if not data:
        raise ImportProblem("empty_file")
    if len(data) > limits.MAX_UPLOAD:
        raise ImportProblem("too_big", limit=limits.MAX_UPLOAD // limits.MEGABYTE)
    answer = _ask_worker(data)
    if "problem" in answer:
        raise ImportProblem(str(answer["problem"]["code"]), **answer["problem"]["params"])
    digest = hashlib.sha256(data).hexdigest()
    try:
        return [from_wire(sheet, filename=_base(filename), sha256=digest) for sheet in answer["sheets"]]
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise ImportProblem("damaged") from error


def _base(filename: str) -> str:
    """Drop folders: browsers and people send them, and they may tell a name."""
    return filename.replace("\\", "/").rsplit("/", 1)[-1]


def _ask_worker(data: bytes) -> dict[str, Any]:
    from forum_site.core import bounded  # the worker loads this package too, and must load no framework

    try:
        return bounded.ask(_COMMAND, data, seconds=limits.WORKER_WALL_SECONDS)
    except bounded.TooHeavy as error:
        raise ImportProblem("too_heavy") from error  # it aborted or was killed at one of its limits
    except ValueError as error:
        raise ImportProblem("damaged") from error
