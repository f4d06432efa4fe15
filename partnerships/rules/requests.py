"""Who lays a need before an agency, and who takes the request back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.organisations.authority import oversees
from forum_site.organisations.models import Kind, Organisation
from partnerships.querysets import READY_NEED_STATES
from partnerships.rules.needs import can_view_need
from partnerships.rules.shared import SIGN_IN
from partnerships.rules.voices import REGENCY

if TYPE_CHECKING:
    from partnerships.models import AnswerRequest, Need

FORWARDED_FROM: Final = ("in_plan", *READY_NEED_STATES)


def can_forward(user: Any, need: Need) -> Verdict:
    """Officers of the secretariat that answers for the place, while the need is public and not yet built."""
    allowed = _oversees(user, need)
    if not allowed:
        return allowed
    if need.status not in FORWARDED_FROM or not need.is_public:
        return denied(_("Only needs of agreed plans on which no work has begun are forwarded."))
    return ALLOWED


def can_lay_before(user: Any, need: Need, organisation: Organisation) -> Verdict:
    """`can_forward`, to a verified agency of the kota or kabupaten that serves the place."""
    allowed = can_forward(user, need)
    if not allowed:
        return allowed
    place = organisation.territory
    if organisation.kind != Kind.AGENCY or not organisation.is_verified:
        return denied(_("Needs are forwarded to verified agencies only."))
    if place is None or len(place.code) < REGENCY or not place.contains(need.village):
        return denied(_("The need lies outside the area that this agency serves."))
    return ALLOWED


def can_withdraw_request(user: Any, asked: AnswerRequest) -> Verdict:
    allowed = _oversees(user, asked.need)
    if not allowed:
        return allowed
    if asked.state != "open":
        return denied(_("This request is closed already."))
    return ALLOWED


def _oversees(user: Any, need: Need) -> Verdict:
    if not can_view_need(user, need):
        return HIDDEN
    if not user.is_authenticated:
        return SIGN_IN
    if not oversees(user, need.village):
        return denied(_("Only the secretariat of this place does this."))
    return ALLOWED
