"""The owner of a source says that it still holds, or that it is over."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.models import FundingSource


def confirm_source(source: FundingSource, *, by: Any, today: date | None = None) -> FundingSource:
    """Confirmed as of `today`; a closed one is given again."""
    with transaction.atomic():
        source = _locked(source)
        rules.can_confirm_source(by, source).require()
        reopened = source.is_closed
        source.confirmed_on, source.is_closed = today or timezone.localdate(), False
        source.save(update_fields=["confirmed_on", "is_closed", "updated_at"])
        audit.record(source, "partnerships.confirm_source", by=by, data={"reopened": reopened})
    return source


def close_source(source: FundingSource, *, by: Any, reason: str) -> FundingSource:
    """It leaves the list and keeps its page, where the reason stands; a reason is required."""
    reason = reason.strip()
    if not reason:
        raise ValueError("closing a source needs a reason")
    with transaction.atomic():
        source = _locked(source)
        rules.can_close_source(by, source).require()
        source.is_closed = True
        source.save(update_fields=["is_closed", "updated_at"])
        audit.record(source, "partnerships.close_source", by=by, data={"reason": reason})
    return source


def _locked(source: FundingSource) -> FundingSource:
    """The row as it is now, so that the second of two officers hears of the first."""
    rows = FundingSource.objects.select_for_update(of=("self",)).select_related("organisation")
    found: FundingSource = rows.get(pk=source.pk)
    return found
