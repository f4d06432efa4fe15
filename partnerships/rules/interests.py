"""Who may show, answer and take back interest, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages
from partnerships.querysets import READY_NEED_STATES
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from partnerships.models import Interest, Need


def can_declare_interest(user: Any, need: Need) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if not has_verified_contact(user):
        return denied(_("Verify your e-mail address or mobile number first; then the board can reach you."))
    if manages(user, need.board):
        return denied(_("This is your own board's need."))
    if need.status not in READY_NEED_STATES:
        return denied(_("This need is not looking for partners now."))
    if not need.gap:
        return denied(_("This need is fully funded already."))
    return ALLOWED


def can_answer_interest(user: Any, interest: Interest) -> Verdict:
    """The board answers what still waits; everybody else knows nothing of it."""
    if not user.is_authenticated or not manages(user, interest.need.board):
        return HIDDEN
    if interest.status != interest.Status.OPEN:
        return denied(_("This interest no longer waits for an answer."))
    return ALLOWED


def can_withdraw_interest(user: Any, interest: Interest) -> Verdict:
    if not user.is_authenticated or interest.user_id != user.pk:
        return HIDDEN
    if interest.status != interest.Status.OPEN:
        return denied(_("This interest no longer waits for an answer."))
    return ALLOWED
