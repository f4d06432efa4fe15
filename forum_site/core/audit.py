"""The audit entry every state change writes, in Wagtail's log.

Each app registers its verbs once, in its `wagtail_hooks.py` through `register_verbs`, so that
Wagtail's history views and the site's own pages show them in words.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.log_actions import LogActionRegistry, get_active_log_context, log
from wagtail.models import ModelLogEntry

from forum_site.core.one_row import insert_new


def record(obj: Model, action: str, *, by: Any, data: dict[str, Any] | None = None) -> None:
    """Write one entry: `action` is "app.verb" (e.g. "partnerships.publish_offer").

    `by` is the acting user, or None when the system acts; `data` is JSON-serialisable and holds no
    personal data beyond ids.
    """
    log(instance=obj, action=action, user=by, data=data or {})


def record_many(rows: Iterable[tuple[Model, dict[str, Any]]], action: str, *, by: Any) -> None:
    """The same entry for many objects of one model, each with its own data, in a few statements."""
    context, now = get_active_log_context(), timezone.now()
    entries = [
        ModelLogEntry(
            content_type=ContentType.objects.get_for_model(obj, for_concrete_model=False),
            label=str(obj), object_id=str(obj.pk), action=action, timestamp=now, data=data,
            user=by or context.user, uuid=context.uuid,
        )
        for obj, data in rows
    ]  # fmt: skip
    if len(entries) == 1:
        insert_new(entries[0])
    else:
        ModelLogEntry.objects.bulk_create(entries, batch_size=500)


def register_verbs(actions: LogActionRegistry, verbs: dict[str, tuple[Any, Any]]) -> None:
    """Register `{"app.verb": (label, message)}`; both are lazily translated."""
    for action, (label, message) in verbs.items():
        actions.register_action(action, label, message)
