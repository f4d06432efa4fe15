"""What is done once a change stands. Its failure is logged and takes nothing back from the person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.db import transaction


def once_committed(do: Callable[..., Any], *args: Any, **named: Any) -> None:
    """Call `do` after the transaction has ended well; at once outside one."""
    # Django names in its log a robust hook that failed, and a `partial` has no name of its own
    transaction.on_commit(update_wrapper(partial(do, *args, **named), do), robust=True)
