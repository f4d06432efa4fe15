"""Celery's workers, and `kill -9` of them."""

import os
import signal
from contextlib import suppress
from pathlib import Path

from tests.faults.talk import Helper

WORKERS = {"satu": 2, "dua": 1}  # with so many processes each


def is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


class Workers:
    """`running` is {name: process id} of those that nobody killed."""

    def __init__(self, folder: Path, nursery: Helper) -> None:
        self.folder, self.nursery = folder, nursery
        self.running: dict[str, int] = {}
        self.sessions: list[int] = []  # of all that were ever started: what outlives one is found by it
        self.restarts = 0  # of workers that ended by themselves

    def start(self) -> None:
        for name, processes in WORKERS.items():
            if name not in self.running:
                log = str(self.folder / f"{name}.log")
                pid = self.nursery.ask("start", name=name, processes=processes, log=log)
                self.running[name] = pid
                self.sessions.append(pid)

    def start_ended(self) -> None:
        """Those that ended by themselves; who killed others starts them."""
        ended = {name for name, pid in list(self.running.items()) if is_dead(pid)} & set(self.running)
        for name in ended:
            if self.running.pop(name, None):
                self.restarts += 1
        if ended:
            self.start()

    def are_ready(self) -> bool:
        logs = [self.folder / f"{name}.log" for name in WORKERS]
        return all(log.exists() and "@faults ready." in log.read_text() for log in logs)

    def kill_all(self) -> None:
        """With all their processes."""
        for name in list(self.running):
            with suppress(ProcessLookupError):
                os.killpg(self.running.pop(name), signal.SIGKILL)

    def kill_heads(self) -> None:
        """Only the processes that speak with the broker; those that send are left alone with their work."""
        for name in list(self.running):
            with suppress(ProcessLookupError):
                os.kill(self.running.pop(name), signal.SIGKILL)

    def kill_hands(self) -> None:
        """Only the processes that send; their workers live and start new ones."""
        for pid in list(self.running.values()):
            for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
                with suppress(ProcessLookupError):
                    os.kill(int(child), signal.SIGKILL)

    def stop(self) -> None:
        for session in self.sessions:
            with suppress(ProcessLookupError):
                os.killpg(session, signal.SIGKILL)
