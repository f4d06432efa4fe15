"""A moderator gives a person a level of trust, or takes that back."""

from typing import Any

from django.db import transaction

from forum_site.accounts.models import User
from forum_site.core import audit
from forum_site.discussions import trust
from forum_site.discussions.models import Standing
from forum_site.moderation.rules import can_sanction


def give_standing(person: User, level: int | None, *, by: Any, reason: str) -> Standing:
    """The level holds instead of what was earned; None: what was earned holds again.

    For whom the person may silence the person may also vouch. ValueError without a reason.
    """
    can_sanction(by, person).require()
    if not reason.strip():
        raise ValueError("trust is given with a reason")
    with transaction.atomic():
        standing, _new = Standing.objects.select_for_update().get_or_create(user=person)
        if (standing.given, standing.reason) == (level, reason):
            return standing
        before = standing.given
        standing.given, standing.reason, standing.given_by = level, reason, by
        standing.save()
        trust.forget_level(person)
        audit.record(person, "discussions.give_standing", by=by, data={"from": before, "to": level})
    return standing
