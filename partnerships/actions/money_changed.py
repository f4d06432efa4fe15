"""What every change of a need's money ends with, inside its transaction."""

from __future__ import annotations

from typing import Any

from forum_site.core import audit
from partnerships.actions.follow_funding import follow_funding
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import Need
from partnerships.tasks import match_needs


def money_changed(need: Need, verb: str, *, by: Any, data: dict[str, Any]) -> None:
    """Recompute the (locked) need's amounts, write the audit entry, move its state, match it again."""
    refresh_funding(need)
    audit.record(need, f"partnerships.{verb}", by=by, data=data)
    follow_funding(need, by=by)
    match_needs.delay_on_commit([need.pk])
