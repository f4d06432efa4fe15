"""What both sides hear of progress and reports; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.report_words import name_of

_SEEN: dict[str, Any] = {**seen.INSIDE_PART, "related": (*seen.PART_RELATED, "instalment")}


def _words(event: Event) -> dict[str, str]:
    one = event.subject
    partnership = one.partnership
    return {
        "report": name_of(one), "title": partnership.title, "board": partnership.board.name,
        "partner": partnership.partner.name, "day": day(one.due_on), "reason": one.reason,
    }  # fmt: skip


def _link(event: Event) -> str:
    one = event.subject
    return reverse("partnerships:report", args=[one.partnership_id, one.pk])


def _kind(code: str, title: Callable[[], str], body: Callable[[], str], group: str = "partnership") -> Kind:
    """Titles and bodies are asked when they are read, in the reader's language."""
    return Kind(
        f"partnerships.{code}", group, lambda event: title() % _words(event),
        lambda event: body() % _words(event), _link, **_SEEN,
    )  # fmt: skip


KINDS = (
    _kind(
        "report_submitted",
        lambda: _("%(report)s was sent: %(title)s"),
        lambda: _("%(board)s sent it. %(partner)s looks at the differences and accepts or returns it."),
    ),
    _kind(
        "report_accepted",
        lambda: _("%(report)s is accepted: %(title)s"),
        lambda: _("%(partner)s accepted the report of %(board)s."),
    ),
    _kind(
        "report_returned",
        lambda: _("%(report)s was returned: %(title)s"),
        lambda: _("Reason: %(reason)s Complete it and send it again."),
    ),
    _kind(
        "report_waived",
        lambda: _("%(report)s is not needed: %(title)s"),
        lambda: _("%(partner)s does without it. Reason: %(reason)s"),
    ),
    _kind(
        "report_soon",
        lambda: _("%(report)s is due on %(day)s: %(title)s"),
        lambda: _("The figures are filled in from the notes of the finance unit; look at them and send it."),
        "tasks",
    ),
    _kind(
        "report_late",
        lambda: _("%(report)s is late: %(title)s"),
        lambda: _("It was due on %(day)s. The next instalment waits for it."),
        "tasks",
    ),
)
*_others, _soon, _late = KINDS

for _one in (*_others, _soon, last_days(_soon), replace(_late, urgent=True)):
    register(_one)


def _progress_title(event: Event) -> str:
    words = {"title": event.subject.title, "percent": event.data["percent"]}
    return _("Progress %(percent)s%%: %(title)s") % words


def _progress_body(event: Event) -> str:
    return _("%(board)s noted how far the work is.") % {"board": event.subject.board.name}


register(
    Kind(
        "partnerships.progress_noted", "partnership", _progress_title, _progress_body,
        lambda event: reverse("partnerships:progress", args=[event.object_id]), **seen.INSIDE,
    )
)  # fmt: skip
