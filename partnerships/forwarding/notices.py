"""What agencies, boards and secretariats hear of requests for an answer; registered when the app is ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.answering import answered_by
from partnerships.forwarding.standing import standing
from partnerships.models import Need
from partnerships.notices import managers


def _words(event: Event) -> dict[str, str]:
    request = event.subject
    return {
        "need": request.need.public_title, "office": request.organisation.name, "day": day(request.due_on)
    }  # fmt: skip


def _answer_link(event: Event) -> str:
    return reverse("partnerships:answer_officially", args=[event.subject.need_id])


def _need_link(event: Event) -> str:
    return f"{event.subject.need.get_absolute_url()}#h-jawaban"


def _note(event: Event) -> str:
    return str(event.subject.note)


def _answered_body(event: Event) -> str:
    request = event.subject
    said = request.answer.reason if request.answer else ""
    words = standing(request).words
    return f"{words[:1].upper()}{words[1:]}. {said}".strip()


def _answers_for(user: Any, event: Event) -> bool:
    """The secretariat of the need's place, as it is staffed today."""
    return Need.objects.filter(answered_by(user, "village"), pk=event.subject.need_id).exists()


def _answers_for_some(user: Any, events: Sequence[Event]) -> list[int]:
    """Asked once for a whole list."""
    needs = {event.pk: event.subject.need_id for event in events if event.subject}
    rows = Need.objects.filter(answered_by(user, "village"), pk__in=set(needs.values()))
    seen = set(rows.values_list("pk", flat=True))
    return [pk for pk, need_id in needs.items() if need_id in seen]


_to_agency: dict[str, Any] = managers(lambda request: request.organisation)
_to_board: dict[str, Any] = managers(lambda request: request.need.board)
_RELATED = ("need__board", "organisation")
_OF_PLACE = (*_RELATED, "need__village")
_to_secretariat: dict[str, Any] = {"may_see": _answers_for, "seen_by": _answers_for_some}

KINDS = (
    Kind(
        "partnerships.answer_asked", "tasks",
        lambda event: _("Please answer by %(day)s: %(need)s") % _words(event),
        _note, _answer_link, related=_RELATED, **_to_agency,
    ),
    Kind(
        "partnerships.answer_due", "tasks",
        lambda event: _("Your answer is due on %(day)s: %(need)s") % _words(event),
        _note, _answer_link, related=_RELATED, **_to_agency,
    ),
    Kind(
        "partnerships.answer_late", "tasks",
        lambda event: _("Your answer was due on %(day)s: %(need)s") % _words(event),
        lambda event: _("That it is late stands on the public page of the need until you answer."),
        _answer_link, related=_RELATED, urgent=True, **_to_agency,
    ),
    Kind(
        "partnerships.request_overdue", "tasks",
        lambda event: _("%(office)s has not answered by %(day)s: %(need)s") % _words(event),
        lambda event: _("It was reminded. A word from you may help, or ask another office."),
        _need_link, related=_OF_PLACE, urgent=True, **_to_secretariat,
    ),
    Kind(
        "partnerships.answer_withdrawn", "tasks",
        lambda event: _("No answer is needed any more: %(need)s") % _words(event),
        lambda event: event.subject.withdrawn_reason, _need_link, related=_RELATED, **_to_agency,
    ),
    Kind(
        "partnerships.need_forwarded", "partnership",
        lambda event: _("Your need was forwarded to %(office)s: %(need)s") % _words(event),
        lambda event: _("It is asked to answer by %(day)s.") % _words(event),
        _need_link, related=_RELATED, **_to_board,
    ),
    Kind(
        "partnerships.request_answered", "tasks",
        lambda event: _("%(office)s answered: %(need)s") % _words(event),
        _answered_body, _need_link, related=(*_OF_PLACE, "answer"), **_to_secretariat,
    ),
)  # fmt: skip

_due = next(one for one in KINDS if one.code == "partnerships.answer_due")

for _kind in (*KINDS, last_days(_due)):
    register(_kind)
