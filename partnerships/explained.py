"""Stored pairs with their reasons as they are today: answers, evidence and parts are never stored."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from partnerships.candidates import offer_profile, profiles_of
from partnerships.matching.engine import Match as Found
from partnerships.matching.engine import match
from partnerships.models import Match


def with_reasons(matches: Iterable[Match]) -> list[Match]:
    """Put what the engine finds beside each pair, for `found_of`: three statements, however many there are.

    `matches` as `for_list` reads them.
    """
    rows = list(matches)
    for row, found in zip(rows, _found(rows), strict=True):
        row._found = found  # type: ignore[attr-defined]  # noqa: SLF001 - kept beside the row it tells of
    return rows


def explained(matches: Iterable[Match]) -> dict[int, Found]:
    """What the engine finds of each pair, by its primary key."""
    return {row.pk: found_of(row) for row in with_reasons(matches)}


def found_of(row: Match) -> Found:
    """What the engine finds of a pair; read for it alone when nobody asked for all before."""
    if not hasattr(row, "_found"):
        with_reasons([row])
    found: Found = row._found  # type: ignore[attr-defined]  # noqa: SLF001
    return found


def _found(rows: list[Match]) -> list[Found]:
    today = timezone.localdate()
    by_pk = {row.need_id: row.need for row in rows}
    needs = {one.key: one for one in profiles_of(by_pk.values())}
    offers: dict[Any, Any] = {}
    for row in rows:
        if row.offer_id not in offers:
            offers[row.offer_id] = offer_profile(row.offer)
    return [match(needs[row.need_id], offers[row.offer_id], today) for row in rows]
