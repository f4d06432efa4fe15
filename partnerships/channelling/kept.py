"""What several parts of one page ask of the same partnership, asked of the database once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from partnerships.models import Partnership

T = TypeVar("T")
_ATTRIBUTE = "_kept"


def kept(ask: Callable[[Partnership], T]) -> Callable[[Partnership], T]:
    """The answer stays on the object of the partnership, for reading only: a verb loads its own object."""

    @wraps(ask)
    def answer(partnership: Partnership) -> T:
        known = partnership.__dict__.setdefault(_ATTRIBUTE, {})
        name = f"{ask.__module__}.{ask.__qualname__}"
        if name not in known:
            known[name] = ask(partnership)
        return cast(T, known[name])

    return answer
