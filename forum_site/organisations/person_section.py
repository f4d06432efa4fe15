"""The roles a person holds today, for the person's public page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from forum_site.accounts.person_page import register_section
from forum_site.organisations.models import Membership
from forum_site.organisations.querysets import PUBLIC_STATES


def register() -> None:
    register_section("roles", roles_of)


def roles_of(request: HttpRequest, person: Any) -> dict[str, Any] | None:
    """None for visitors: a name beside a role is for people who are logged in."""
    if not request.user.is_authenticated:
        return None
    held = Membership.objects.current().filter(user=person, organisation__verification__in=PUBLIC_STATES)
    roles = list(held.select_related("organisation", "unit").order_by("term_start", "pk"))
    return {"template": "organisations/person_roles.html", "context": {"roles": roles}} if roles else None
