"""Pieces that several desks show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.notifications import inbox
from forum_site.organisations.models import Handover, Organisation, Verification
from partnerships.models import Interest

NEWS_SHOWN: Final = 3
INTERESTS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: `gain` says what it opens, `action` is on the button that leads to `url`."""

    mark: str
    dye: str
    title: str
    detail: str
    url: str
    action: str
    gain: str = ""


def news(user: Any) -> list[Any]:
    """The latest unread notices with their words."""
    rows = inbox.notices(user).unread().select_related("event")[:NEWS_SHOWN]
    return inbox.items(user, list(rows))


def standing_task(body: Organisation) -> Task | None:
    """What to do about an organisation that nobody has verified; None when it is."""
    if body.verification == Verification.VERIFIED:
        return None
    if body.verification == Verification.PENDING:
        words = _("You can prepare everything; what you publish is shown once it is verified.")
        title = _("The secretariat is checking your organisation")
        return Task("clock", "wait", title, words, body.get_absolute_url(), _("See its page"))
    title = _("Your organisation is not verified yet")
    words = _("Send proof of your office; the secretariat of your place checks it.")
    return Task("shield", "wait", title, words, body.get_absolute_url(), _("See what is asked"))


def interests_of(user: Any, body: Organisation | None = None) -> list[Interest]:
    """What the person, or the person's organisation, would like to help with; the newest first."""
    rows = Interest.objects.visible_to(user).exclude(status=Interest.Status.WITHDRAWN)
    rows = rows.filter(organisation=body) if body else rows.filter(user=user)
    return list(rows.select_related("need__board", "organisation").order_by("-created_at")[:INTERESTS_SHOWN])


def partnership_tasks(counts: dict[str, Any]) -> list[Task]:
    """What `partnerships.channelling.desk.of_body` counted: answers this side owes."""
    waiting, late = counts["waiting"], counts["late"]
    if not waiting:
        return []
    title = ngettext("%(n)s partnership waits for you", "%(n)s partnerships wait for you", waiting)
    words = _("The other side waits for your answer; everybody reads how long it takes.")
    if late:
        words = ngettext("%(n)s answer is late.", "%(n)s answers are late.", late) % {"n": number(late)}
    url = reverse("partnerships:own_partnerships")
    return [Task("hands", "wait", title % {"n": number(waiting)}, words, url, _("Answer"))]


def handover_tasks(user: Any) -> list[Task]:
    """Handovers of office that wait for the person's own word; one statement."""
    rows = Handover.objects.asking(user).select_related("organisation").order_by("pk")
    words = _("Read what passes on, then say yes. The secretariat is the witness.")
    title = _("Confirm the handover: %(what)s")
    return [
        Task("hands", "wait", title % {"what": one}, words, one.get_absolute_url(), _("Look at it"))
        for one in rows
    ]
