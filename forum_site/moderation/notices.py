"""What people are told about reports."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.moderation import rules
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.models import Sanction
from forum_site.moderation.queue import address_of
from forum_site.moderation.sanctions import end_of
from forum_site.notifications.models import Event
from forum_site.notifications.reasons import register_reason
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
    thanks = _("The secretariat has looked at your report. Thank you.")
    return f"{thanks} {event.data.get('word', '')}".strip()


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


def _sanctioned(event: Event) -> str:
    said = {"end": end_of(event.subject.ends_at)}
    if event.subject.kind == Sanction.Kind.SUSPEND:
        return _("Your account is suspended until %(end)s") % said
    return _("You may not write in the forum until %(end)s") % said


def _sanctioned_body(event: Event) -> str:
    said = _("Reason: %(reason)s") % {"reason": event.subject.reason}
    asked = _("If you think this is a mistake, write to the secretariat of your place.")
    return f"{said}\n\n{asked}"


def _lifted(event: Event) -> str:
    if event.subject.kind == Sanction.Kind.SUSPEND:
        return _("Your account is open again")
    return _("You may write in the forum again")


def _is_about(user: Any, event: Event) -> bool:
    return bool(event.subject.user_id == user.pk)


def _own_profile(event: Event) -> str:
    return reverse("accounts:person", args=[event.subject.user.handle])


def _kept(event: Event) -> str:
    return _("Your text was looked at and stays: %(title)s") % {
        "title": kind_of(event.subject).describe(event.subject).title
    }


def _is_author(user: Any, event: Event) -> bool:
    return bool(kind_of(event.subject).describe(event.subject).author.pk == user.pk)


register_reason("account", gettext_lazy("it is about your account."))

KINDS = (
    # suspended people cannot read it here: it goes by mail whatever was chosen
    Kind(
        "moderation.sanctioned", "tasks", _sanctioned, _sanctioned_body, _own_profile,
        may_see=_is_about, mandatory=True, related=("user",), mark="shield", dye="bad",
    ),
    Kind(
        "moderation.kept", "discussion", _kept, lambda event: event.data["word"],
        lambda event: kind_of(event.subject).describe(event.subject).url,
        may_see=_is_author, mark="flag",
    ),
    Kind(
        "moderation.lifted", "tasks", _lifted, lambda event: _("Thank you for your patience."), _own_profile,
        may_see=_is_about, mandatory=True, related=("user",), mark="shield", dye="ok",
    ),
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
