""" "Peluang": the offers that suit the needs of one's boards."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forum_site.organisations.models import Organisation
from partnerships.chances import SHOWN, Chance, chances_of, rows_of, sorted_by, todos_for
from partnerships.forms.chance_filter import ChanceFilter
from partnerships.todo.lists import Todo


@login_required
@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    boards = list(Organisation.objects.boards().managed_by(request.user).select_related("territory"))
    chances = chances_of(boards, request.user) if boards else []
    form = ChanceFilter(request.GET, chances=chances)
    found = sorted_by(form.apply(), form.ordered_by)
    todos = todos_for(chances)
    groups = [_group("fit", [one for one in found if one.fits], todos, request)]
    groups.append(_group("nearly", [one for one in found if not one.fits], todos, request))
    context = {
        "boards": boards,
        "form": form,
        "groups": groups,
        "todos": todos[:SHOWN],
        "fit": sum(one.fits for one in chances),
        "nearly": sum(not one.fits for one in chances),
        "section": "offer",
    }
    return render(request, "partnerships/opportunities/list.html", context)


def _group(name: str, found: list[Chance], todos: list[Todo], request: HttpRequest) -> dict[str, Any]:
    """One half of the page: the first few, or all when asked for."""
    whole = request.GET.get("all") == name
    shown = found if whole else found[:SHOWN]
    query = request.GET.copy()
    query["all"] = name
    return {
        "name": name,
        "total": len(found),
        "rows": rows_of(shown, todos, request.get_full_path()),
        "hidden": len(found) - len(shown),
        "query": query.urlencode(),
    }
