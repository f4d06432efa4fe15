"""An end to waiting for what has none of its own: names that are looked up, answers that drip."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives or raises; TimeoutError (an OSError) when that takes longer.

    Then it is left behind in its own thread and nobody hears of it: give it nothing that needs the database.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as problem:  # noqa: BLE001 - whoever waits gets it
            future.set_exception(problem)

    Thread(target=run, daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError as problem:
        raise TimeoutError(str(problem) or f"no answer within {seconds:g} seconds") from problem
