"""What the page of "Coba tanpa akun" shows: each need with its best offers, reasons and sums."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.taxonomy import CATEGORIES
from forum_site.regions.models import Region
from partnerships.candidates import offer_profiles
from partnerships.importers import PlanDraft
from partnerships.match_display import STATES
from partnerships.matching import explain
from partnerships.matching.criteria import State
from partnerships.matching.engine import Match, match
from partnerships.matching.lists import OfferSet, rank_offers
from partnerships.matching.profiles import OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Offer
from partnerships.offer_display import amount_words
from partnerships.querysets import OfferQuerySet
from partnerships.todo.money import Wanted, within_reach
from partnerships.trying.lines import Line, lines_of, units_of
from partnerships.trying.places import Place
from partnerships.wording import WORDING

BEST: Final = 5  # offers of a need with their reasons
ASKED: Final = 20  # offers of a need that are looked at one by one
MET_SHOWN: Final = 3
# What a line itself must answer; an offer of which this is unknown is not called open to it.
OF_THE_LINE: Final = frozenset({"region.in", "category.in", "sector.in", "form.in", "amount.between"})


@dataclass(frozen=True, slots=True)
class Told:
    """A need of the sheet with the offers open to it, best first."""

    line: Line
    offers: tuple[Offer, ...]
    found: tuple[Match, ...]

    @property
    def category(self) -> str:
        return _(CATEGORIES[self.line.category].label) if self.line.category else ""

    @property
    def n(self) -> int:
        return len(self.offers)

    @property
    def others(self) -> int:
        """How many offers besides the best one."""
        return self.n - 1

    @property
    def best(self) -> list[dict[str, Any]]:
        """Of the best five: the offer, its score and amount, and the reasons in words."""
        pairs = list(zip(self.offers, self.found, strict=True))[:BEST]
        return [
            {
                "title": offer.title,
                "url": offer.get_absolute_url(),
                "giver": offer.organisation.name,
                "amount": amount_words(offer),
                "score": found.score,
                "reasons": reasons_of(found),
            }
            for offer, found in pairs
        ]


@dataclass(frozen=True, slots=True)
class Result:
    """All of one answer. Sums are rupiah; `partly` offers cover only a part of a wide place."""

    draft: PlanDraft
    place: Place
    needs: list[Told]
    reach: int
    gap: int
    partly: int

    @property
    def with_offers(self) -> int:
        return sum(bool(one.n) for one in self.needs)

    @property
    def open_offers(self) -> int:
        """Different offers open to at least one need."""
        return len({offer.pk for one in self.needs for offer in one.offers})

    @property
    def guessed(self) -> int:
        return sum(one.line.guessed for one in self.needs)

    @property
    def slices(self) -> list[tuple[str, int]]:
        return [("received", self.reach), ("gap", self.without)]

    @property
    def without(self) -> int:
        return max(0, self.gap - self.reach)


def result_of(draft: PlanDraft, place: Place) -> Result:
    """Match every activity of the sheet with the offers open today; a bounded number of statements."""
    lines = lines_of(draft, place)
    offers, partly = _offers(place.region)
    by_pk = {offer.pk: offer for offer in offers}
    today = timezone.localdate()
    profiles = offer_profiles(Offer.objects.filter(pk__in=by_pk).order_by("pk"))
    everywhere = [one for one in profiles if one.key not in partly]
    sets = {True: OfferSet(everywhere, today), False: OfferSet(profiles, today)}
    known = {one.key: one for one in profiles}
    told = [_told(line, sets[line.is_wide], known, by_pk) for line in lines]
    told.sort(key=lambda one: (-one.n, -(one.line.gap or 0), one.line.row.row))
    wanted = [Wanted(one.line.profile.key, one.line.gap, units_of(one.line.row), one.offers) for one in told]
    gap = sum(line.gap or 0 for line in lines)
    hidden = len(partly) if any(line.is_wide for line in lines) else 0
    return Result(draft, place, told, within_reach(wanted), gap, hidden)


def _offers(region: Region) -> tuple[list[Offer], set[int]]:
    """Offers that apply in some part of the place, and which of them not in all of it."""
    here: OfferQuerySet = Offer.objects.open().visible_to(None)
    named = Region.objects.filter(offers=OuterRef("pk"))
    touched = Exists(named.filter(lo__lte=region.hi, hi__gte=region.lo))
    anywhere = ~Exists(named) | Q(criteria__icontains="region.in")
    rows = here.filter(touched | anywhere).select_related("organisation")
    covered = Exists(named.filter(lo__lte=region.lo, hi__gte=region.hi))
    whole = here.filter(covered | anywhere).values_list("pk", flat=True)
    found = list(rows)
    return found, {offer.pk for offer in found} - set(whole)


def _told(line: Line, offers: OfferSet, profiles: dict[Any, OfferProfile], by_pk: dict[Any, Offer]) -> Told:
    need = line.profile
    if line.is_wide:  # every offer asked covers the whole place, so any village of it answers for all
        need = replace(need, region=(need.region[0], need.region[0]))
    rows = rank_offers(need, offers, offers.today, limit=ASKED)
    found = [match(need, profiles[row.offer_key], offers.today) for row in rows]
    kept = tuple(one for one in found if is_open(one))
    return Told(line, tuple(by_pk[one.offer_key] for one in kept), kept)


def is_open(found: Match) -> bool:
    """Nothing that the line itself must answer is left open."""
    if found.status is Status.NOT:
        return False
    return not any(one.open and one.criterion.code in OF_THE_LINE for one in found.answers)


def reasons_of(found: Match) -> list[tuple[str, str]]:
    """(state, sentence): first what is met, then what is not known or lacking yet."""
    met = [one for one in found.answers if one.state is State.MET][:MET_SHOWN]
    rest = [one for one in found.answers if one.open]
    return [(STATES[one.state], explain.reason(one, WORDING)) for one in (*met, *rest)]
