"""What people hear of messages and of questions asked in public; registered when the app is ready."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.words import side_name
from partnerships.rules.channelling import can_view_partnership


def _words(event: Event) -> dict[str, str]:
    one = event.subject
    side = getattr(one, "to", "") or one.side
    words = {"title": one.partnership.title, "who": side_name(one.partnership, side)}
    return {**words, "day": day(one.due_on)} if hasattr(one, "due_on") else words


def _message_link(event: Event) -> str:
    return f"{event.subject.partnership.get_absolute_url()}#h-pesan"


def _question_link(event: Event) -> str:
    one = event.subject
    return f"{reverse('partnerships:partnership_questions', args=[one.partnership_id])}#tanya-{one.pk}"


def _answer_link(event: Event) -> str:
    one = event.subject
    return reverse("partnerships:question_answer", args=[one.partnership_id, one.pk])


def _may_see(user: Any, event: Event) -> bool:
    return bool(can_view_partnership(user, event.subject.partnership))


_OPEN: dict[str, Any] = {"may_see": _may_see, "seen_by": seen.public, "related": seen.PART_RELATED}
# what waits for an answer goes to those who hold the role today, also where everybody may read the page
_ASKED: dict[str, Any] = seen.INSIDE_PART

KINDS = (
    Kind(
        "partnerships.message_sent", "partnership",
        lambda event: _("Message from %(who)s: %(title)s") % _words(event),
        lambda event: event.subject.text, _message_link, **seen.INSIDE_PART,
    ),
    Kind(
        "partnerships.question_asked", "tasks",
        lambda event: _("A resident asks you: %(title)s") % _words(event),
        lambda event: event.subject.text, _answer_link, **_ASKED,
    ),
    Kind(
        "partnerships.question_due", "tasks",
        lambda event: _("Your answer to a resident is due on %(day)s: %(title)s") % _words(event),
        lambda event: _("After that day everybody reads that it is late."), _answer_link, **_ASKED,
    ),
    Kind(
        "partnerships.question_late", "tasks",
        lambda event: _("A resident still waits for an answer of %(who)s: %(title)s") % _words(event),
        lambda event: _("It was due on %(day)s. Everybody reads that it is late.") % _words(event),
        _question_link, urgent=True, **_ASKED,
    ),
    Kind(
        "partnerships.question_answered", "partnership",
        lambda event: _("%(who)s answered your question: %(title)s") % _words(event),
        lambda event: event.subject.answer, _question_link, **_OPEN,
    ),
    Kind(
        "partnerships.question_hidden", "partnership",
        lambda event: _("The secretariat has hidden your question: %(title)s") % _words(event),
        lambda event: event.subject.hidden_reason, _question_link, **_OPEN,
    ),
)  # fmt: skip

_due = next(one for one in KINDS if one.code == "partnerships.question_due")

for _kind in (*KINDS, last_days(_due)):
    register(_kind)
