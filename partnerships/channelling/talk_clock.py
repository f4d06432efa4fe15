"""How a public question stands on a day."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.money import number
from forum_site.organisations.working_days import OffDays, days_until
from partnerships.channelling.words import late_words
from partnerships.models import Question

ANSWER_DAYS: Final = 5  # working days the side that was asked has


def standing_words(question: Question, off: OffDays, today: date) -> tuple[str, str, str]:
    """(words, kind, icon): answered after so many days, to be answered by a day, or so many days late."""
    if question.answered_at:
        return took_words(question.answered_in or 0), "ok", "check"
    if question.due_on >= today:
        return _("Answer by %(day)s") % {"day": day(question.due_on)}, "wait", "clock"
    late = late_words(-days_until(question.due_on, today, off))
    return _("No answer yet, %(late)s") % {"late": late}, "bad", "clock"


def took_words(days: int) -> str:
    if not days:
        return _("Answered the same day")
    words = ngettext("Answered in %(n)s working day", "Answered in %(n)s working days", days)
    return words % {"n": number(days)}
