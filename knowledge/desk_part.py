"""Beneath the secretariat's queue: the ways to articles that wait, and to what readers say."""

from __future__ import annotations

from typing import Any


def articles_part(user: Any) -> dict[str, Any]:
    """For `organisations.desk.register_section`; no statement: the pages count for themselves."""
    return {"template": "knowledge/desk_part.html", "context": {}}
