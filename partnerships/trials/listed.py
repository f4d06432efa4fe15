"""The needs of a published offer as they were listed last: leafed through by keys, explained page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple, cast

import numpy as np
from django.core.paginator import Page, Paginator
from django.db.models import BinaryField
from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import as_day, clock, day
from partnerships.candidates import offer_profile
from partnerships.matching.index.plain import FIT
from partnerships.matching.verdicts import Status
from partnerships.models import Match, Need, Offer, OfferList
from partnerships.trials.rows import PER_PAGE, Row, explained_rows

_WIDTH: Final = 4  # bytes of a key


class Leaf(NamedTuple):
    """A page of rows; `left_out` needs of it fit no longer, look for no partners, or were set aside."""

    page: Page[Row]
    left_out: int


@dataclass(frozen=True)
class Listed:
    """`fit` and `nearly` are the exact counts of now; `fits` and `size` are those of the list of `made`."""

    offer: Offer
    fit: int
    nearly: int
    fits: int
    size: int
    made: datetime | None

    def counts(self) -> dict[str, int]:
        return {"fit": self.fit, "nearly": self.nearly}

    def made_words(self) -> str:
        """When the list was made, or when it will be."""
        opens = self.offer.opens_on
        if self.made is not None:
            if as_day(self.made) == timezone.localdate():
                return _("List made at %(clock)s.") % {"clock": clock(self.made)}
            return _("List made on %(day)s.") % {"day": day(self.made)}
        if opens and opens > timezone.localdate():
            return _("The list is made when the offer opens, on %(day)s.") % {"day": day(opens)}
        return _("The list is being made. Look again in a few minutes.")

    def leaf(self, group: str, number: Any) -> Leaf:
        """A page of the fitting or of the nearly fitting ones, best first: five statements."""
        keys = _Keys(self.offer.pk, 0, self.fits) if group == "fit" else self._nearly
        pages: Paginator[Any] = Paginator(cast("Sequence[int]", keys), PER_PAGE)
        page = pages.get_page(number)
        wanted = list(page.object_list)
        aside = Match.objects.filter(offer=self.offer, dismissed_at__isnull=False).values("need")
        needs = Need.objects.exclude(pk__in=aside)
        found = explained_rows(offer_profile(self.offer), wanted, timezone.localdate(), needs)
        rows = [row for row in found if row.status is not Status.NOT]
        return Leaf(Page(rows, page.number, page.paginator), len(wanted) - len(rows))

    @property
    def _nearly(self) -> _Keys:
        return _Keys(self.offer.pk, self.fits, self.size)


class _Keys:
    """Part of a packed list; only what a page shows is read of it."""

    def __init__(self, offer: int, start: int, end: int) -> None:
        self.offer, self.start, self.end = offer, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __getitem__(self, part: slice) -> list[int]:
        first, last, _step = part.indices(len(self))
        if last <= first:
            return []
        cut = Substr(
            "needs", (self.start + first) * _WIDTH + 1, (last - first) * _WIDTH, output_field=BinaryField()
        )
        told = OfferList.objects.filter(pk=self.offer).values_list(cut, flat=True).get()
        keys: list[int] = np.frombuffer(told, "<i4").tolist()
        return keys


def listed_needs(offer: Offer) -> Listed:
    """One statement; empty while nothing was listed yet."""
    row = OfferList.objects.filter(pk=offer.pk).defer("needs").first()
    if row is None:
        return Listed(offer, 0, 0, 0, 0, None)
    ranks = np.frombuffer(row.ranks, "<i4")
    fits = int(np.count_nonzero(ranks >= FIT))
    return Listed(offer, row.fit_count, row.nearly_count, fits, len(ranks), row.computed_at)
