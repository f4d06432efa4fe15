"""The audit entry every state change writes, in Wagtail's log.

Each app registers its verbs once, in its `wagtail_hooks.py` through `register_verbs`, so that
Wagtail's history views and the site's own pages show them in words.
"""

from typing import Any

from django.db.models import Model
from wagtail.log_actions import LogActionRegistry, log


def record(obj: Model, action: str, *, by: Any, data: dict[str, Any] | None = None) -> None:
    """Write one entry: `action` is "app.verb" (e.g. "partnerships.publish_offer").

    `by` is the acting user, or None when the system acts; `data` is JSON-serialisable and holds no
    personal data beyond ids.
    """
    log(instance=obj, action=action, user=by, data=data or {})


def register_verbs(actions: LogActionRegistry, verbs: dict[str, tuple[Any, Any]]) -> None:
    """Register `{"app.verb": (label, message)}`; both are lazily translated."""
    for action, (label, message) in verbs.items():
        actions.register_action(action, label, message)
