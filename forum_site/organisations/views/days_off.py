"""The desk's page of days off: the national list of a year, and what the place says besides it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.organisations import rules
from forum_site.organisations.actions.keep_day_off import forget_day_off, keep_day_off
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.forms.days_off import DayOffForm
from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import national_days
from forum_site.regions.models import Region


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def days_off(request: HttpRequest) -> HttpResponse:
    """`?place=` (a code) chooses among several places, `?year=` the year that is listed."""
    rules.can_use_desk(request.user).require()
    place = chosen_place(request)
    form = DayOffForm(request.POST or None)
    if place and form.is_valid():
        try:
            keep_day_off(place, by=request.user, **form.cleaned_data)
        except ValidationError as refused:
            form.add_error("day", refused)
        else:
            messages.success(request, _("Saved. It counts for answers asked from now on."))
            return redirect(address(place, form.cleaned_data["day"].year))
    status = 422 if request.method == "POST" else 200
    return render(request, "organisations/days_off.html", context_of(request, place, form), status=status)


@login_required
@require_POST
def day_off_remove(request: HttpRequest, pk: int) -> HttpResponse:
    kept = get_object_or_404(DayOff.objects.select_related("region"), pk=pk)
    forget_day_off(kept, by=request.user)
    messages.success(request, _("Removed."))
    return redirect(address(kept.region, kept.day.year))


def chosen_place(request: HttpRequest) -> Region | None:
    """The place of the address, else the first own one; 404 for what the person does not oversee."""
    code = request.GET.get("place", "")
    if not code:
        return next(iter(own_places(request.user)), None)
    place = get_object_or_404(Region, code=code)
    if not rules.can_keep_days_off(request.user, place):
        raise Http404
    return place


def own_places(user: Any) -> list[Region]:
    """Kota, kabupaten and provinces of the person's secretariats."""
    places = [office.territory for office in secretariats_of(user) if office.territory]
    return [place for place in places if place.level <= Region.Level.REGENCY]


def context_of(request: HttpRequest, place: Region | None, form: DayOffForm) -> dict[str, Any]:
    now = timezone.localdate().year
    asked = request.GET.get("year", "")
    year = int(asked) if asked in {str(now + n) for n in (-1, 0, 1, 2)} else now
    listed = national_days(year, get_language() or "id")
    own = list(DayOff.objects.filter(region=place, day__year=year)) if place else []
    working = {one.day for one in own if not one.is_off}
    return {
        "place": place, "places": own_places(request.user), "year": year, "years": range(now, now + 3),
        "listed": [(day, name, day in working) for day, name in listed.items()],
        "own": own, "form": form, "section": "me",
    }  # fmt: skip


def address(place: Region, year: int) -> str:
    return f"{reverse('organisations:days_off')}?place={place.code}&year={year}"
