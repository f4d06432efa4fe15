"""Categories proposed for the needs of a plan that have none: one tick each."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from forum_site.core.money import number
from partnerships import rules
from partnerships.actions.confirm_categories import confirm_categories
from partnerships.views.plans import get_plan
from partnerships.vocabulary.categories import proposed, without_category

PER_PAGE: Final = 50
TICK: Final = "is-"  # `is-12=drainase`: need 12 is drainage, as the person saw it


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_categories(request: HttpRequest, pk: int) -> HttpResponse:
    plan = get_plan(pk)
    rules.can_view_plan(request.user, plan).require()
    rules.can_edit_plan(request.user, plan).require()
    if request.method == "POST":
        n = confirm_categories(plan, ticks(request.POST), by=request.user)
        words = ngettext("%(n)s category is saved.", "%(n)s categories are saved.", n)
        messages.success(request, words % {"n": number(n)})
        return redirect("partnerships:plan_categories", plan.pk)
    rows = without_category(plan).select_related("village")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    found = proposed(page.object_list)
    told = {one.need.pk for one in found}
    context = {
        "plan": plan,
        "page": page,
        "rows": found,
        "others": [need for need in page.object_list if need.pk not in told],
        "section": "org",
    }
    return render(request, "partnerships/plans/categories.html", context)


def ticks(sent: QueryDict) -> dict[int, str]:
    """Key of the need → category, of at most a page of ticks."""
    found = {
        int(digits): str(sent[name])
        for name in sent
        if (digits := name.removeprefix(TICK)) != name and digits.isdecimal() and len(digits) < 19
    }
    return dict(list(found.items())[:PER_PAGE])
