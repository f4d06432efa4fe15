"""A match with its reasons, and setting it aside."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.organisations.authority import manages
from partnerships import rules
from partnerships.actions.dismiss_match import dismiss_match, restore_match
from partnerships.display import full_place, funding_of
from partnerships.forms.matches import DismissForm
from partnerships.match_display import answers_of, parts_of, reasons_of, tally
from partnerships.match_marks import mark_buttons
from partnerships.models import Interest, Match, MatchMark
from partnerships.offer_display import amount_words, form_words, left_words, window_words
from partnerships.page_sections import parts_of as sections_of
from partnerships.rules.marks import side_of


@require_safe
def match_detail(request: HttpRequest, pk: int) -> HttpResponse:
    match = get_match(request, pk)
    own = manages(request.user, match.need.board)
    may = rules.can_dismiss_match(request.user, match)
    reasons = reasons_of(match, own=own)
    context = {
        "match": match,
        "need": match.need,
        "offer": match.offer,
        **facts_of(match),
        "parts": parts_of(match),
        "reasons": reasons,
        "todo": [one for one in reasons if one.state != "met" and one.hard],
        "tally": tally(answers_of(match)),
        "own": own,
        "partner": bool(may) and not own,
        "may_dismiss": may,
        "marks": marks_of(match, request.user),
        "interests": Interest.objects.visible_to(request.user).filter(need=match.need, status="open"),
        "discuss": discussion_url(match),
        "sections": sections_of(match, request.user),
        "section": "offer",
        "meta": PageMeta(f"{match.offer.title} × {match.need.public_title}", url=request.path),
    }
    return render(request, "partnerships/matches/detail.html", context)


def facts_of(match: Match) -> dict[str, Any]:
    """What need and offer say for themselves."""
    return {
        "place": full_place(match.need),
        "funding": funding_of(match.need),
        "amount": amount_words(match.offer),
        "form": form_words(match.offer),
        "left": left_words(match.offer),
        "window": window_words(match.offer),
    }


def marks_of(match: Match, user: Any) -> dict[str, Any] | None:
    """The buttons of the side this person acts for; None for others."""
    side = side_of(user, match)
    if side is None or match.dismissed_at:
        return None
    set_by_us = MatchMark.objects.filter(match=match, organisation=side).values_list("kind", flat=True)
    return mark_buttons(match, set(set_by_us))


def get_match(request: HttpRequest, pk: int) -> Match:
    return get_object_or_404(Match.objects.visible_to(request.user).for_list(), pk=pk)


def discussion_url(match: Match) -> str:
    """Where a topic about this match begins; "" while the site has no discussions."""
    try:
        return f"{reverse('discussions:new')}?{urlencode({'subject': f'partnerships.match:{match.pk}'})}"
    except NoReverseMatch:
        return ""


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def match_dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    match = get_match(request, pk)
    rules.can_dismiss_match(request.user, match).require()
    form = DismissForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        dismiss_match(match, by=request.user, **form.cleaned_data)
        messages.success(request, _("Set aside. It no longer appears in your lists."))
        return redirect(match)
    status = 422 if request.method == "POST" else 200
    context = {"match": match, "form": form, "section": "offer"}
    return render(request, "partnerships/matches/dismiss.html", context, status=status)


@login_required
@require_POST
def match_restore(request: HttpRequest, pk: int) -> HttpResponse:
    match = get_match(request, pk)
    restore_match(match, by=request.user)
    messages.success(request, _("It is back in your lists."))
    return redirect(match)
