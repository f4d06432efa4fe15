""" "Rp 100 juta bisa menuntaskan apa?": the needs whose gaps a sum of money closes completely."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.core.money import rupiah_short
from partnerships.budget_page.page import result_of
from partnerships.forms.budget import USUAL, BudgetForm


@require_safe
def needs_complete(request: HttpRequest) -> HttpResponse:
    """Everything that is asked stands in the address; nothing is kept."""
    form = BudgetForm(request.GET if "budget" in request.GET else None)
    wish = form.wish
    title = _("What can %(money)s complete?") % {"money": rupiah_short(wish.budget if wish else USUAL)}
    context = {
        "form": form,
        "title": title,
        "result": result_of(wish, request.GET.get("page")) if wish else None,
        "columns": [
            (_("Money"), False),
            (_("Needs completed"), True),
            (_("Used"), True),
            (_("Poor households"), True),
        ],
        "examples": [25_000_000, 50_000_000, USUAL, 500_000_000],
        "section": "need",
        "meta": PageMeta(
            title, _("Needs whose gaps your money closes completely."), reverse("partnerships:needs_complete")
        ),
    }
    return render(request, "partnerships/budget/page.html", context)
