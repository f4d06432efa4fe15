"""Beside a board's page: how residents propose a need to it, and follow what they proposed."""

from __future__ import annotations

from typing import Any

from forum_site.organisations.models import Organisation


def propose_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """For boards that have proved themselves: before that nobody would read a proposal."""
    if not organisation.is_board or not organisation.is_verified or organisation.territory_id is None:
        return None
    return {"template": "partnerships/proposals/of_board.html", "context": {"board": organisation}}
