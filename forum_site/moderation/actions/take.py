"""Take on the reports about a text, or give them back, so that two officers do not do the same work."""

from typing import Any

from django.db import transaction
from django.db.models import Model

from forum_site.core import audit
from forum_site.moderation import rules
from forum_site.moderation.models import Flag


def take(obj: Model, *, by: Any) -> int:
    """The open reports about the text are this officer's; how many there are. The last one to take has it."""
    return assign(obj, by, by)


def give_back(obj: Model, *, by: Any) -> int:
    """Nobody's again."""
    return assign(obj, None, by)


def assign(obj: Model, assignee: Any, by: Any) -> int:
    rules.can_judge(by, obj).require()
    with transaction.atomic():
        flags = list(Flag.objects.about(obj).open().select_for_update().order_by("pk"))
        if flags and any(flag.assignee_id != getattr(assignee, "pk", None) for flag in flags):
            Flag.objects.filter(pk__in=[flag.pk for flag in flags]).update(assignee=assignee)
            audit.record(flags[0], "moderation.take", by=by, data={"taken": assignee is not None})
    return len(flags)
