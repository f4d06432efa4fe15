"""What the page of an organisation says, gathered once: officers, sharing, anchors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from forum_site.core.display.meta import PageMeta
from forum_site.core.narrow import joined
from forum_site.organisations.models import Claim, Membership, Organisation


class Officer(NamedTuple):
    """One role: who holds it. `names` is empty for visitors, `holders` is how many there are."""

    role: str
    holders: int
    names: list[tuple[str, str]]
    until: Any


def officers(organisation: Organisation, *, named: bool) -> list[Officer]:
    """Roles held today, in the order of `Role`; names only beside the role, for people who are logged in."""
    held: Iterable[Membership] = joined(
        Membership.objects.current().filter(organisation=organisation, user__is_active=True),
        user=("name", "handle"),
        unit=("kind",),
    ).order_by("pk")
    roles: dict[str, list[Membership]] = {}
    for membership in held:
        roles.setdefault(_role_words(membership), []).append(membership)
    return [
        Officer(
            words,
            len(people),
            [(one.user.name, one.user.handle) for one in people] if named else [],
            max((one.term_end for one in people if one.term_end), default=None),
        )
        for words, people in roles.items()
    ]


def _role_words(membership: Membership) -> str:
    role = str(membership.get_role_display())
    return f"{role}, {membership.unit.get_kind_display()}" if membership.unit else role


def meta_of(organisation: Organisation) -> PageMeta:
    place = place_of(organisation)
    words = {"kind": organisation.get_kind_display(), "place": place}
    description = organisation.summary[:200] or _("%(kind)s in %(place)s") % words
    return PageMeta(organisation.name, description, organisation.get_absolute_url(), kind="profile")


def place_of(organisation: Organisation) -> str:
    place = organisation.territory or organisation.region
    return place.label if place else _("Indonesia")


def share_link(organisation: Organisation) -> str:
    """Opens WhatsApp with one sentence and the address."""
    address = f"{str(settings.SITE_URL).rstrip('/')}{organisation.get_absolute_url()}"
    return f"https://wa.me/?text={quote(f'{organisation.name}, {place_of(organisation)}. {address}')}"


def anchors(sections: dict[str, list[dict[str, Any]]]) -> list[tuple[str, str]]:
    parts = (*sections["top"], *sections["main"], *sections["aside"])
    return [part["anchor"] for part in parts if "anchor" in part]


def own_claim(organisation: Organisation, user: Any) -> Claim | None:
    """The latest application of this person, to say how it stands; nothing is asked where there is none.

    `organisation` comes from rows that went through `with_own_claim`.
    """
    known = vars(organisation)["own_claim_id"] if user.is_authenticated else None
    return Claim.objects.get(pk=known) if known else None


def with_own_claim(rows: Any, user: Any) -> Any:
    """Organisations with `own_claim_id`: most people never applied, so it is learnt with the row."""
    if not user.is_authenticated:
        return rows
    claims = Claim.objects.filter(claimant=user, organisation=OuterRef("pk")).order_by("-created_at")
    return rows.annotate(own_claim_id=Subquery(claims.values("pk")[:1]))
