"""The right to leave, with 14 days to think it over."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.accounts.rules import can_leave
from forum_site.core import audit

GRACE = timedelta(days=14)


def erased_on(user: User) -> datetime | None:
    """When the account will be erased; None when nobody asked."""
    return user.deletion_requested_at + GRACE if user.deletion_requested_at else None


def request_deletion(user: User, *, by: User) -> datetime:
    """Note the wish, withdraw the consents, and return when the account will be erased.

    Asking again does not move the date.
    """
    can_leave(user).require()
    if not user.deletion_requested_at:
        with transaction.atomic():
            now = timezone.now()
            user.deletion_requested_at = now
            user.save(update_fields=["deletion_requested_at"])
            user.consents.filter(withdrawn_at=None).update(withdrawn_at=now)
            audit.record(user, "accounts.request_deletion", by=by)
    return user.deletion_requested_at + GRACE
