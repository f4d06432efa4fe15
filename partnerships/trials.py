"""The dry run of an offer, and the live list of all needs that fit it: computed, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_short
from partnerships.candidates import need_profiles, offer_profile
from partnerships.display import village_words
from partnerships.match_display import discreet, tally
from partnerships.matching import explain
from partnerships.matching.dry_run import DryRun, Obstacle, dry_run
from partnerships.matching.engine import Match as Found
from partnerships.matching.engine import match, ordered, ranked
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Need, Offer
from partnerships.wording import WORDING

GROUPS: Final = {"fit": Status.FIT, "nearly": Status.NEARLY, "not": Status.NOT}
PER_PAGE: Final = 10
OBSTACLES: Final = 6
FIRM: Final = frozenset({"region.in", "category.in", "sector.in", "form.in", "window.open", "quota.left"})


class Row(NamedTuple):
    """A need of the list with what the engine says of it."""

    need: Need
    score: int
    place: str
    tally: str
    why: str


@dataclass(frozen=True)
class Trial:
    """What the dry run found on a day."""

    offer: OfferProfile
    needs: dict[Key, NeedProfile]
    result: DryRun
    day: date

    def counts(self) -> dict[str, int]:
        return {"fit": self.result.fit, "nearly": self.result.nearly, "not": self.result.not_fit}

    def page(self, group: str, number: Any) -> Page[Row]:
        """The needs of a group, best first."""
        wanted = GROUPS[group]
        keys = [key for key, status in self.result.status_of.items() if status is wanted]
        found = {key: match(self.needs[key], self.offer, self.day) for key in keys}
        rows = ordered(ranked(one) for one in found.values())
        page: Page[Any] = Paginator(rows, PER_PAGE).get_page(number)
        return Page(_rows([found[row.need_key] for row in page.object_list]), page.number, page.paginator)


def try_offer(offer: Offer) -> Trial:
    """Try an offer, published or not, against every need that looks for partners now: four statements."""
    profile = offer_profile(offer)
    today = timezone.localdate()
    needs = need_profiles(Need.objects.ready())
    result = dry_run(profile, needs, today)
    return Trial(profile, {one.key: one for one in needs}, result, max(today, profile.opens or today))


def _rows(found: list[Found]) -> list[Row]:
    needs = Need.objects.for_list().in_bulk([one.need_key for one in found])
    return [_row(one, needs[one.need_key]) for one in found if one.need_key in needs]


def _row(found: Found, need: Need) -> Row:
    answers = [discreet(one, need) for one in found.answers]
    against = [one for one in answers if one.excludes or one.open]
    why = explain.reason(against[0], WORDING) if against else ""
    place = f"{village_words(need.village)} · {need.board.name}"
    return Row(need, found.score, place, tally(answers), why)


def obstacle_rows(result: DryRun) -> list[list[str]]:
    """Condition, not met, not known, and what fits more when it only counts as a bonus."""
    return [
        [explain.condition(one.criterion, WORDING), number(one.not_met), number(one.unknown), gain_words(one)]
        for one in result.obstacles[:OBSTACLES]
    ]


def gain_words(one: Obstacle) -> str:
    return ngettext("+%(n)s fits", "+%(n)s fit", one.gain) % {"n": number(one.gain)} if one.gain else "–"


def advice(result: DryRun) -> dict[str, str] | None:
    """The one condition whose relaxing gains most, in words; None when none gains anything.

    Place, field, form and time are what the offer is; they are not advised away.
    """
    gaining = [one for one in result.obstacles if one.gain and one.criterion.code not in FIRM]
    worst = max(gaining, key=lambda one: one.gain, default=None)
    if worst is None:
        return None
    condition = explain.condition(worst.criterion, WORDING)
    gained = ngettext(
        "%(n)s need more would fit, together lacking %(money)s.",
        "%(n)s needs more would fit, together lacking %(money)s.",
        worst.gain,
    ) % {"n": number(worst.gain), "money": rupiah_short(worst.gain_money)}
    if worst.unknown_boards:
        words = ngettext(
            "Of %(n)s board it is not known yet. As a bonus, they stay visible and are asked for it.",
            "Of %(n)s boards it is not known yet. As a bonus, they stay visible and are asked for it.",
            worst.unknown_boards,
        )
        gained = f"{gained} {words % {'n': number(worst.unknown_boards)}}"
    return {"title": _("Consider “%(condition)s” as a bonus only") % {"condition": condition}, "text": gained}
