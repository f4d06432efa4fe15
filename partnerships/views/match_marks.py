"""Saving a match, and noting that the other side was contacted: buttons of its page and of lists."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.actions.mark_match import mark_match, unmark_match
from partnerships.models import Match, MatchMark
from partnerships.rules.marks import can_mark_match, side_of
from partnerships.views.matches import get_match


@login_required
@require_POST
def match_mark(request: HttpRequest, pk: int) -> HttpResponse:
    """`kind` is saved or contacted; `off` takes the mark away; `next` leads back to a list of ours."""
    match = get_match(request, pk)
    kind = request.POST.get("kind", "")
    if kind not in MatchMark.Kind.values:
        return HttpResponseBadRequest()
    side = side_of(request.user, match)
    can_mark_match(request.user, match, side or match.need.board).require()
    assert side is not None  # noqa: S101 - for the type checker; refused above
    if "off" in request.POST:
        unmark_match(match, by=request.user, organisation=side, kind=kind)
        messages.success(request, _("The mark is taken off."))
    else:
        mark_match(match, by=request.user, organisation=side, kind=kind)
        messages.success(request, said(kind))
    return redirect(back(request, match))


def said(kind: str) -> str:
    if kind == MatchMark.Kind.SAVED:
        return _("It stands under “Saved” in your lists.")
    return _("Noted that you have contacted them.")


def back(request: HttpRequest, match: Match) -> Any:
    """The list it came from, when it is one of this site; else the page of the match."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else match
