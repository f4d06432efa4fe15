""" "Belum terdanai": what is not yet funded, from the country down to the plans of a kelurahan."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.csv_file import csv_lines
from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from forum_site.regions.models import Region
from partnerships.forms.gap_filter import GapFilter
from partnerships.gap_board import board_url, gap_board, needs_url, parts_of
from partnerships.totals.read import MEASURES


@require_safe
def gap(request: HttpRequest, code: str = "") -> HttpResponse:
    region = get_object_or_404(Region, code=code) if code else None
    form = GapFilter(request.GET)
    board = gap_board(region, form.cut, form.query)
    name = region.label if region else "Indonesia"
    words = {"place": name, "gap": rupiah_short(board.total["gap"])}
    context = {
        "board": board,
        "region": region,
        "name": name,
        "links": above(region, form.query),
        "here": region.name if region else _("Not yet funded"),
        "form": form,
        "narrowed": bool(form.query),
        "whole": board_url(region, {}),
        "needs": needs_url(region, form.query),
        "columns": columns(),
        "section": "need",
        "meta": PageMeta(_("Not yet funded: %(place)s, %(gap)s") % words, "", request.path),
    }
    return render(request, "partnerships/gap/board.html", context)


@require_safe
def gap_csv(request: HttpRequest) -> HttpResponse:
    """The table of the parts of a place (`region`), with the same filters."""
    code = request.GET.get("region", "")
    region = get_object_or_404(Region, code=code) if code else None
    form = GapFilter(request.GET)
    parts = parts_of(region, form.cut, {}).lines
    rows = ([line.words, *(line.sums[name] for name in MEASURES)] for line in parts)
    answer = HttpResponse(csv_lines(["place", *MEASURES], rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="belum-terdanai.csv"'
    return answer


def above(region: Region | None, query: dict[str, str]) -> list[tuple[str, str]]:
    """(words, address) of what lies above the place, the country first."""
    if region is None:
        return []
    places = Region.objects.ancestors_of(region)
    country = (_("Not yet funded"), board_url(None, query))
    return [country, *((place.name, board_url(place, query)) for place in places)]


def columns() -> list[tuple[str, bool]]:
    names = (_("Activities"), _("Cost"), _("Commitment"), _("Received"), _("Spent"), _("Still needed"))
    return [("", False), *((name, True) for name in names)]
