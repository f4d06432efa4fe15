"""Boards hear in the digest of an offer that one of their needs nearly fits, and what it still lacks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.notifications.api import announce
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import holders
from partnerships.choices import MatchStatus
from partnerships.explained import with_reasons
from partnerships.match_display import answers_of, lacking
from partnerships.matching import explain
from partnerships.matching.criteria.parsing import CriteriaInvalid, parse, to_data
from partnerships.models import Match
from partnerships.notices import managers
from partnerships.wording import WORDING

KIND: Final = "partnerships.nearly_match"
LEAST_TOLD: Final = 70  # as for fitting ones: neighbouring activities are shown, not told
MOST_LACKING: Final = 2  # who lacks more finds it on the list of opportunities
BOARDS_AT_ONCE: Final = 200


def tell_nearly(matches: Iterable[Match]) -> int:
    """How many boards were newly told, each once an offer; in the caller's transaction, repeatable.

    Only where nothing is told of a need that fits already, and little is lacking. Of one offer at most
    BOARDS_AT_ONCE a call: the rest has its turn with the next refresh.
    """
    keys = [one.pk for one in matches]
    rows = Match.objects.filter(
        pk__in=keys, status=MatchStatus.NEARLY, score__gte=LEAST_TOLD, dismissed_at=None,
        offer__status="published",
    )  # fmt: skip
    best: dict[tuple[int, int], Match] = {}
    known = _told({row.offer_id for row in rows})
    for row in rows.for_list().best_first():
        key = row.offer_id, row.need.board_id
        if key not in known:
            best.setdefault(key, row)
    return sum(_tell(row) for row in with_reasons(list(best.values())[:BOARDS_AT_ONCE]))


def _told(offers: Iterable[int]) -> set[tuple[int, int]]:
    """(offer, board) of those who heard of it: as nearly fitting, or as fitting."""
    told = Event.objects.filter(kind=KIND, data__offer__in=list(offers))
    found = {(offer, board) for offer, board in told.values_list("data__offer", "data__board")}
    fits = Match.objects.filter(offer__in=list(offers), status=MatchStatus.FIT, announced_at__isnull=False)
    return found | set(fits.values_list("offer_id", "need__board_id"))


def _tell(row: Match) -> bool:
    open_ = lacking(answers_of(row))
    if not 0 < len(open_) <= MOST_LACKING:
        return False
    event = announce(
        KIND, actor=None, subject=row, recipients=holders(row.need.board), reason="role", about=row.need,
        data={
            "offer": row.offer_id, "board": row.need.board_id,
            "lacking": [to_data(one.criterion) for one in open_],
        },
        key=f"nearly:{row.offer_id}:{row.need.board_id}",
    )  # fmt: skip
    return event is not None


def _title(event: Event) -> str:
    return _("Nearly fits, complete it: %(offer)s") % {"offer": event.subject.offer.title}


def _body(event: Event) -> str:
    """What was lacking when it was told; the page behind the link says how it stands today."""
    lacked = event.data["lacking"]
    words = ngettext(
        "“%(need)s” lacks only one condition: %(list)s.", "“%(need)s” lacks %(n)s conditions: %(list)s.",
        len(lacked),
    )  # fmt: skip
    said = "; ".join(filter(None, map(_condition, lacked)))
    return words % {"need": event.subject.need.public_title, "n": number(len(lacked)), "list": said}


def _condition(data: dict[str, Any]) -> str:
    try:
        return explain.condition(parse(data), WORDING)
    except CriteriaInvalid:  # told before the offer's own words changed their form
        return ""


def _link(event: Event) -> str:
    return reverse("partnerships:match", args=[event.object_id])


register(
    Kind(
        KIND, "nearly", _title, _body, _link, digest=True, related=("need__board", "offer"),
        **managers(lambda match: match.need.board),
    )
)  # fmt: skip
