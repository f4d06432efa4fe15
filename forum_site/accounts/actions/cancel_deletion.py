"""Staying after all."""

from django.db import transaction

from forum_site.accounts.actions.record_consents import record_consents
from forum_site.accounts.models import User
from forum_site.accounts.rules import can_stay
from forum_site.core import audit


def cancel_deletion(user: User, *, by: User) -> None:
    """Take the request back; the consents are given anew, in their present versions."""
    can_stay(user).require()
    with transaction.atomic():
        user.deletion_requested_at = None
        user.save(update_fields=["deletion_requested_at"])
        record_consents(user, by=by)
        audit.record(user, "accounts.cancel_deletion", by=by)
