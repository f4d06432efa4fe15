"""How evenly needs are shown: for the secretariat, and open to everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.analysis.exposure import latest_exposure, night_columns, province_columns


@require_safe
def exposure(request: HttpRequest) -> HttpResponse:
    title = _("How evenly needs are shown")
    context = {
        "found": latest_exposure(),
        "columns": province_columns(),
        "night_columns": night_columns(),
        "section": "offer",
        "title": title,
        "meta": PageMeta(title, "", request.path),
    }
    return render(request, "partnerships/analysis/exposure.html", context)
