"""The desk of a person without a role: the next steps in, what they follow, and what they said."""

from __future__ import annotations

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.notifications.following import followed
from forum_site.organisations.models import Claim
from forum_site.portal.desk.hats import Hat
from forum_site.portal.desk.parts import Task, handover_tasks, interests_of, news
from forum_site.regions.models import Region
from partnerships.commitments.desk import given_of
from partnerships.display import need_row
from partnerships.models import Need

NEEDS_SHOWN: Final = 4
FOLLOWED_SHOWN: Final = 5


def member_desk(hat: Hat, user: Any) -> dict[str, Any]:
    claims = Claim.objects.filter(claimant=user).select_related("organisation__territory")
    latest = list(claims.order_by("-created_at")[:3])
    _page, things = followed(user, 1)
    kota = _kota_of(user.home) if user.home_id else None
    return {
        "tasks": [*handover_tasks(user), *_steps(user, bool(latest))],
        "claims": latest,
        "followed": things[:FOLLOWED_SHOWN],
        "interests": interests_of(user),
        "commitments": given_of(user),
        "kota": kota,
        "needs": _nearby(kota),
        "news": news(user),
    }


def _steps(user: Any, has_applied: bool) -> list[Task]:
    profile = reverse("accounts:me")
    steps = []
    if not has_verified_contact(user):
        words = _("Then you can write, follow and show interest; a code is sent to you.")
        steps.append(
            Task("at", "wait", _("Verify your e-mail or mobile number"), words, profile, _("Verify it"))
        )
    if not user.home_id:
        words = _("So that we can show what is happening near you. Others see the kota at most.")
        steps.append(Task("pin", "info", _("Choose your kelurahan"), words, profile, _("Choose")))
    else:
        words = _("To the BKM of your kelurahan; with the tracking code you see how far it is.")
        new = reverse("partnerships:need_new")
        steps.append(Task("need", "info", _("Propose a need"), words, new, _("Propose")))
    if not has_applied:
        words = _("Officers of a BKM/LKM, an agency or a partner work here for their organisation.")
        create = reverse("organisations:create")
        steps.append(Task("soc", "info", _("Join your organisation"), words, create, _("Choose it")))
        code = _("The letter of invitation carries a code that lets you in at once.")
        join = reverse("organisations:join")
        steps.append(Task("file", "info", _("Enter an invitation code"), code, join, _("Enter it")))
    return steps


def _kota_of(place: Region) -> Region:
    """The kabupaten or kota in which the place lies; at most three statements."""
    while place.level > Region.Level.REGENCY and place.parent:
        place = place.parent
    return place


def _nearby(kota: Region | None) -> list[dict[str, Any]]:
    """Needs of the person's kota, those that lack most; of everywhere when none is known."""
    ready = Need.objects.ready()
    rows = ready.within(kota) if kota else ready
    return [need_row(need) for need in rows.for_list().order_by("-gap", "pk")[:NEEDS_SHOWN]]
