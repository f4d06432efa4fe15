"""Usulan siap didanai: the open list and its file; the page of one need; editing it."""

from __future__ import annotations

from copy import copy
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from forum_site.organisations.authority import manages
from forum_site.regions.lineage import load_parents
from partnerships import display, need_page, rules
from partnerships.actions.edit_need import edit_need
from partnerships.channelling.need_lines import of_partnership
from partnerships.choices import CATEGORIES, SECTORS
from partnerships.commitments.querysets import public_commitment
from partnerships.conflicts import Changed
from partnerships.counted import told_entries
from partnerships.csv_export import need_lines
from partnerships.forms.need_filter import BANDS, STATES, NeedFilter
from partnerships.forms.needs import NeedForm
from partnerships.forms.versioned import Difference
from partnerships.forwarding.selectors import unanswered_request
from partnerships.life_moves import next_moves
from partnerships.merged import leads_on, successor
from partnerships.models import Need
from partnerships.need_counts import FEW, Counts, are_few, counts_of
from partnerships.need_sections import sections_of
from partnerships.offer_sections import matches_of_need
from partnerships.selectors import BoundedPaginator

PER_PAGE = 20


@require_safe
def need_list(request: HttpRequest) -> HttpResponse:
    form = NeedFilter(request.GET)
    counts = counts_of(form)
    page = page_of_needs(form, counts, request.GET.get("page"))
    context = {
        "form": form,
        "totals": counts.totals,
        "funding": display.sum_funding(counts.totals),
        "page": page,
        "rows": [display.need_row(need) for need in page],
        "order_waits": form.order_waits(few=counts.are_few),
        "few": FEW,
        "choices": facet_choices(form, counts.choices),
        "active": active_filters(request, form),
        "query": query_of(request, without={"page"}),
        "section": "need",
        "meta": PageMeta(_("Needs looking for partners"), list_words(counts.totals), "/needs/"),
    }
    return render(request, "partnerships/needs/list.html", context)


def page_of_needs(form: NeedFilter, counts: Counts, number: Any) -> Page[Need]:
    """The keys of a page are found first: what a row shows is read for twenty rows, not for all before."""
    order = form.ordering(few=counts.are_few)
    found = form.apply(form.start()).order_by(*order).values("pk") if counts.totals["n"] else []
    page = BoundedPaginator(found, PER_PAGE, counts.totals["n"]).get_page(number)
    keys: Any = page.object_list
    if form.is_computed:  # an order that asks other tables cannot stand inside another statement
        keys = [row["pk"] for row in keys]
    rows = Need.objects.filter(pk__in=keys).for_rows().order_by(*order)
    return Page(rows, page.number, page.paginator)


@require_safe
def need_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as open data: every row that passes the filters, public words only."""
    form = NeedFilter(request.GET)
    rows = form.apply(form.start()).order_by(*form.ordering(few=are_few(form)))
    answer = StreamingHttpResponse(need_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="kebutuhan.csv"'
    return answer


@require_safe
@leads_on
def need_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    need = get_need(request, pk)
    if slug != need.slug:
        return redirect(need, permanent=False)
    prefetch_related_objects([need], "cost_items", told_entries())
    context = {
        **need_page.facts(need),
        **need_page.history(need),
        "own": manages(request.user, need.board),
        "went_to": successor(need.pk, request.user) if need.status == "merged" else None,
        "next": next_moves(need, request.user),
        "parts": sections_of(need, request.user),
        "matches": matches_of_need(need, request.user),
        "matches_templates": ["partnerships/matches/of_need.html", "partnerships/needs/no_matches.html"],
        "section": "need",
    }
    return render(request, "partnerships/needs/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_edit(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    rules.can_edit_need(request.user, need).require()
    form = NeedForm(request.POST or None, instance=copy(need))  # the form writes into what it is given
    conflict: list[Difference] | None = None
    if form.is_valid():
        try:
            edit_need(need, by=request.user, version=form.known_version, **form.changes())
        except Changed as changed:
            conflict = form.differences(changed.need)
            form = NeedForm(form.caught_up(changed.need), instance=copy(changed.need))
        else:
            messages.success(request, _("Saved."))
            return redirect(need)
    context = {"need": need, "form": form, "conflict": conflict, "section": "need"}
    status = HTTPStatus.OK if conflict is None else HTTPStatus.CONFLICT
    return render(request, "partnerships/needs/edit.html", context, status=status)


def get_need(request: HttpRequest, pk: int) -> Need:
    """The need, or 404 when this visitor may not see it."""
    found = Need.objects.visible_to(request.user)
    rows = found.select_related("plan", "source", "type", "board", "village", "facts")
    rows = rows.defer("facts__columns", "facts__terms", "facts__offers")
    rows = rows.annotate(
        is_asked=unanswered_request(), has_commitments=public_commitment(), has_partnerships=of_partnership()
    )
    need: Need = get_object_or_404(rows, pk=pk)
    load_parents([need.village])
    if need.board.territory_id == need.village_id:
        need.board.territory = need.village
    return need


def list_words(totals: dict[str, int]) -> str:
    words = {"n": totals["n"], "gap": rupiah_short(totals["gap"])}
    return _("%(n)d needs of residents; together they still lack %(gap)s.") % words


def facet_choices(form: NeedFilter, counts: dict[str, dict[str, int]]) -> dict[str, Any]:
    """For each choice: value, words, how many, whether it is ticked."""
    found = form.found()
    labels = {"sector": dict(SECTORS), "gap": BANDS}
    return {
        name: [
            (code, words, counts[name].get(code, 0), code in found.get(name, []))
            for code, words in labels[name].items()
        ]
        for name in labels
    } | {
        "category": [(code, words, code == found.get("category")) for code, words in CATEGORIES],
        "state": [(code, words, code == form.state_now) for code, words in STATES.items()],
    }


def active_filters(request: HttpRequest, form: NeedFilter) -> list[tuple[str, str]]:
    """(words, the address without this filter)."""
    tags = []
    for name, value, words in form.active():
        query = request.GET.copy()
        if value:
            query.setlist(name, [one for one in query.getlist(name) if one != value])
        else:
            query.pop(name, None)
            query.pop(f"{name}-code", None)
        query.pop("page", None)
        tags.append((words, f"?{query.urlencode()}"))
    return tags


def query_of(request: HttpRequest, without: set[str]) -> str:
    pairs = [(name, value) for name, values in request.GET.lists() for value in values if name not in without]
    return urlencode(pairs)
