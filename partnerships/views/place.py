"""A board officer says where a need lies and what is known of the area."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forum_site.core.middleware import PERMISSIONS_WITH_PLACE
from partnerships import rules
from partnerships.actions.set_area_facts import set_area_facts
from partnerships.actions.set_place import set_place
from partnerships.conflicts import Changed
from partnerships.forms.place import AreaForm, PlaceForm
from partnerships.models import Need
from partnerships.photo_proposals import proposal_of
from partnerships.places import other_points
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_place(request: HttpRequest, pk: int) -> HttpResponse:
    """The only page on which the browser may be asked where the device is."""
    need, conflict = _editable(request, pk), False
    form = PlaceForm(request.POST or None, need=need, others=other_points(need))
    if form.is_valid():
        point, source = form.cleaned_data["point"], form.cleaned_data["source"] or "typed"
        try:
            set_place(need, point, by=request.user, source=source, version=form.cleaned_data["version"])
        except Changed as changed:
            conflict, form = True, PlaceForm(_again(request, changed.need), need=need, others=form.others)
        else:
            messages.success(request, _("Place saved.") if point else _("The need has no point now."))
            return redirect(need)
    context = {"need": need, "form": form, "conflict": conflict, "section": "need"}
    context["proposal"] = proposal_of(request.session, need)
    status = HTTPStatus.CONFLICT if conflict else HTTPStatus.OK
    answer = render(request, "partnerships/needs/place_form.html", context, status=status)
    answer["Permissions-Policy"] = PERMISSIONS_WITH_PLACE
    return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_area(request: HttpRequest, pk: int) -> HttpResponse:
    need, conflict = _editable(request, pk), False
    form = AreaForm(request.POST or None, need=need)
    if form.is_valid():
        try:
            set_area_facts(need, by=request.user, version=form.cleaned_data["version"], **form.facts())
        except Changed as changed:
            conflict, form = True, AreaForm(_again(request, changed.need), need=need)
        else:
            messages.success(request, _("Saved."))
            return redirect(need)
    context = {"need": need, "form": form, "conflict": conflict, "section": "need"}
    status = HTTPStatus.CONFLICT if conflict else HTTPStatus.OK
    return render(request, "partnerships/needs/area_form.html", context, status=status)


def _editable(request: HttpRequest, pk: int) -> Need:
    need = get_need(request, pk)
    rules.can_edit_need(request.user, need).require()
    return need


def _again(request: HttpRequest, need: Need) -> QueryDict:
    """What was typed, ready to be sent once more against how the need stands now."""
    data = request.POST.copy()
    data["version"] = str(need.version)
    return data
