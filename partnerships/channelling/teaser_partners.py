"""Which partners a board may think of for a need: those whose offers fit, and sources of its kota first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.organisations.models import PARTNER_KINDS, Organisation
from forum_site.regions.models import Region
from partnerships.channelling.stages import ENDED, Stage
from partnerships.models import FundingSource, Match, Need, Partnership

MATCHES: Final = 20  # stored pairs that are looked at
SOURCES: Final = 40
FOUND: Final = 20


@dataclass(frozen=True)
class Candidate:
    """A partner as the list shows it. `busy`: the partnership about this need that lives already."""

    organisation: Organisation
    why: str
    busy: Partnership | None = None


def askable() -> QuerySet[Organisation]:
    """To whom a short proposal can be sent."""
    rows: Any = Organisation.objects.verified().filter(kind__in=PARTNER_KINDS)
    found: QuerySet[Organisation] = rows.select_related("territory", "region").order_by("name", "pk")
    return found


def candidates(need: Need, *, words: str = "", chosen: Iterable[int] = ()) -> list[Candidate]:
    """Searched ones first, then chosen ones, then those proposed; each once, with the reason it stands there.

    Five statements at most, whatever their number.
    """
    reasons: dict[int, str] = dict.fromkeys(_by_name(need, words), _("Found by its name"))
    for pk in chosen:
        reasons.setdefault(pk, _("Chosen"))
    for pk, why in (*_of_matches(need), *_of_sources(need)):
        reasons.setdefault(pk, why)
    rows = {one.pk: one for one in askable().filter(pk__in=reasons).exclude(pk=need.board_id)}
    busy = {one.partner_id: one for one in about(need) if one.stage not in ENDED - {Stage.LAPSED}}
    return [Candidate(rows[pk], why, busy.get(pk)) for pk, why in reasons.items() if pk in rows]


def about(need: Need) -> QuerySet[Partnership]:
    """All partnerships of the need's board about it, the newest first."""
    rows = Partnership.objects.filter(board=need.board_id, lines__need=need)
    found: QuerySet[Partnership] = rows.select_related("partner").order_by("-pk")
    return found


def others_to_bundle(need: Need) -> QuerySet[Need]:
    """Further needs of the board that look for partners."""
    rows = Need.objects.ready().public().filter(board=need.board_id).exclude(pk=need.pk)
    found: QuerySet[Need] = rows.order_by("priority_rank", "pk")
    return found


def _by_name(need: Need, words: str) -> list[int]:
    if not words.strip():
        return []
    rows = askable().exclude(pk=need.board_id)
    for word in words.split()[:5]:
        rows = rows.filter(name__icontains=word)
    return list(rows.values_list("pk", flat=True)[:FOUND])


def _of_matches(need: Need) -> list[tuple[int, str]]:
    rows = Match.objects.active().filter(need=need).best_first().select_related("offer")[:MATCHES]
    words = _("Its offer fits, %(score)s of 100: %(offer)s")
    return [
        (row.offer.organisation_id, words % {"score": row.score, "offer": row.offer.title}) for row in rows
    ]


def _of_sources(need: Need) -> list[tuple[int, str]]:
    """Sources that give in the kota of the need, for its sector or for all."""
    kota = Region.objects.ancestors_of(need.village).filter(level=Region.Level.REGENCY).first()
    rows = FundingSource.objects.given().given_in(kota or need.village).fresh_first(timezone.localdate())
    fitting = [row for row in rows[:SOURCES] if not row.sectors or need.sector in row.sectors]
    return [(row.organisation_id, _("Gives here: %(source)s") % {"source": row.name}) for row in fitting]
