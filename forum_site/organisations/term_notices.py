"""What people are told about a term of office that ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.answering import answered_by
from forum_site.organisations.models import Membership, Organisation


def handover_link(organisation: Organisation) -> str:
    """Where roles, tasks and papers are handed over; the body's page on a site without it."""
    try:
        return reverse("organisations:handover", args=[organisation.slug])
    except NoReverseMatch:
        return organisation.get_absolute_url()


def _title(event: Event) -> str:
    term = event.subject
    words = _("The term of %(person)s as %(role)s of %(organisation)s ends on %(day)s")
    return words % {
        "person": term.user, "role": term.get_role_display(), "organisation": term.organisation,
        "day": dates.day(term.term_end),
    }  # fmt: skip


def _body(_event: Event) -> str:
    return _(
        "Prepare the handover in time: who follows, which tasks are open, which documents expire. "
        "After the last day the role gives no rights any more."
    )


def _told(user: Any) -> Any:
    """Terms of one's own, of bodies one acts for, and of those one answers for; today."""
    if not getattr(user, "is_authenticated", False):
        return Membership.objects.none()
    held = Membership.objects.managing(user)
    mine = Q(pk__in=held) | Q(organisation__in=held.values("organisation"))
    return Membership.objects.filter(mine | answered_by(user, "organisation__territory"))


def _may_see(user: Any, event: Event) -> bool:
    return bool(_told(user).filter(pk=event.object_id).exists())


def _seen_by(user: Any, events: Sequence[Event]) -> set[int]:
    known = set(_told(user).filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


def register_term_notices() -> None:
    register(
        Kind(
            code="organisations.term_ending", group="tasks", title=_title, body=_body,
            link=lambda event: handover_link(event.subject.organisation), may_see=_may_see,
            seen_by=_seen_by, related=("organisation", "user"), mark="clock",
        )
    )  # fmt: skip
