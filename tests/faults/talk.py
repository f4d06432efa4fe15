"""A long-lived process of the site that does what a test asks: one line of JSON in, one line out."""

import json
import os
import select
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 90.0  # seconds an answer may take on a busy machine


class Helper:
    """The test's end: `ask("announce", n=3)` gives what the function of that name returned."""

    def __init__(self, module: str, environment: dict[str, str], log: Path) -> None:
        self.log = log
        with log.open("ab") as out:
            self.running = subprocess.Popen(
                [sys.executable, "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=out,
                env=environment,
                cwd=ROOT,
                start_new_session=True,
            )

    def ask(self, command: str, **arguments: Any) -> Any:
        self.send(command, **arguments)
        return self.hear()

    def send(self, command: str, **arguments: Any) -> None:
        assert self.running.stdin
        self.running.stdin.write(json.dumps([command, arguments]).encode() + b"\n")
        self.running.stdin.flush()

    def hear(self) -> Any:
        assert self.running.stdout
        ready, _, _ = select.select([self.running.stdout], [], [], LONGEST)
        line = self.running.stdout.readline() if ready else b""
        if not line:
            end = self.log.read_text(errors="replace")[-3000:]
            raise RuntimeError(f"no answer within {LONGEST:.0f} seconds:\n{end}")
        worked, answer = json.loads(line)
        if not worked:
            raise RuntimeError(answer)
        return answer

    def stop(self) -> None:
        self.running.kill()  # it holds nothing that is worth an orderly end
        self.running.wait()


def load_site() -> None:
    """Django with the test's clock and kinds."""
    from tests.faults import clock

    path = Path(os.environ["FAULT_CLOCK"])
    clock.follow(path)
    import django

    django.setup()
    from tests.faults import kinds

    clock.follow_uptime(path)
    kinds.register()


def serve(commands: Mapping[str, Callable[..., Any]], out: IO[str]) -> None:
    """The process's end: answers until nobody asks any more."""
    say(out, [True, "ready"])
    for line in sys.stdin:
        command, arguments = json.loads(line)
        try:
            answer = [True, commands[command](**arguments)]
        except Exception:
            answer = [False, traceback.format_exc()]
        say(out, answer)


def say(out: IO[str], answer: list[Any]) -> None:
    out.write(json.dumps(answer) + "\n")
    out.flush()


def answers() -> IO[str]:
    """Where answers go; whatever else the process prints goes to its log."""
    kept = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return kept
