"""The bounded process that reads one document: its ending, a line break and its bytes on stdin, JSON on
stdout.

Run as `python -m knowledge.files.worker`. It limits its own memory and CPU before it reads a byte, loads no
framework, and writes no file. Whatever kills it is read by the parent as a problem of the file.
"""

from __future__ import annotations

import json
import logging
import resource
import sys

from knowledge.files import limits
from knowledge.files.markup import Damaged
from knowledge.files.texts import Locked, text_of


def answer(data: bytes, ending: str) -> dict[str, str]:
    """Return {"text": …} or {"problem": "damaged"|"locked"|"too_heavy"}; never raises for the data."""
    try:
        return {"text": text_of(data, ending)}
    except Locked:
        return {"problem": "locked"}
    except Damaged:
        return {"problem": "damaged"}
    except (MemoryError, RecursionError):
        return {"problem": "too_heavy"}
    except BaseException:  # noqa: BLE001  # a panic in the native parser is a BaseException; the file's fault
        return {"problem": "damaged"}


def main() -> None:
    """Limit this process, read stdin, write the answer to stdout."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.WORKER_MEMORY, limits.WORKER_MEMORY))
    seconds = limits.WORKER_CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    logging.disable(logging.CRITICAL)  # pypdf warns of each oddity
    ending = sys.stdin.buffer.readline(16).strip().decode("ascii", "replace")
    data = sys.stdin.buffer.read(limits.MOST_READ)
    sys.stdout.write(json.dumps(answer(data, ending)))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
