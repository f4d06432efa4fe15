"""Maps in the reader's language: the map of one need and its board, and the key of the signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_short
from partnerships.choices import SECTORS
from partnerships.maps import Box, MapWords, Mark, View, draw, fit, tiles_of
from partnerships.maps.drawing import sign
from partnerships.models import Need
from partnerships.places import comma, public_point
from partnerships.querysets import WORK_STATES


def is_funded(need: Need) -> bool:
    """Nothing is missing any more, or the work has begun; as `map_cells.FUNDED`."""
    return need.gap == 0 or need.status in WORK_STATES


def lack_words(need: Need) -> str:
    """ "Masih kurang Rp 74,2 juta", "Sudah terdanai" or "Biaya belum diketahui"."""
    if said := getattr(need, "condition_words", ""):  # on the map of works (`channelling.condition_works`)
        return str(said)
    if is_funded(need):
        return _("Funded or in progress")
    if need.gap is None:
        return _("The cost is not known yet.")
    return _("Still lacks %(amount)s") % {"amount": rupiah_short(need.gap)}


def mark_of(need: Need, label: str, *, here: bool = False, linked: bool = False) -> Mark:
    """The sign of a need that has a public point."""
    point = public_point(need)
    assert point is not None  # noqa: S101 - callers ask for needs on the map
    return Mark(
        point.lat,
        point.lng,
        label,
        title=f"{label}. {need.public_title}: {lack_words(need)}",
        sector=need.sector,
        funded=is_funded(need),
        here=here,
        href=need.get_absolute_url() if linked else "",
    )


def words_of(label: str) -> MapWords:
    return MapWords(label, _("N"), _("S"), _("E"), _("North"), comma())


def drawn(view: View, marks: Sequence[Mark], label: str, *, tiles: bool = False) -> SafeString:
    """The SVG; with `tiles` on the pictures of the tile server, where one is set."""
    template = settings.MAP_TILE_URL if tiles else ""
    pictures = tiles_of(view, template) if template else ()
    return mark_safe(draw(view, marks, words_of(label), pictures))  # noqa: S308 - `draw` escapes every word


def map_of_needs(needs: Sequence[Need], *, here: Need, label: str) -> SafeString:
    """The needs numbered from 1 in their order; all have a public point."""
    marks = [mark_of(need, str(number), here=need == here) for number, need in enumerate(needs, 1)]
    points = [point for need in needs if (point := public_point(need))]
    box = Box.of(points)
    return drawn(fit(box), marks, label, tiles=True) if box else SafeString("")


def key_of_signs(sectors: Iterable[str], *, here: bool = False) -> list[tuple[SafeString, Any]]:
    """(sign, words) of what the map shows, for the list beneath it."""
    names = dict(SECTORS)
    known = sorted(set(sectors), key=lambda code: list(names).index(code) if code in names else len(names))
    rows = [(key_sign(sign(code, funded=False)), names.get(code, _("Sector not stated"))) for code in known]
    first = known[0] if known else ""
    rows.append((key_sign(sign(first, funded=False)), _("empty: still lacks funds")))
    rows.append((key_sign(sign(first, funded=True)), _("filled: funded or in progress")))
    return [*rows, (key_sign(sign("", funded=False, here=True)), _("ring: this need"))] if here else rows


def key_sign(drawing: str) -> SafeString:
    inner = mark_safe(drawing)  # noqa: S308 - drawn by `sign` from codes alone
    return format_html('<svg class="map-k" viewBox="-20 -20 40 40" aria-hidden="true">{}</svg>', inner)


def tile_credit() -> str:
    """Whom to name where tiles are shown; "" without a tile server."""
    return settings.MAP_TILE_ATTRIBUTION if settings.MAP_TILE_URL else ""
