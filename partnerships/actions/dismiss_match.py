"""A side says: this is nothing for us. The pair stays stored, set aside, and is shown no more."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from partnerships import rules
from partnerships.models import Match


def dismiss_match(match: Match, *, by: Any, reason: str = "", note: str = "") -> Match:
    """Set the pair aside for both sides. Repeatable; the first reason stays.

    `reason` is of `Match.DismissReason`; `note` is masked already.
    """
    rules.can_dismiss_match(by, match).require()
    if match.dismissed_at is None:
        _decide(match, by, "partnerships.dismiss_match", timezone.now(), reason, note)
    return match


def restore_match(match: Match, *, by: Any) -> Match:
    """Take the pair back into the lists. Repeatable."""
    rules.can_dismiss_match(by, match).require()
    if match.dismissed_at is not None:
        _decide(match, by, "partnerships.restore_match", None)
    return match


def _decide(match: Match, by: Any, verb: str, moment: Any, reason: str = "", note: str = "") -> None:
    with transaction.atomic():
        match.dismissed_at = moment
        match.dismissed_by = by if moment else None
        match.dismiss_reason, match.dismiss_note = reason, note
        fields = ["dismissed_at", "dismissed_by", "dismiss_reason", "dismiss_note", "updated_at"]
        match.save(update_fields=fields)
        audit.record(match, verb, by=by, data={"reason": reason} if reason else None)
