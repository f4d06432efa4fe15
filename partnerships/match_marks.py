"""What one side of a match did with it, for pages and lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse

from partnerships.models import Match, MatchMark


def mark_buttons(match: Match, kinds: Collection[str], back: str = "") -> dict[str, Any]:
    """What templates/partnerships/matches/marks.html draws; `back` is the list to return to."""
    return {
        "url": reverse("partnerships:match_mark", args=[match.pk]),
        "dismiss": reverse("partnerships:match_dismiss", args=[match.pk]),
        "saved": MatchMark.Kind.SAVED in kinds,
        "contacted": MatchMark.Kind.CONTACTED in kinds,
        "title": match.offer.title,
        "back": back,
    }


def marks_by_match(boards: Iterable[Any]) -> dict[int, set[str]]:
    """Kinds of marks these boards set, by match: one statement."""
    found: dict[int, set[str]] = defaultdict(set)
    for match_id, kind in MatchMark.objects.filter(organisation__in=boards).values_list("match_id", "kind"):
        found[match_id].add(kind)
    return found
