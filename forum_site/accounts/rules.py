"""What a person may do with accounts."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied


def can_see_person(user: Any, person: User) -> Verdict:
    """Everybody may see the public page of an open account; a closed one is not there."""
    return ALLOWED if person.is_active else HIDDEN


def can_leave(user: User) -> Verdict:
    """Asking for deletion: anybody but the only site administrator."""
    if user.erased_at or not user.is_active:
        return denied(_("This account is closed."))
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    if user.is_superuser and not others.exists():
        return denied(_("You are the only site administrator. Name another one before you leave."))
    return ALLOWED


def can_stay(user: User) -> Verdict:
    """Taking the request back, while it has not been carried out."""
    return ALLOWED if user.deletion_requested_at else denied(_("No deletion has been asked for."))
