"""Whether a person is kept out for now; moderation decides it and keeps why."""

from typing import Any

from django.utils import timezone


def is_suspended(user: Any) -> bool:
    """Asks nothing of the database: the end stands beside the person."""
    return user.suspended_until is not None and user.suspended_until > timezone.now()
