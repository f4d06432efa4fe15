"""Who writes the words of the vocabulary. They count for all of Indonesia."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.rules import can_use_desk

if TYPE_CHECKING:
    from forum_site.organisations.models import Organisation
    from partnerships.models import OwnWord


def can_read_words(user: Any) -> Verdict:
    """Whoever has a secretariat's desk."""
    return can_use_desk(user)


def can_add_word(user: Any) -> Verdict:
    """Officers of a verified secretariat, and the administrator."""
    allowed = can_read_words(user)
    if not allowed:
        return allowed
    if user.is_superuser or any(office.is_verified for office in secretariats_of(user)):
        return ALLOWED
    return denied(_("The secretariats keep the vocabulary."))


def can_change_word(user: Any, word: OwnWord) -> Verdict:
    """The secretariat that added it, one whose territory holds that one's, and the administrator."""
    allowed = can_add_word(user)
    if not allowed or user.is_superuser:
        return allowed
    if any(office.is_verified and _stands_above(office, word.office) for office in secretariats_of(user)):
        return ALLOWED
    return denied(_("Another secretariat added this word; it or its province changes it."))


def _stands_above(office: Organisation, other: Organisation | None) -> bool:
    if other is None or office.pk == other.pk:
        return other is not None
    own, theirs = office.territory, other.territory
    return own is not None and theirs is not None and own.contains(theirs)
