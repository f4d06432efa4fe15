"""One side of a match puts it by, or notes that it has written to the other side."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from partnerships.models import Match, MatchMark
from partnerships.rules.marks import can_mark_match


def mark_match(match: Match, *, by: Any, organisation: Organisation, kind: str) -> MatchMark:
    """Set the mark `kind` (`MatchMark.Kind`) of one side. Repeatable: who set it first stays."""
    can_mark_match(by, match, organisation).require()
    with transaction.atomic():
        mark, is_new = MatchMark.objects.get_or_create(
            match=match, organisation=organisation, kind=MatchMark.Kind(kind), defaults={"by": by}
        )
        if is_new:
            audit.record(match, "partnerships.mark_match", by=by, data={"kind": kind})
    return mark


def unmark_match(match: Match, *, by: Any, organisation: Organisation, kind: str) -> None:
    """Take the mark of this side off. Repeatable."""
    can_mark_match(by, match, organisation).require()
    with transaction.atomic():
        gone, _by_model = MatchMark.objects.filter(
            match=match, organisation=organisation, kind=MatchMark.Kind(kind)
        ).delete()
        if gone:
            audit.record(match, "partnerships.unmark_match", by=by, data={"kind": kind})
