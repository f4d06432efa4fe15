"""Needs of an offer as rows of a page, with what the engine says of each today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from forum_site.core.arrays import is_among
from partnerships.candidates import profiles_of
from partnerships.display import village_words
from partnerships.match_display import discreet, tally
from partnerships.matching import explain
from partnerships.matching.engine import Match as Found
from partnerships.matching.engine import match
from partnerships.matching.profiles import OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Need
from partnerships.querysets import NeedQuerySet
from partnerships.wording import WORDING

PER_PAGE: Final = 10


class Row(NamedTuple):
    """A need of the list with what the engine says of it."""

    need: Need
    status: Status
    score: int
    place: str
    tally: str
    why: str


def explained_rows(
    offer: OfferProfile, keys: Sequence[int], day: date, among: NeedQuerySet | None = None
) -> list[Row]:
    """In the order of `keys`, those of `among` that look for partners: four statements for any number."""
    rows = Need.objects.all() if among is None else among
    ready = rows.ready().for_list().select_related("board__territory")
    needs = {need.pk: need for need in ready.filter(is_among("pk", keys))} if keys else {}
    profiles = {one.key: one for one in profiles_of(needs.values())}
    return [_row(match(profiles[key], offer, day), needs[key]) for key in keys if key in needs]


def _row(found: Found, need: Need) -> Row:
    answers = [discreet(one, need) for one in found.answers]
    against = [one for one in answers if one.excludes or one.open]
    why = explain.reason(against[0], WORDING) if against else ""
    place = f"{village_words(need.village)} · {need.board.name}"
    return Row(need, found.status, found.score, place, tally(answers), why)
