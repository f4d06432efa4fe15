"""Who may keep a shortlist and saved searches, and how much: private notes of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from partnerships.rules.shared import SIGN_IN

if TYPE_CHECKING:
    from partnerships.models import Need, SavedSearch, ShortlistedNeed

MOST_SHORTLISTED: Final = 20
MOST_SEARCHES: Final = 20


def can_shortlist(user: Any, need: Need) -> Verdict:
    """Anybody with an account, what the public may read; `shortlist_need` counts."""
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if need.is_public else HIDDEN


def can_shortlist_more(kept: int) -> Verdict:
    if kept < MOST_SHORTLISTED:
        return ALLOWED
    return denied(_("Your shortlist holds 20 needs already. Take one off first."))


def can_change_shortlisted(user: Any, line: ShortlistedNeed) -> Verdict:
    return ALLOWED if user.is_authenticated and line.user_id == user.pk else HIDDEN


def can_save_search(user: Any, kept: int) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    if kept < MOST_SEARCHES:
        return ALLOWED
    return denied(_("You keep 20 searches already. Delete one first."))


def can_change_search(user: Any, search: SavedSearch) -> Verdict:
    return ALLOWED if user.is_authenticated and search.user_id == user.pk else HIDDEN
