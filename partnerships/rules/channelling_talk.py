"""Who may write messages in a partnership, ask either side in public, answer, and hide a question."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from partnerships.channelling.stages import Side
from partnerships.models import Partnership, Question
from partnerships.rules.channelling import can_act_as, can_read_papers, can_view_partnership, sides_of
from partnerships.rules.shared import SIGN_IN

ASKED = (Side.BOARD, Side.PARTNER)


def can_write_message(user: Any, partnership: Partnership) -> Verdict:
    """The two sides and the secretariat; those who read the messages write them."""
    return can_read_papers(user, partnership)


def can_ask(user: Any, partnership: Partnership, to: str = "") -> Verdict:
    """Anybody with a verified contact, on a public page; not the side that would answer."""
    seen = can_view_partnership(user, partnership)
    if not seen:
        return seen
    if not partnership.is_public:
        return denied(_("Questions can be asked once both sides know each other and the page is public."))
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN
    if not has_verified_contact(user):
        return denied(_("Verify your e-mail or mobile number first, so that you hear of the answer."))
    if to and Side(to) in sides_of(user, partnership):
        return denied(_("You answer for this side, so you cannot ask it."))
    return ALLOWED


def can_answer_question(user: Any, question: Question) -> Verdict:
    """Officers of the side that was asked; a question is answered once and not while it is hidden."""
    allowed = can_act_as(user, question.partnership, question.to)
    if not allowed:
        return allowed
    if question.hidden_reason:
        return denied(_("The secretariat has hidden this question."))
    return denied(_("This question is answered already.")) if question.answered_at else ALLOWED


def can_hide_question(user: Any, question: Question) -> Verdict:
    """The secretariat of the board's place, with a reason everybody reads."""
    if not getattr(user, "is_authenticated", False):
        return SIGN_IN if question.partnership.is_public else HIDDEN
    if Side.SECRETARIAT not in sides_of(user, question.partnership):
        return denied(_("Only the secretariat hides a question."))
    return denied(_("The question is hidden already.")) if question.hidden_reason else ALLOWED
