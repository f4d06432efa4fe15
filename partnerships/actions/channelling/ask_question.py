"""A resident asks board or partner in public; that side answers; the secretariat may hide a question."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from forum_site.organisations.working_days import days_until, due_after
from partnerships.channelling.clock import off_days
from partnerships.channelling.stages import Side
from partnerships.channelling.talk_clock import ANSWER_DAYS
from partnerships.funding_limits import Refused
from partnerships.models import Partnership, Question
from partnerships.rules import channelling_talk as rules
from partnerships.sheet_reading import masked


def ask_question(partnership: Partnership, text: str, *, to: str, by: Any) -> Question:
    """Public at once, without who asked; answered within five working days. Refused without words."""
    rules.can_ask(by, partnership, to).require()
    words = masked(text).strip()[:1000]
    if not words:
        raise Refused(_("Write your question first."))
    with transaction.atomic():
        made = Question.objects.create(
            partnership=partnership, text=words, asked_by=by, to=to,
            due_on=due_after(timezone.localdate(), ANSWER_DAYS, off_days(partnership)),
        )  # fmt: skip
        data = {"question": made.pk, "to": to}
        audit.record(partnership, "partnerships.question_asked", by=by, data=data)
        announce(
            "partnerships.question_asked", actor=by, subject=made, recipients=holders(asked_body(made)),
            key=f"question:{made.pk}", reason="role",
        )  # fmt: skip
    return made


def answer_question(question: Question, text: str, *, by: Any) -> Question:
    """Once, in public, with the working days it took; whoever asked is told. Refused without words."""
    words = masked(text).strip()[:2000]
    with transaction.atomic():
        now = _held(question)
        rules.can_answer_question(by, now).require()
        if not words:
            raise Refused(_("Write the answer first."))
        now.answer, now.answered_by, now.answered_at = words, by, timezone.now()
        asked = timezone.localdate(now.created_at)
        now.answered_in = days_until(timezone.localdate(), asked, off_days(now.partnership))
        now.save(update_fields=["answer", "answered_by", "answered_at", "answered_in", "updated_at"])
        data = {"question": now.pk, "days": now.answered_in}
        audit.record(now.partnership, "partnerships.question_answered", by=by, data=data)
        _tell_asker(now, "partnerships.question_answered", by)
    return now


def hide_question(question: Question, reason: str, *, by: Any) -> Question:
    """Its words leave the page, the reason stays in their place; whoever asked is told."""
    words = masked(reason).strip()[:240]
    with transaction.atomic():
        now = _held(question)
        rules.can_hide_question(by, now).require()
        if not words:
            raise Refused(_("Write the reason: everybody reads it."))
        now.hidden_reason = words
        now.save(update_fields=["hidden_reason", "updated_at"])
        audit.record(now.partnership, "partnerships.question_hidden", by=by, data={"question": now.pk})
        _tell_asker(now, "partnerships.question_hidden", by)
    return now


def asked_body(question: Question) -> Organisation:
    one = question.partnership
    return one.board if question.to == Side.BOARD else one.partner


def _held(question: Question) -> Question:
    rows = Question.objects.select_for_update(of=("self",))
    related = rows.select_related("partnership__board__territory", "partnership__partner", "asked_by")
    found: Question = related.get(pk=question.pk)
    return found


def _tell_asker(question: Question, kind: str, by: Any) -> None:
    if question.asked_by and question.asked_by.is_active:
        announce(
            kind, actor=by, subject=question, recipients=[question.asked_by],
            key=f"{kind.rpartition('.')[2]}:{question.pk}", reason="author",
        )  # fmt: skip
