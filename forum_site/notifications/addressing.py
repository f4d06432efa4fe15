"""Kinds told to roles: who was told by a role sees the notice only while they hold it."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from forum_site.notifications.models import Event, Notification
from forum_site.notifications.registry import subject_is_visible
from forum_site.notifications.wording import visible_subjects

BY_ROLE: Final = {"role", "secretariat", "overdue"}
MaySee = Callable[[Any, Event], Any]
SeenBy = Callable[[Any, Sequence[Event]], Collection[int]]


def by_role(
    holds: MaySee, holding: SeenBy, may_see: MaySee = subject_is_visible, seen_by: SeenBy = visible_subjects
) -> dict[str, Any]:
    """What a `Kind` takes that is told to roles and to others, such as followers.

    Of a copy that came by a role `holds` (for lists: `holding`) is asked, of any other `may_see`.
    """

    def asks(user: Any, event: Event) -> bool:
        return bool(holds(user, event) if event.pk in told_by_role(user, [event]) else may_see(user, event))

    def asks_some(user: Any, events: Sequence[Event]) -> set[int]:
        roles = told_by_role(user, events)
        held = [one for one in events if one.pk in roles]
        others = [one for one in events if one.pk not in roles]
        return {*(holding(user, held) if held else ()), *(seen_by(user, others) if others else ())}

    return {"may_see": asks, "seen_by": asks_some}


def told_by_role(user: Any, events: Sequence[Event]) -> set[int]:
    """Ids of the events of which this person was told for a role; one statement."""
    rows = Notification.objects.filter(user_id=user.pk, event__in=[one.pk for one in events])
    reasons = rows.values_list("event_id", "reason")
    return {pk for pk, reason in reasons if reason.partition(":")[0] in BY_ROLE}
