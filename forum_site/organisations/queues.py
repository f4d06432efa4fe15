"""The desk's queue of claims: who asks to act for which organisation; and the queues beside it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.organisations import handover_queue, rules
from forum_site.organisations.desk import Item, Queue, register_queue
from forum_site.organisations.forms.claims import ReturnForm
from forum_site.organisations.models import Claim, Verification

WORKING_DAYS = 2  # what the sign-up page promises


def register() -> None:
    register_queue(
        Queue(
            code="claim",
            tab=gettext_lazy("Verify"),
            label=gettext_lazy("Verification"),
            icon="shield",
            days=WORKING_DAYS,
            items=claim_items,
            opened=opened_claim,
        )
    )
    handover_queue.register()


def claim_items(user: Any) -> list[Item]:
    claims = (
        Claim.objects.pending().decidable_by(user).select_related("organisation", "organisation__territory")
    )
    return [Item(claim.pk, _title(claim), _detail(claim), claim.created_at) for claim in claims]


def _title(claim: Claim) -> str:
    organisation = claim.organisation
    words = {"organisation": organisation.name, "role": claim.get_role_display()}
    if organisation.verification == Verification.VERIFIED:
        return _("%(role)s, %(organisation)s") % words
    return _("New: %(organisation)s") % words


def _detail(claim: Claim) -> str:
    place = claim.organisation.territory
    return place.label if place else _("National")


def opened_claim(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    """The claim beside the list, with the two ways to decide."""
    claim = (
        Claim.objects.pending()
        .decidable_by(request.user)
        .filter(pk=pk)
        .select_related("organisation__territory", "organisation__region", "claimant")
        .first()
    )
    if claim is None:
        return None
    context = {
        "claim": claim,
        "organisation": claim.organisation,
        "earlier": claim.organisation.claims.filter(claimant=claim.claimant).exclude(pk=pk),
        "form": ReturnForm(),
        "shows_evidence": rules.can_see_evidence(request.user, claim).allowed,
    }
    return {"template": "organisations/desk_claim.html", "context": context}
