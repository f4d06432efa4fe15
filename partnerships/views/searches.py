"""Saved searches of needs: keep one, see all, change how often, delete."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnerships.actions.keep_search import change_search, forget_search, save_search
from partnerships.donors.searches import (
    address_of,
    normal_query,
    own_searches,
    rows_of,
    suggested_name,
    words_of,
)
from partnerships.forms.donors import SearchForm
from partnerships.models import SavedSearch
from partnerships.rules.donors import MOST_SEARCHES, can_save_search


@login_required
@require_safe
def search_list(request: HttpRequest) -> HttpResponse:
    rows = rows_of(own_searches(request.user))
    context = {"rows": rows, "most": MOST_SEARCHES, "section": "need"}
    return render(request, "partnerships/donors/searches.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def search_new(request: HttpRequest) -> HttpResponse:
    """The filters stay in the address, so who logs in on the way finds them again."""
    try:
        query = normal_query(request.GET)
    except ValueError:
        messages.error(request, _("This search is too long to keep. Use fewer words or filters."))
        return redirect("partnerships:needs")
    own = own_searches(request.user)
    known = own.filter(query=query).first()
    allowed = can_save_search(request.user, own.count() - bool(known))
    start = {"name": known.name, "frequency": known.frequency} if known else {"name": suggested_name(query)}
    form = SearchForm(request.POST or None, initial=start)
    if request.method == "POST":
        allowed.require()
        if form.is_valid():
            save_search(query, by=request.user, **form.cleaned_data)
            messages.success(request, _("The search is kept."))
            return redirect("partnerships:searches")
    context = {"form": form, "words": words_of(query), "known": known, "allowed": allowed, "section": "need"}
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/donors/search_form.html", context, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def search_edit(request: HttpRequest, pk: int) -> HttpResponse:
    search = own_search(request, pk)
    form = SearchForm(request.POST or None, initial={"name": search.name, "frequency": search.frequency})
    if form.is_valid():
        change_search(search, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("partnerships:searches")
    context = {
        "form": form, "words": words_of(search.query), "search": search, "url": address_of(search),
        "section": "need",
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "partnerships/donors/search_form.html", context, status=status)


@login_required
@require_POST
def search_delete(request: HttpRequest, pk: int) -> HttpResponse:
    forget_search(own_search(request, pk), by=request.user)
    messages.success(request, _("The search is deleted."))
    return redirect("partnerships:searches")


def own_search(request: HttpRequest, pk: int) -> SavedSearch:
    """The search, or 404 when it is somebody else's."""
    return get_object_or_404(own_searches(request.user), pk=pk)
