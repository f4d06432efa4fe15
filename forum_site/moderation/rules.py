"""Who may report and who may judge."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.territory import is_moderator

SIGN_IN = denied(_("Please log in first."))


def can_use_queue(user: Any) -> Verdict:
    """Secretariat officers and the site administrator; for others the page does not exist."""
    return ALLOWED if is_moderator(user) else HIDDEN


def can_report(user: Any, obj: Model) -> Verdict:
    """Whoever can read the text and can be asked back; nobody reports an own text."""
    if not user.is_authenticated:
        return SIGN_IN
    kind = kind_of(obj)
    if not kind.readable_by(kind.model._default_manager.filter(pk=obj.pk), user).exists():
        return HIDDEN
    if kind.describe(obj).author == user:
        return denied(_("This is your own text; you can change it."))
    if not has_verified_contact(user):
        return denied(_("Confirm your e-mail or mobile number first; we sent you a code."))
    return ALLOWED


def can_judge(user: Any, obj: Model) -> Verdict:
    """What the feature says; moderation adds nothing."""
    return kind_of(obj).can_judge(user, obj)
