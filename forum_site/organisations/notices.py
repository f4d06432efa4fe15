"""What people are told about organisations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.notifications.registry import Kind, register
from forum_site.notifications.watches import register_watchable
from forum_site.organisations import rules
from forum_site.organisations.authority import acts_for
from forum_site.organisations.handover_notices import register_handover_notices
from forum_site.organisations.models import Claim, Organisation


def desk_link(claim: Claim) -> str:
    return f"{reverse('organisations:desk')}?open=claim-{claim.pk}#buka"


def claim_link(claim: Claim) -> str:
    return reverse("organisations:claim", args=[claim.organisation.slug])


def _filed(event: Any) -> str:
    names = {"organisation": event.subject.organisation, "role": event.subject.get_role_display()}
    return _("%(organisation)s: an application as %(role)s waits for you") % names


def _filed_body(event: Any) -> str:
    return _("Look at the documents, then verify the organisation or return it with a reason.")


def _decided(event: Any) -> str:
    names = {"organisation": event.subject.organisation}
    if event.data.get("accepted"):
        return _("%(organisation)s is verified; you now act for it") % names
    return _("%(organisation)s: please complete your application") % names


def _decided_body(event: Any) -> str:
    if event.data.get("accepted"):
        return _("You can upload the plan, fill in the public page and invite colleagues.")
    return _("The secretariat writes: %(reason)s") % {"reason": event.subject.reason}


def _decided_link(event: Any) -> str:
    if event.data.get("accepted"):
        return str(event.subject.organisation.get_absolute_url())
    return claim_link(event.subject)


def _joined(event: Any) -> str:
    names = {"person": event.subject.user, "organisation": event.subject.organisation}
    return _("%(person)s joined %(organisation)s") % names


def _joined_body(event: Any) -> str:
    return _("Role: %(role)s") % {"role": event.subject.get_role_display()}


def _may_decide(user: Any, event: Any) -> bool:
    """Officers who still answer for it, also after a colleague decided."""
    return Claim.objects.filter(pk=event.subject.pk).decidable_by(user).exists()


def _decides_some(user: Any, events: Sequence[Any]) -> set[int]:
    """Asked once for a whole list."""
    claims = Claim.objects.filter(pk__in=[event.object_id for event in events]).decidable_by(user)
    found = set(claims.values_list("pk", flat=True))
    return {event.pk for event in events if event.object_id in found}


def _desk(event: Any) -> str:
    return desk_link(event.subject)


def _is_claimant(user: Any, event: Any) -> bool:
    return bool(event.subject.claimant_id == user.pk)


def _page(event: Any) -> str:
    return str(event.subject.organisation.get_absolute_url())


def _acts(user: Any, event: Any) -> bool:
    return rules.can_edit(user, event.subject.organisation).allowed


def _acts_some(user: Any, events: Sequence[Any]) -> set[int]:
    """Asked once for a whole list: all bodies of the person are kept on the person."""
    return {
        event.pk
        for event in events
        if event.subject and (user.is_superuser or acts_for(user, event.subject.organisation))
    }


def register_notices() -> None:
    register(
        Kind(
            code="organisations.claim_filed",
            group="tasks",
            title=_filed,
            body=_filed_body,
            link=_desk,
            may_see=_may_decide,
            seen_by=_decides_some,
            related=("organisation",),
            mark="shield",
        )
    )
    register(
        Kind(
            code="organisations.claim_decided",
            group="organisation",
            title=_decided,
            body=_decided_body,
            link=_decided_link,
            may_see=_is_claimant,
            related=("organisation",),
        )
    )
    register(
        Kind(
            code="organisations.member_joined",
            group="organisation",
            title=_joined,
            body=_joined_body,
            link=_page,
            may_see=_acts,
            seen_by=_acts_some,
            related=("organisation", "user"),
        )
    )
    register_handover_notices()
    register_watchable(Organisation, visible=rules.can_view)
