"""Offers in words for pages and lists: amount, form, places, conditions."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day, days_left
from forum_site.core.money import number, rupiah_range, rupiah_short
from forum_site.core.taxonomy import CATEGORIES, SUPPORT_FORMS
from forum_site.regions.models import Region
from partnerships.candidates import offer_profile
from partnerships.choices import OfferStatus
from partnerships.matching import explain
from partnerships.matching.criteria import PREDICATES, Criterion
from partnerships.matching.criteria.shared import DOCUMENTS
from partnerships.matching.verdicts import all_criteria
from partnerships.models import FundingSource, Offer
from partnerships.wording import WORDING

SOON: Final = 14  # days
FORM_MARKS: Final = {
    "CASH_GRANT": "coin",
    "LOAN": "coin",
    "MATERIALS": "box",
    "EQUIPMENT": "box",
    "LABOUR": "people",
    "LAND_PERMIT": "pin",
    "TRAINING": "cap",
    "TECHNICAL_ASSISTANCE": "people",
    "DATA_SURVEY": "list",
    "PROMOTION_MARKET": "share",
    "SERVICE": "hands",
}
STATE_BADGES: Final = {
    OfferStatus.DRAFT: ("wait", "clock"),
    OfferStatus.REVIEW: ("wait", "clock"),
    OfferStatus.PUBLISHED: ("ok", "check"),
    OfferStatus.CLOSED: ("out", "clock"),
    OfferStatus.ARCHIVED: ("out", "clock"),
    OfferStatus.WITHDRAWN: ("out", "no"),
}


class Condition(NamedTuple):
    """A line of the table of conditions."""

    name: str
    demand: str
    hard: bool
    weight: int


def amount_words(offer: Offer) -> str:
    """ "Rp 50–200 juta", "sampai Rp 8 juta/unit"; "" when nothing is stated."""
    words = between(offer.amount_min, offer.amount_max)
    if words and offer.amount_basis == Offer.AmountBasis.UNIT:
        return _("%(amount)s a unit") % {"amount": words}
    if words and offer.amount_basis == Offer.AmountBasis.TOTAL:
        return _("%(amount)s in all") % {"amount": words}
    return words


def between(low: int | None, high: int | None) -> str:
    """Two amounts of which either may be open; "" when both are."""
    if low is None and high is None:
        return ""
    if high is None:
        return _("from %(amount)s") % {"amount": rupiah_short(low)}
    if not low:
        return _("up to %(amount)s") % {"amount": rupiah_short(high)}
    return rupiah_range(low, high)


def form_words(offer: Offer | FundingSource) -> str:
    """ "hibah uang, pendampingan teknis": as a row says it, small letters."""
    words = [_(SUPPORT_FORMS[code]) for code in offer.support_forms if code in SUPPORT_FORMS]
    return ", ".join(word[:1].lower() + word[1:] for word in words)


def form_mark(offer: Offer | FundingSource) -> str:
    return next((FORM_MARKS[code] for code in offer.support_forms if code in FORM_MARKS), "coin")


def category_words(offer: Offer) -> str:
    return ", ".join(_(CATEGORIES[code].label) for code in offer.categories if code in CATEGORIES)


def place_words(offer: Offer) -> str:
    """ "Kec. Jekan Raya, Kota Palangka Raya"; whole Indonesia when no region is named."""
    return region_words(list(offer.regions.all()))


def region_words(regions: list[Region]) -> str:
    """The first three of them with their kind; whole Indonesia when there is none."""
    if not regions:
        return _("All of Indonesia")
    words = {1: "Prov.", 2: "", 3: "Kec."}
    names = [f"{words.get(one.level, one.kind_word)} {one.label}".strip() for one in regions[:3]]
    more = len(regions) - len(names)
    if more:
        names.append(_("%(n)s more") % {"n": number(more)})
    return "; ".join(names)


def left_words(offer: Offer) -> str:
    """ "9 hari lagi" when it closes within two weeks."""
    if not offer.closes_on or offer.status != OfferStatus.PUBLISHED:
        return ""
    left = (offer.closes_on - timezone.localdate()).days
    return days_left(offer.closes_on) if 0 <= left <= SOON else ""


def window_words(offer: Offer) -> str:
    if offer.opens_on and offer.closes_on:
        return f"{day(offer.opens_on)} – {day(offer.closes_on)}"
    if offer.closes_on:
        return _("until %(day)s") % {"day": day(offer.closes_on)}
    if offer.opens_on:
        return _("from %(day)s") % {"day": day(offer.opens_on)}
    return _("all year")


def quota_words(offer: Offer) -> str:
    if offer.quota is None:
        return _("no limit")
    left = max(0, offer.quota - offer.quota_used)
    return _("%(all)s places, %(left)s left") % {"all": number(offer.quota), "left": number(left)}


def state_badge(offer: Offer) -> tuple[str, str, str]:
    words = str(offer.get_status_display())
    if offer.status == OfferStatus.DRAFT:
        words = _("Draft, only you see it")
    return (words, *STATE_BADGES[OfferStatus(offer.status)])


def facts(offer: Offer) -> list[tuple[str, str]]:
    """(name, value) of what is stated, for the list beside the page."""
    rows = [
        (_("Form"), form_words(offer).capitalize()),
        (_("Amount"), amount_words(offer)),
        (_("Applies in"), place_words(offer)),
        (_("Quota"), quota_words(offer)),
        (_("Open period"), window_words(offer)),
        (_("Work in"), str(offer.year or "")),
        (_("Source of funds"), str(offer.get_source_kind_display()) if offer.source_kind else ""),
        (_("Contact office"), offer.contact),
    ]
    return [(name, value) for name, value in rows if value]


def document_words(offer: Offer) -> list[str]:
    words = [_(DOCUMENTS[code]) for code in offer.documents if code in DOCUMENTS]
    return [word[:1].upper() + word[1:] for word in words]


def conditions(offer: Offer) -> list[Condition]:
    """Everything the engine asks of a need, in sentences; window and quota stand elsewhere on the page."""
    asked = all_criteria(offer_profile(offer))
    return [condition(one) for one in asked if one.code not in ("window.open", "quota.left")]


def condition(criterion: Criterion) -> Condition:
    name, demand = _(PREDICATES[criterion.code].label), explain.condition(criterion, WORDING)
    return Condition(name, beside(name, demand), criterion.hard, criterion.weight)


def beside(name: str, demand: str) -> str:
    """The demand as it stands beside its name: "Kegiatan: Drainase" is "Drainase" there."""
    if demand == name:
        return _("yes")
    _start, colon, rest = demand.partition(": ")
    return rest if colon else demand


def offer_row(offer: Offer, *, level: int = 3, state: bool = False) -> dict[str, Any]:
    """What components/offer_row.html draws; with `state` for the partner's own list."""
    badges = [state_badge(offer)] if state else []
    if offer.status == OfferStatus.PUBLISHED and offer.fit_count:
        fits = ngettext("%(n)s need fits", "%(n)s needs fit", offer.fit_count)
        badges.append((fits % {"n": number(offer.fit_count)}, "info", "need"))
    return {
        "closes": offer.closes_on,
        "url": offer.get_absolute_url(),
        "title": offer.title,
        "giver": offer.organisation.name,
        "form": form_words(offer),
        "mark": form_mark(offer),
        "amount": amount_words(offer),
        "left": left_words(offer),
        "badges": badges,
        "level": level,
    }
