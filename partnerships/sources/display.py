"""Funding sources in words: what, where, how much, and how sure that is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from forum_site.core.dates import day
from forum_site.core.taxonomy import SECTORS
from partnerships.models import FundingSource
from partnerships.offer_display import between, form_mark, form_words, region_words
from partnerships.sources.freshness import is_fresh


def freshness(source: FundingSource, today: date | None = None) -> tuple[str, str, str]:
    """Words, kind and icon of the badge: confirmed, not confirmed any more since, never, no longer given."""
    if source.is_closed:
        return _("No longer given"), "out", "no"
    if source.confirmed_on is None:
        return _("Never confirmed"), "wait", "clock"
    said = {"day": day(source.confirmed_on)}
    if is_fresh(source.confirmed_on, today or timezone.localdate()):
        return _("Confirmed %(day)s") % said, "ok", "check"
    return _("Not confirmed again since %(day)s") % said, "wait", "clock"


def is_stale(source: FundingSource, today: date | None = None) -> bool:
    return not source.is_closed and not is_fresh(source.confirmed_on, today or timezone.localdate())


def place_words(source: FundingSource) -> str:
    """Its own regions, else where its organisation works, else the whole country."""
    territory = source.organisation.territory
    return region_words(list(source.regions.all()) or ([territory] if territory else []))


def sector_words(source: FundingSource) -> str:
    words = [_(SECTORS[code]) for code in source.sectors if code in SECTORS]
    return ", ".join(words) or _("All sectors")


def source_row(source: FundingSource, today: date | None = None) -> dict[str, Any]:
    """What partnerships/sources/row.html draws."""
    return {
        "url": source.get_absolute_url(),
        "title": source.name,
        "giver": source.organisation.name,
        "kind": source.get_kind_display(),
        "form": form_words(source),
        "mark": form_mark(source),
        "amount": between(source.amount_min, source.amount_max),
        "place": place_words(source),
        "sectors": sector_words(source),
        "badge": freshness(source, today),
    }


def facts(source: FundingSource) -> list[tuple[str, str]]:
    """(name, value) of what is stated."""
    rows = [
        (_("Kind"), str(source.get_kind_display())),
        (_("Form of support"), form_words(source).capitalize()),
        (_("Sectors"), sector_words(source)),
        (_("Amount"), between(source.amount_min, source.amount_max)),
        (_("Applies in"), place_words(source)),
        (_("When in the year"), source.calendar),
        (_("Contact office"), source.contact),
    ]
    return [(name, value) for name, value in rows if value]


def closing_reason(source: FundingSource) -> str:
    """What its owner said when it was closed; "" when it is not, or nothing is recorded."""
    if not source.is_closed:
        return ""
    log = ModelLogEntry.objects.for_instance(source).filter(action="partnerships.close_source")
    entry = log.order_by("-timestamp", "-pk").first()
    return str(entry.data.get("reason", "")) if entry else ""
