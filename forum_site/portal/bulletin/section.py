"""The way to the bulletin, beside the page of a board."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from forum_site.organisations.models import Organisation
from forum_site.organisations.querysets import PUBLIC_STATES


def bulletin_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """For boards that everybody may see; asks nothing of the database."""
    if not organisation.is_board or organisation.verification not in PUBLIC_STATES:
        return None
    url = reverse("portal:bulletin", args=[organisation.slug])
    return {"template": "portal/bulletin/of_board.html", "context": {"url": url}}
