"""Who may see, enter, confirm and close a source of funds, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Organisation
from partnerships.rules.offers import can_create_offer

if TYPE_CHECKING:
    from partnerships.models import FundingSource


def can_edit_source(user: Any, organisation: Organisation) -> Verdict:
    """Enter and change the organisation's sources of funds."""
    return can_create_offer(user, organisation)


def can_view_source(user: Any, source: FundingSource) -> Verdict:
    """Public once its organisation is verified; a closed one keeps its page."""
    if source.organisation.is_verified or manages(user, source.organisation):
        return ALLOWED
    return HIDDEN


def can_confirm_source(user: Any, source: FundingSource) -> Verdict:
    """Say that it still holds, or of a closed one that it is given again."""
    seen = can_view_source(user, source)
    return can_edit_source(user, source.organisation) if seen else seen


def can_close_source(user: Any, source: FundingSource) -> Verdict:
    """Say that it is no longer given."""
    allowed = can_confirm_source(user, source)
    if allowed and source.is_closed:
        return denied(_("This source is closed already."))
    return allowed
