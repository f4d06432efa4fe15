"""What people are told about reports."""

from typing import Any

from django.utils.translation import gettext as _

from forum_site.moderation import rules
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.queue import address_of
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register


def _title_of(event: Event) -> str:
    obj = event.subject.subject
    return kind_of(obj).describe(obj).title if obj else ""


def _reported(event: Event) -> str:
    return _("Reported: %(title)s") % {"title": _title_of(event)}


def _reported_body(event: Event) -> str:
    flag = event.subject
    return f"{flag.get_reason_display()}. {flag.note}".strip()


def _answered(event: Event) -> str:
    if event.data.get("hidden"):
        return _("The text you reported was hidden: %(title)s") % {"title": _title_of(event)}
    return _("The text you reported stays: %(title)s") % {"title": _title_of(event)}


def _answered_body(event: Event) -> str:
    return _("The secretariat has looked at your report. Thank you.")


def _queue(event: Event) -> str:
    obj = event.subject.subject
    return address_of(obj) if obj else "/"


def _text(event: Event) -> str:
    obj = event.subject.subject
    return kind_of(obj).describe(obj).url if obj else "/"


def _may_judge(user: Any, event: Event) -> bool:
    obj = event.subject.subject
    return obj is not None and rules.can_judge(user, obj).allowed


def _judges_some(user: Any, events: Any) -> set[int]:
    """Officers keep what they were told in the list; opening it asks about the one text."""
    return {event.pk for event in events} if rules.can_use_queue(user) else set()


def _is_reporter(user: Any, event: Event) -> bool:
    return bool(event.subject.reporter_id == user.pk)


KINDS = (
    Kind(
        "moderation.reported", "tasks", _reported, _reported_body, _queue,
        may_see=_may_judge, seen_by=_judges_some, mark="flag", dye="wait",
    ),
    Kind(
        "moderation.answered", "discussion", _answered, _answered_body, _text,
        may_see=_is_reporter, mark="flag",
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
