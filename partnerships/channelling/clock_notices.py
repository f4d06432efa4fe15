"""What the answer clock of partnerships tells; registered when the app is ready."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.notifications.deadlines import last_days
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.clock_words import asked_of
from partnerships.channelling.stages import MOVES, Side


def _words(event: Event) -> dict[str, str]:
    one, due = event.subject, event.data["due_on"]
    owes_board = event.data["side"] == Side.BOARD
    owing, asking = (one.board, one.partner) if owes_board else (one.partner, one.board)
    return {
        "title": one.title, "owing": owing.name, "asking": asking.name,
        "day": day(date.fromisoformat(due)) if due else "",
    }  # fmt: skip


def _soon_body(event: Event) -> str:
    return f"{asked_of(event.data['stage'])} {_('%(asking)s waits for you.') % _words(event)}".strip()


def _overdue_body(event: Event) -> str:
    said = [asked_of(event.data["stage"])]
    if event.data["stage"] in MOVES["lapse"].sources:
        n = settings.ANSWER_GRACE_DAYS
        words = ngettext(
            "Without an answer within %(n)s working day it lapses.",
            "Without an answer within %(n)s working days it lapses.", n,
        )  # fmt: skip
        said.append(words % {"n": n})
    said.append(_("How long you take to answer is public."))
    return " ".join(part for part in said if part)


def _link(event: Event) -> str:
    return str(event.subject.get_absolute_url())


KINDS = (
    Kind(
        "partnerships.answer_soon", "tasks",
        lambda event: _("Your answer is due on %(day)s: %(title)s") % _words(event),
        _soon_body, _link, **seen.SIDES,
    ),
    Kind(
        "partnerships.answer_overdue", "tasks",
        lambda event: _("Your answer was due on %(day)s: %(title)s") % _words(event),
        _overdue_body, _link, urgent=True, **seen.SIDES,
    ),
    Kind(
        "partnerships.answer_missing", "tasks",
        lambda event: _("%(owing)s has not answered: %(title)s") % _words(event),
        lambda event: (
            _("The answer to %(asking)s was due on %(day)s. A word from you may help.") % _words(event)
        ),
        _link, urgent=True, **seen.INSIDE,
    ),
    Kind(
        "partnerships.other_reminded", "partnership",
        lambda event: _("%(owing)s was reminded to answer: %(title)s") % _words(event),
        lambda event: _("The answer was due on %(day)s.") % _words(event),
        _link, **seen.SIDES,
    ),
)  # fmt: skip

for _kind in (*KINDS, last_days(KINDS[0])):
    register(_kind)
