"""Owners are asked whether their sources still hold."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from partnerships.models import FundingSource


def ask_sources(today: date | None = None) -> int:
    """Ask about each source confirmed longer ago than eleven months; how many were asked.

    At most once in 60 days a source, however often it runs. One whose organisation has nobody to ask
    is left for the month in which somebody has joined.
    """
    today = today or timezone.localdate()
    due = FundingSource.objects.to_ask(today).order_by("pk").values_list("pk", flat=True)
    return sum(_ask(pk, today) for pk in list(due))


def _ask(pk: int, today: date) -> bool:
    """Under a lock, so that two workers never ask twice."""
    with transaction.atomic():
        rows = FundingSource.objects.to_ask(today).select_for_update(of=("self",))
        source = rows.select_related("organisation").filter(pk=pk).first()
        if source is None:
            return False
        people = holders(source.organisation)
        if not people:
            return False
        source.asked_on = today
        source.save(update_fields=["asked_on", "updated_at"])
        audit.record(source, "partnerships.ask_source", by=None)
        announce("partnerships.source_asked", actor=None, subject=source, recipients=people, reason="role")
    return True
