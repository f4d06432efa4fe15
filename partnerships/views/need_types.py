"""Kamus usulan: the public list, and how the secretariat writes it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core import taxonomy
from forum_site.core.display.meta import PageMeta
from forum_site.organisations.authority import secretariats_of
from forum_site.regions.models import Region
from partnerships import rules
from partnerships.actions.save_need_type import save_need_type
from partnerships.choices import SECTORS
from partnerships.forms.need_types import NeedTypeForm
from partnerships.models import NeedType
from partnerships.need_types import types_for


@require_safe
def need_types(request: HttpRequest) -> HttpResponse:
    """The national list; with `?place=` (or for an officer) that of a kota before it."""
    own = own_territory(request.user)
    code = request.GET.get("place", "")
    place = Region.objects.filter(code=code).first() if code else own
    rows = types_for(place)
    context = {
        "groups": [(code, words, of_sector(rows, code)) for code, words in SECTORS],
        "place": place,
        "own": own,
        "writes": own is not None or getattr(request.user, "is_superuser", False),
        "section": "need",
        "meta": PageMeta(_("Need types (kamus usulan)"), "", request.path),
    }
    return render(request, "partnerships/need_types/list.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_type_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    known = get_object_or_404(NeedType.objects.select_related("territory"), pk=pk) if pk else None
    territory = known.territory if known else own_territory(request.user)
    rules.can_edit_need_type(request.user, territory).require()
    form = NeedTypeForm(request.POST or None, instance=known)
    if form.is_valid():
        save_need_type(known, by=request.user, territory=territory, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("partnerships:need_types")
    context = {"form": form, "known": known, "territory": territory, "section": "need"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/need_types/edit.html", context, status=status)


def own_territory(user: Any) -> Region | None:
    """The territory whose list this person writes."""
    places = [office.territory for office in secretariats_of(user) if office.is_verified]
    return places[0] if places else None


def of_sector(rows: list[NeedType], sector: str) -> list[NeedType]:
    return [one for one in rows if taxonomy.sector_of(one.category) == sector]
