"""The roles in which a person may sit at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from forum_site.organisations.models import Kind, Membership, Organisation, Role

BOARD, PARTNER, SECRETARIAT, ADMIN, MEMBER = "board", "partner", "secretariat", "admin", "member"
ORDER: Final = (BOARD, PARTNER, SECRETARIAT, ADMIN, MEMBER)


@dataclass(frozen=True, slots=True)
class Hat:
    """`code` stands in the address: the organisation's slug, "admin" or "member"."""

    kind: str
    code: str
    words: str
    organisation: Organisation | None = None


def hats_of(user: Any) -> list[Hat]:
    """In the order in which they usually have most to do; one statement. Never empty."""
    held = Membership.objects.managing(user)
    hats: dict[str, Hat] = {}
    for membership in held.select_related("organisation__territory", "organisation__region").order_by("pk"):
        body = membership.organisation
        if kind := _kind_of(body, membership.role):
            hats.setdefault(body.slug, Hat(kind, body.slug, body.name, body))
    if user.is_superuser:
        hats["admin"] = Hat(ADMIN, "admin", _("Site administrator"))
    if not hats:
        hats["member"] = Hat(MEMBER, "member", user.name)
    return sorted(hats.values(), key=lambda hat: ORDER.index(hat.kind))


def _kind_of(body: Organisation, role: str) -> str:
    if body.is_board:
        return BOARD
    if body.kind == Kind.SECRETARIAT:
        return SECRETARIAT if role == Role.SECRETARIAT_OFFICER else ""
    return PARTNER if body.is_partner else ""


def chosen(hats: list[Hat], code: str) -> Hat:
    """The one asked for, if the person has it; else the first."""
    return next((hat for hat in hats if hat.code == code), hats[0])
