"""On the public page of a person: the way to what moderators know, for those who may see it."""

from typing import Any

from django.http import HttpRequest

from forum_site.accounts.person_page import register_section
from forum_site.moderation.rules import can_see_case


def register() -> None:
    register_section("case", case_link)


def case_link(request: HttpRequest, person: Any) -> dict[str, Any] | None:
    """Nothing for others; asks the database only for officers."""
    if not can_see_case(request.user, person):
        return None
    return {"template": "moderation/case_link.html", "context": {"person": person}}
