"""Why needs do not fit: of a kota, a province or the country; and the brief for the Pokja PKP."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.organisations.authority import secretariats_of
from forum_site.regions.models import Region
from partnerships.analysis import words
from partnerships.analysis.brief import brief_pdf
from partnerships.analysis.frames import MOST
from partnerships.analysis.page import analysis_of, parts_of
from partnerships.rules.analysis import can_read_losses
from partnerships.views.papers import pdf


@login_required
@require_safe
def analysis(request: HttpRequest, code: str = "") -> HttpResponse:
    """Without a code: the country for the administrator, the own place for an officer."""
    if not code and not request.user.is_superuser:
        return redirect("partnerships:analysis_of", own_place(request.user).code)
    found = analysis_of(place_of(request.user, code))
    context: dict[str, Any] = {
        "found": found,
        "top": found.top,
        "parts": parts_of(found.place),
        "bare": [(words.field_name(one), one) for one in found.bare],
        "legend": words.legend(),
        "columns": words.loss_columns(),
        "rows": [line.cells for line in found.top],
        "field_columns": words.field_columns(),
        "unoffered": found.unoffered_rows,
        "offered": found.offered_rows,
        "most": MOST,
        "section": "me",
        "title": _("Why needs do not fit: %(place)s") % {"place": found.name},
    }
    return render(request, "partnerships/analysis/page.html", context)


@login_required
@require_safe
def analysis_brief(request: HttpRequest, code: str = "") -> HttpResponse:
    found = analysis_of(place_of(request.user, code))
    return pdf(brief_pdf(found), f"ringkasan-pokja-pkp-{code or 'indonesia'}")


def place_of(user: Any, code: str) -> Region | None:
    """The place of an address; 404 when it is not for this person, or finer than a kota."""
    place = None
    if code:
        place = get_object_or_404(Region, code=code, level__lte=Region.Level.REGENCY)
    can_read_losses(user, place).require()
    return place


def own_place(user: Any) -> Region:
    """The kota or province of the person's first secretariat; 404 for anybody else."""
    for office in secretariats_of(user):
        if office.is_verified and office.territory and office.territory.level <= Region.Level.REGENCY:
            return office.territory
    raise Http404
