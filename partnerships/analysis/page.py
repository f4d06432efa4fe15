"""What the page of a place and its brief show, from the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.organisations.authority import secretariats_of
from forum_site.regions.models import Region
from partnerships.analysis import words
from partnerships.analysis.frames import MOST
from partnerships.analysis.selectors import (
    TOP,
    Condition,
    Field,
    Standing,
    conditions_in,
    conditions_of,
    count_of_offer,
    counts_in,
    fields_in,
    sourceless,
    standing_of,
)
from partnerships.models import LossCount, Offer
from partnerships.rules import can_try_offer

PLACES: int = 40


@dataclass(frozen=True)
class Analysis:
    """Of a place, None for the country: six statements, whatever its size."""

    place: Region | None
    standing: Standing
    conditions: list[Condition]
    fields: list[Field]

    @property
    def name(self) -> str:
        return place_words(self.place)

    @property
    def top(self) -> list[words.Line]:
        return words.lines_of(self.conditions[:TOP], words.kind_words)

    @property
    def bare(self) -> list[Field]:
        return sourceless(self.fields)

    @property
    def unoffered_rows(self) -> list[list[str]]:
        return [words.field_cells(one) for one in self.fields if not one.offers]

    @property
    def offered_rows(self) -> list[list[str]]:
        return [words.field_cells(one) for one in self.fields if one.offers]


def place_words(place: Region | None) -> str:
    """ "Kota Palangka Raya", "Provinsi Kalimantan Tengah"."""
    if place is None:
        return _("All of Indonesia")
    return place.label if place.label.startswith(place.kind_word) else f"{place.kind_word} {place.label}"


def analysis_of(place: Region | None) -> Analysis:
    counts = counts_in(place)
    return Analysis(place, standing_of(counts), conditions_in(counts), fields_in(place))


def parts_of(place: Region | None) -> list[LossCount]:
    """The counted kota and kabupaten of a province or of the country, where most needs fit nothing first."""
    if place is not None and place.level >= Region.Level.REGENCY:
        return []
    rows = counts_in(place).filter(needs__gt=0).select_related("place")
    return list(rows.order_by("-not_fit", "place__code")[:PLACES])


def summary_of(place: Region | None) -> dict[str, Any] | None:
    """For the desk: the worst conditions of the place; None when nothing was counted yet."""
    counts = counts_in(place)
    conditions = conditions_in(counts)
    if not conditions:
        return None
    url = (
        reverse("partnerships:analysis_of", args=[place.code]) if place else reverse("partnerships:analysis")
    )
    lines = words.lines_of(conditions[:TOP], words.kind_words)
    return {"lines": lines, "legend": words.legend(), "standing": standing_of(counts), "url": url}


def losses_on_desk(user: Any) -> dict[str, Any] | None:
    """Beneath the queue of an officer of a verified secretariat, of the first place it answers for."""
    places = [one.territory for one in secretariats_of(user) if one.is_verified and one.territory]
    found = summary_of(places[0]) if places else None
    template = "partnerships/analysis/beneath_queue.html"
    return {"template": template, "context": {"losses": found}} if found else None


def losses_section(offer: Offer, user: Any) -> dict[str, Any] | None:
    """On the page of a published offer, for the partner: its worst conditions."""
    if offer.status != "published" or not user.is_authenticated or not can_try_offer(user, offer):
        return None
    count = count_of_offer(offer)
    if count is None:
        return None
    lines = words.lines_of(conditions_of(offer)[:TOP], words.demand_words)
    context = {
        "offer": offer, "count": count, "lines": lines, "legend": words.legend(), "most": MOST,
        "columns": words.loss_columns(), "rows": [line.cells for line in lines],
    }  # fmt: skip
    return {"template": "partnerships/analysis/of_offer.html", "context": context}
