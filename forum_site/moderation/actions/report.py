"""Report a text."""

from typing import Any

from django.db import transaction
from django.db.models import Model

from forum_site.core import audit
from forum_site.moderation import rules
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.models import Flag
from forum_site.notifications.api import announce


def report(obj: Model, *, by: Any, reason: str, note: str = "") -> Flag:
    """An open report; a second one by the same person changes nothing.

    The officers of the place are told once a text, however many people report it.
    """
    rules.can_report(by, obj).require()
    kind = kind_of(obj)
    with transaction.atomic():
        flag, new = Flag.objects.get_or_create(
            content_type=kind.content_type,
            object_id=obj.pk,
            reporter=by,
            state=Flag.State.OPEN,
            defaults={"reason": reason, "note": note, "assignee_id": assignee_of(obj)},
        )
        if not new:
            return flag
        audit.record(flag, "moderation.report", by=by, data={"kind": kind.code, "object": obj.pk})
        first = Flag.objects.about(obj).open().order_by("pk").values_list("pk", flat=True)[0]
        announce(
            "moderation.reported",
            actor=by,
            subject=flag,
            recipients=kind.officers(obj),
            key=f"flag:{first}",
            reason="secretariat",
        )
    return flag


def assignee_of(obj: Model) -> int | None:
    """Who has taken on the reports about the text so far gets the new one too."""
    taken = Flag.objects.about(obj).open().exclude(assignee=None)
    found: int | None = taken.values_list("assignee", flat=True).first()
    return found
