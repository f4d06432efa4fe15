"""As whom a person notes something: role and organisation, which the public may read; never the name."""

from __future__ import annotations

from typing import Any

from forum_site.organisations.models import Membership, Organisation


def noted_as(user: Any, board: Organisation) -> dict[str, Any]:
    """`noted_role` and `noted_for_id` for an entry: the role in the board, else another; {} for nobody."""
    if user is None:
        return {}
    held = list(Membership.objects.current().filter(user=user).order_by("pk"))
    worn = next((one for one in held if one.organisation_id == board.pk), held[0] if held else None)
    return {"noted_role": worn.role, "noted_for_id": worn.organisation_id} if worn else {}
