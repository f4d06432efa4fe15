"""The secretariat witnesses a handover: in one moment the role is the successor's."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.notifications.watches import watchers_of
from forum_site.organisations import handover_rules as rules
from forum_site.organisations.actions.decide_claim import grant_role
from forum_site.organisations.actions.hand_over import lock
from forum_site.organisations.authority import forget_authority, holders
from forum_site.organisations.back_office import sync_person
from forum_site.organisations.handover_parts import move_all
from forum_site.organisations.models import Handover, Membership


def witness_handover(handover: Handover, *, by: Any, without_outgoing_reason: str = "") -> Handover:
    """The successor holds the role from today, for a term as long as before; the outgoing one's has ended.

    Without the word of the outgoing person a written reason is needed: ValueError when it is missing.
    """
    reason = without_outgoing_reason.strip()
    with transaction.atomic():
        locked = lock(handover)
        rules.can_witness_handover(by, locked).require()
        if locked.outgoing_at is None and not reason:
            raise ValueError("a handover without the outgoing person's word needs a reason")
        locked.witnessed_at, locked.witnessed_by = timezone.now(), by
        locked.reason = reason[:2000] if locked.outgoing_at is None else ""
        locked.save(update_fields=["witnessed_at", "witnessed_by", "reason", "updated_at"])
        _pass_role(locked)
        data = {"without_outgoing": locked.outgoing_at is None}
        audit.record(locked, "organisations.witness_handover", by=by, data=data)
        left = () if locked.pass_watches else ("watches",)
        move_all(locked.membership.user, locked.successor, locked.organisation, but=left)
        _tell(locked, by)
    return locked


def _pass_role(handover: Handover) -> None:
    """The old role ends and stays as history; the new one has the same unit and length of term."""
    old = handover.membership
    if old.ended_at is None:
        old.ended_at = timezone.now()
        old.save(update_fields=["ended_at", "updated_at"])
    forget_authority(old.user)
    sync_person(old.user)
    new = grant_role(handover.successor, handover.organisation, handover.role, _term_end(old))
    if new.unit_id != old.unit_id:
        new.unit_id = old.unit_id
        new.save(update_fields=["unit", "updated_at"])


def _term_end(old: Membership) -> date | None:
    if old.term_end is None:
        return None
    return timezone.localdate() + (old.term_end - old.term_start)


def _tell(handover: Handover, by: Any) -> None:
    """Both, who acts for the body today, and who follows it."""
    body = handover.organisation
    told = because("participant", [handover.membership.user, handover.successor])
    told += because("role", holders(body)) + because("watching", watchers_of(body))
    announce("organisations.handover_done", actor=by, subject=handover, recipients=told, about=body)
