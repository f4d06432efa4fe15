"""Needs in words and bars for pages, lists and exports; the only place that puts a need into words.

Everything here obeys `partnerships.privacy`: what it gives may stand on a public page.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.display.charts import Funding
from forum_site.core.money import number, percent, rupiah_short
from partnerships import short_links
from partnerships.privacy import counts_families, few

if TYPE_CHECKING:
    from forum_site.regions.models import Region
    from partnerships.models import Need

FEW = "< 5"
PIECES = frozenset({"unit", "buah", "bh"})  # of a house-level need these are houses


def shown_count(count: int | None) -> str:
    """45 as "45", 3 as "< 5"; "" when it is not known."""
    if count is None:
        return ""
    return FEW if few(count) else number(count)


def village_words(village: Region) -> str:
    """ "Kel. Menteng" or "Desa Lunuk Ramba"."""
    kind = village.kind_word
    return f"{'Kel.' if kind == 'Kelurahan' else kind} {village.name}"


def place_words(need: Need) -> str:
    """RT and RW as the board wrote them; for houses the RW at most. "" when neither is known."""
    rw = f"RW {need.rw}" if need.rw else ""
    if need.is_house_level or not need.rt:
        return rw
    return f"RT {need.rt}/{rw}" if rw else f"RT {need.rt}"


def full_place(need: Need) -> str:
    """ "RT 03/RW 02, Kel. Menteng, Kec. Jekan Raya, Kota Palangka Raya"."""
    parts = [place_words(need), village_words(need.village), need.village.place]
    return ", ".join(part for part in parts if part)


def volume_words(need: Need) -> str:
    """ "120 m"; a volume that counts few families is "< 5 KK"."""
    if need.quantity is None:
        return ""
    if few_families(need):
        return f"{FEW} {need.unit}"
    return f"{decimal_words(need.quantity)} {need.unit}".strip()


def few_families(need: Need) -> bool:
    """Would the volume tell what the number of households may not?"""
    if need.quantity is None or not few(int(need.quantity)):
        return False
    return counts_families(need.unit) or (need.is_house_level and need.unit.strip().lower() in PIECES)


def decimal_words(value: Decimal | int) -> str:
    """1250.50 as "1.250,5" (English: "1,250.5"); a whole number without decimals."""
    whole, _dot, rest = f"{Decimal(value).normalize():f}".partition(".")
    comma = "," if number(1000) == "1.000" else "."
    return f"{number(int(whole))}{comma}{rest}" if rest else number(int(whole))


def families_words(need: Need) -> str:
    """ "45 KK, 30 miskin", as a row says it; "" when nothing is known."""
    if need.households is None:
        return _("%(n)s people") % {"n": shown_count(need.people)} if need.people else ""
    if need.poor_households is None or few(need.households):
        return _("%(n)s households") % {"n": shown_count(need.households)}
    if need.poor_households == need.households:
        return _("%(n)s households, all poor") % {"n": number(need.households)}
    counts = {"n": shown_count(need.households), "poor": shown_count(need.poor_households)}
    return _("%(n)s households, %(poor)s poor") % counts


def beneficiaries(need: Need) -> list[tuple[str, str]]:
    """(label, count) of what is known, for the tiles of the need page. Small families hide the rest."""
    if few(need.households):
        return [(_("households (KK)"), FEW)]
    rows = [(_("households (KK)"), shown_count(need.households))]
    poor = _("poor households")
    if need.households and need.poor_households and not few(need.poor_households):
        poor = _("poor households, %(share)s") % {"share": percent(need.poor_households, need.households)}
    rows += [(poor, shown_count(need.poor_households)), (_("people"), shown_count(need.people))]
    rows += [(_("women"), shown_count(need.women))]
    return [(label, count) for label, count in rows if count]


def funding_of(need: Need) -> Funding | None:
    """The bar of a need; None while its cost is unknown."""
    if not need.cost or need.gap is None:
        return None
    return exclusive(need.cost, need.gap, need.received, need.spent)


def sum_funding(sums: Mapping[str, int | None]) -> Funding:
    """The bar of many needs from the sums of their `cost`, `gap`, `received` and `spent`."""
    cost, gap, received, spent = (sums.get(name) or 0 for name in ("cost", "gap", "received", "spent"))
    return exclusive(cost, gap, received, spent)


def exclusive(cost: int, gap: int, received: int, spent: int) -> Funding:
    """Each rupiah in one slice: what was spent is not also received, what came is not also committed."""
    found = max(0, cost - gap)
    spent = min(spent, found)
    received = min(max(0, received - spent), found - spent)
    return Funding(cost, spent=spent, received=received, committed=found - spent - received)


def address_of(obj: Any) -> str:
    """The absolute address, for messages that leave the site."""
    return f"{str(settings.SITE_URL).rstrip('/')}{obj.get_absolute_url()}"


def share_text(need: Need) -> str:
    """What people send on by WhatsApp: what, where, what lacks, for whom, the short address."""
    lines = [f"*{need.public_title}*", f"{village_words(need.village)}, {need.board.name}"]
    if need.gap and need.cost:
        amounts = {"gap": rupiah_short(need.gap), "cost": rupiah_short(need.cost)}
        lines.append(_("Still lacks %(gap)s of %(cost)s.") % amounts)
    if families := families_words(need):
        lines.append(families)
    return "\n".join([*lines, short_links.url(need)])


def share_link(need: Need) -> str:
    """Opens WhatsApp with `share_text`; "" while others would find nothing at the address."""
    if not need.is_public:
        return ""
    return f"https://wa.me/?text={quote(share_text(need))}"


def need_row(need: Need, *, with_board: bool = True, level: int = 3) -> dict[str, Any]:
    """What components/need_row.html draws."""
    badges = []
    if need.fit_count:
        badges.append((_fitting(need.fit_count), "info", "offer"))
    elif need.nearly_count:
        badges.append((_("%(n)s partners nearly fit") % {"n": number(need.nearly_count)}, "out", ""))
    if need.status != "open_for_partners":
        badges.append((need.get_status_display(), "wait", "clock"))
    place = village_words(need.village) if with_board else place_words(need)
    return {
        "sector": need.sector,
        "url": need.get_absolute_url(),
        "title": need.public_title,
        "place": place,
        "board": need.board.name if with_board else "",
        "people": families_words(need),
        "funding": funding_of(need),
        "badges": badges,
        "level": level,
        "pk": need.pk,
    }


def _fitting(count: int) -> str:
    return ngettext("%(n)s partner fits", "%(n)s partners fit", count) % {"n": number(count)}
