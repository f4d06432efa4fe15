"""The page that explains the open API; the library's own would load from elsewhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from partnerships.api.answers import RATE
from partnerships.models import Need


@require_safe
def open_api(request: HttpRequest) -> HttpResponse:
    need = Need.objects.ready().only("pk", "plan_id").order_by("pk").first()
    context = {
        "need": need,
        "rate": RATE.partition("/")[0],
        "meta": PageMeta(_("Open data and API"), "", request.path),
    }
    return render(request, "partnerships/api/about.html", context)
