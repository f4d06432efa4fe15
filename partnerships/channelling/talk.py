"""Messages and public questions as sections of the page of a partnership, and as rows of their own pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.organisations.models import Role
from partnerships.channelling import clock
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import Side
from partnerships.channelling.talk_clock import standing_words
from partnerships.channelling.words import side_name
from partnerships.forms.channelling.talk import MessageForm
from partnerships.models import Message, Partnership, Question

SHOWN: Final = 8


def messages_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """The latest messages and the form; nothing for the public."""
    if not reader.inside:
        return None
    latest = list(partnership.messages.order_by("-pk")[: SHOWN + 1])
    context = {
        "rows": message_rows(partnership, reversed(latest[:SHOWN])),
        "more": len(latest) > SHOWN,
        "form": MessageForm(auto_id="id_pesan_%s"),
    }
    return {
        "template": "partnerships/channelling/messages.html",
        "context": context,
        "anchor": ("h-pesan", _("Messages")),
    }


def message_rows(partnership: Partnership, found: Iterable[Message]) -> list[dict[str, Any]]:
    """Who wrote is a role and a body; persons are not named."""
    return [
        {
            "message": one, "body": side_name(partnership, one.side),
            "role": str(Role(one.role).label) if one.role in Role.values else "",
        }
        for one in found
    ]  # fmt: skip


def questions_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """The latest questions with their answers; for the side that was asked, what it has to do now."""
    if not partnership.is_public:
        return None
    latest = list(partnership.questions.order_by("-pk")[: SHOWN + 1])
    context: dict[str, Any] = {
        "rows": question_rows(partnership, latest[:SHOWN], reader),
        "more": len(latest) > SHOWN,
    }
    waiting = [one for one in latest if waits_for(one, reader)]
    if waiting:
        context["turn"] = _turn(waiting)
    return {
        "template": "partnerships/channelling/questions.html",
        "context": context,
        "anchor": ("h-tanya", _("Questions of residents")),
    }


def waits_for(question: Question, reader: Reader) -> bool:
    """The reader's side was asked and has not answered."""
    open_one = question.answered_at is None and not question.hidden_reason
    return open_one and reader.acts_as(Side(question.to))


def _turn(waiting: list[Question]) -> dict[str, str]:
    first = min(waiting, key=lambda one: (one.due_on, one.pk))
    words = ngettext(
        "%(n)s question of a resident waits for your answer.",
        "%(n)s questions of residents wait for your answer.",
        len(waiting),
    )
    url = reverse("partnerships:question_answer", args=[first.partnership_id, first.pk])
    return {"words": words % {"n": number(len(waiting))}, "url": url, "label": _("Answer a resident")}


def question_rows(
    partnership: Partnership, found: Iterable[Question], reader: Reader
) -> list[dict[str, Any]]:
    """With how each stands today; `may_answer` and `may_hide` for this reader."""
    today, off = timezone.localdate(), clock.off_days(partnership)
    return [
        {
            "question": one,
            "to": side_name(partnership, one.to),
            "standing": standing_words(one, off, today),
            "may_answer": waits_for(one, reader),
            "may_hide": not one.hidden_reason and Side.SECRETARIAT in reader.sides,
        }
        for one in found
    ]
