"""What the page of the map draws: the SVG, where one can go from here, and the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from partnerships.map_cells import BETWEEN, MOST_POINTS, NATIONAL, Cell, Overview, cell_names
from partnerships.map_display import drawn, is_funded, key_of_signs, mark_of
from partnerships.maps import Mark, View, fit
from partnerships.maps.view import WIDE
from partnerships.models import Need

ZOOM_OUT: Final = 3
PAN: Final = 0.5  # of the view


def page_of(found: Overview, query: str, *, state: str) -> dict[str, Any]:
    """The context of needs/map.html; `query` are the filters without the box."""
    context = {
        "n": found.n,
        "ways": ways_of(found.view, query),
        "rest": max(0, found.n - len(found.needs)) if found.needs else 0,
    }
    if found.cells:
        return {**context, **cells_of(found, query, with_share=state != "ready")}
    return {**context, **needs_of(found)}


def cells_of(found: Overview, query: str, *, with_share: bool) -> dict[str, Any]:
    """Cells, most needs first, each a link to its own part of the map."""
    cells = sorted(found.cells, key=lambda cell: -cell.n)
    names = cell_names(cells, found.view)
    links = [address(fit(cell.box, aspect=WIDE), query) for cell in cells]
    marks = [_cell_mark(*row, with_share) for row in zip(cells, names, links, strict=True)]
    label = ngettext("Map: %(n)s need in %(cells)s parts.", "Map: %(n)s needs in %(cells)s parts.", found.n)
    return {
        # the largest is drawn last, on top
        "svg": drawn(found.view, marks[::-1], label % {"n": number(found.n), "cells": len(cells)}),
        "cells": list(zip(names, links, cells, strict=True)),
        "with_share": with_share,
    }


def needs_of(found: Overview) -> dict[str, Any]:
    """Single needs, numbered as in the table."""
    needs: Sequence[Need] = found.needs
    marks = [mark_of(need, str(index), linked=True) for index, need in enumerate(needs, 1)]
    label = ngettext("Map: %(n)s need.", "Map: %(n)s needs.", len(needs)) % {"n": len(needs)}
    return {
        "svg": drawn(found.view, marks, label) if marks else SafeString(""),
        "needs": [(index, need, is_funded(need)) for index, need in enumerate(needs, 1)],
        "key": key_of_signs(need.sector for need in needs) if needs else [],
        "most": MOST_POINTS,
    }


def ways_of(view: View, query: str) -> list[tuple[str, str]]:
    """(words, address): further out, to the four sides, and back to the whole."""
    if view.metres >= NATIONAL.metres * 0.99:
        return []
    wider = view.moved(zoom=ZOOM_OUT)
    out = address(wider, query) if wider.metres < NATIONAL.metres else f"?{query}"
    return [
        (_("Zoom out"), out),
        (_("West"), address(view.moved(east=-PAN), query)),
        (_("East"), address(view.moved(east=PAN), query)),
        (_("North"), address(view.moved(north=PAN), query)),
        (_("South"), address(view.moved(north=-PAN), query)),
    ]


def address(view: View, query: str) -> str:
    return f"?{query}&box={view.box.written()}" if query else f"?box={view.box.written()}"


def _cell_mark(cell: Cell, name: str, link: str, with_share: bool) -> Mark:
    words = ngettext("%(name)s: %(n)s need", "%(name)s: %(n)s needs", cell.n)
    title = words % {"name": name, "n": number(cell.n)}
    if with_share:
        title += ", " + _("%(n)s funded or in progress") % {"n": number(cell.funded)}
    share = cell.funded / cell.n if with_share else None
    middle = cell.middle
    first, *others = name.split(BETWEEN)
    place = f"{first} …" if others else first  # two names beside each other would run into the next plate
    return Mark(
        middle.lat, middle.lng, number(cell.n), title, href=link, count=cell.n, place=place, share=share
    )
