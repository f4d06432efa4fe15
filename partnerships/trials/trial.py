"""The dry run of an offer: exact counts; what stands in the way of a bounded number of needs; not stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, cast

from django.core.paginator import Page, Paginator
from django.db.models import Sum
from django.utils import timezone

from forum_site.core.arrays import is_among
from partnerships.analysis import frames
from partnerships.candidates import offer_profile
from partnerships.matching.dry_run import DryRun, dry_run
from partnerships.matching.engine import match, ordered, ranked
from partnerships.matching.index.offers import reach_of
from partnerships.matching.index.plain import FIT
from partnerships.matching.profiles import Key, NeedProfile, OfferProfile
from partnerships.matching.verdicts import Status
from partnerships.models import Need, Offer
from partnerships.pairs import facts
from partnerships.pairs.of_offer import Ranked
from partnerships.pairs.of_offer import ranked as ranked_by_index
from partnerships.trials.rows import PER_PAGE, Row, explained_rows

GROUPS: Final = {"fit": Status.FIT, "nearly": Status.NEARLY, "not": Status.NOT}


@dataclass(frozen=True)
class Trial:
    """What the dry run found on a day.

    Counts and money of `result` are exact; its obstacles and `status_of` tell of the `needs` that were looked
    at one by one, of `total`. `listed`: all that fit or nearly fit, where only the offer's reach was tried.
    """

    offer: OfferProfile
    needs: Mapping[Key, NeedProfile]
    result: DryRun
    day: date
    total: int
    listed: Ranked | None = None

    @property
    def sampled(self) -> bool:
        return len(self.needs) < self.total

    @property
    def only_reach(self) -> bool:
        """Whether needs elsewhere and of other fields were left aside uncounted."""
        return self.listed is not None

    def counts(self) -> dict[str, int]:
        return {"fit": self.result.fit, "nearly": self.result.nearly, "not": self.result.not_fit}

    def page(self, group: str, number: Any) -> Page[Row]:
        """The needs of a group, best first; "not" holds only those that were looked at."""
        page: Page[Any] = Paginator(self._keys(group), PER_PAGE).get_page(number)
        keys = [int(key) for key in page.object_list]
        return Page(explained_rows(self.offer, keys, self.day), page.number, page.paginator)

    def _keys(self, group: str) -> Sequence[Any]:
        if self.listed is not None and group != "not":
            fits = self.listed.ranks >= FIT
            return cast("Sequence[Any]", self.listed.needs[fits if group == "fit" else ~fits])
        wanted = GROUPS[group]
        told = [key for key, status in self.result.status_of.items() if status is wanted]
        if self.listed is not None:  # some thousand: not scored for their order
            return told
        found = ordered(ranked(match(self.needs[key], self.offer, self.day)) for key in told)
        return [row.need_key for row in found]


def try_offer(offer: Offer) -> Trial:
    """Try an offer, published or not, on today or on its first day: some ten statements.

    While the country has few needs that look for partners, against all of them; else against those in its
    reach, counted by the index, and its conditions one by one over at most `frames.MOST` of them.
    """
    profile = offer_profile(offer)
    today = timezone.localdate()
    day = max(today, profile.opens or today)
    ready = Need.objects.ready()
    if ready[: frames.MOST + 1].count() > frames.MOST:
        return _within_reach(profile, day)
    frame = frames.frame(ready)
    return Trial(profile, _by_key(frame), dry_run(profile, frame.needs, day), day, frame.total)


def _within_reach(offer: OfferProfile, day: date) -> Trial:
    frame = frames.frame_of_offer(offer)
    result = dry_run(offer, frame.needs, day)
    listed = ranked_by_index(offer, facts.in_reach(reach_of(offer)), day)
    trial = Trial(offer, _by_key(frame), result, day, frame.total, listed)
    return replace(trial, result=_counted(result, listed, frame.total)) if trial.sampled else trial


def _counted(result: DryRun, listed: Ranked, total: int) -> DryRun:
    """With the exact counts and sums in place of those of the sample."""
    fits = listed.ranks >= FIT
    fit = int(fits.sum())
    return replace(
        result,
        fit=fit,
        nearly=len(fits) - fit,
        not_fit=max(0, total - len(fits)),
        fit_money=_lacking(listed.needs[fits].tolist()),
        nearly_money=_lacking(listed.needs[~fits].tolist()),
        out_of_field=0,
    )


def _lacking(keys: Sequence[int]) -> int:
    found = Need.objects.filter(is_among("pk", keys)).aggregate(sum=Sum("gap"))["sum"] if keys else 0
    return int(found or 0)


def _by_key(frame: frames.Frame) -> dict[Key, NeedProfile]:
    return {one.key: one for one in frame.needs}
