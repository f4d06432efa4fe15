"""The steps of a need: verifying, moving by hand, its trace, and following a proposal by its code."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forum_site.accounts.limits import limit
from partnerships import life_trace, rules
from partnerships.actions.move_need import move_need
from partnerships.forms.life import ChecklistForm, MoveForm
from partnerships.life_moves import obstacle
from partnerships.merged import leads_on
from partnerships.models import Need
from partnerships.need_states import BY_HAND, MOVES
from partnerships.tracking import followed, shown, tidy
from partnerships.views.needs import get_need

LOOK_UPS = "60/5m/ip"  # a training room of forty people shares one address


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_verify(request: HttpRequest, pk: int) -> HttpResponse:
    """The eight points; "do=verify" or "do=return"."""
    need = get_need(request, pk)
    verdict = rules.can_move(request.user, need, "verify")
    said = obstacle(need, MOVES["verify"], request.user) if verdict else verdict.reason
    if verdict.hidden:
        verdict.require()
    if said is not None:
        return show_checklist(request, need, None, said, 403)
    code = "return" if request.POST.get("do") == "return" else "verify"
    form = ChecklistForm(request.POST or None, returning=code == "return")
    if not form.is_valid():
        return show_checklist(request, need, form, None, 422 if form.is_bound else 200)
    about = {"reason": form.cleaned_data["reason"]} if code == "return" else {}
    move_need(need, code, by=request.user, data={"checklist": form.rows()}, **about)
    messages.success(request, _("Verified.") if code == "verify" else _("Returned with your reason."))
    return redirect(need)


def show_checklist(
    request: HttpRequest, need: Need, form: ChecklistForm | None, said: Any, status: int
) -> HttpResponse:
    context = {"need": need, "form": form, "said": said, **life_trace.facts(need), "section": "need"}
    return render(request, "partnerships/life/verify.html", context, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_move(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """One move by hand; its form stands on the need's page too."""
    if code not in BY_HAND:
        raise Http404
    need, move = get_need(request, pk), MOVES[code]
    rules.can_move(request.user, need, code).require()
    form = MoveForm(request.POST if request.method == "POST" else None, need=need, move=move)
    said = obstacle(need, move, request.user)
    if said is None and form.is_valid():
        move_need(need, code, by=request.user, **form.cleaned_data)
        messages.success(request, _("Done: %(step)s.") % {"step": life_trace.last_title(need)})
        return redirect(need)
    context = {"need": need, "move": move, "form": form, "said": said, "section": "need"}
    return render(request, "partnerships/life/move.html", context, status=422 if form.is_bound else 200)


@require_safe
@leads_on
def need_trace(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Jejak: the whole way of a need on one printable page."""
    need = get_need(request, pk)
    if slug != need.slug:
        return redirect("partnerships:need_trace", pk, need.slug)
    return render(request, "partnerships/life/trace.html", life_trace.page_of(need, request.user))


@require_safe
def track(request: HttpRequest) -> HttpResponse:
    """A field for the code; leads to the address of the code."""
    code = tidy(request.GET.get("code", ""))
    if code:
        return redirect("partnerships:track_code", code)
    return show_track(request, {}, 200)


@require_safe
def track_code(request: HttpRequest, code: str) -> HttpResponse:
    """How a proposal stands, for whoever has its code; no account, no personal data, not indexed."""
    if answer := limit(request, "track", LOOK_UPS):
        return answer
    if code != tidy(code):
        return (
            redirect("partnerships:track_code", tidy(code))
            if tidy(code)
            else redirect(reverse("partnerships:track"))
        )
    found = followed(code, request.user)
    return show_track(request, {"code": shown(code), "found": found}, 200 if found else 404)


def show_track(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    answer = render(request, "partnerships/life/track.html", {**context, "section": "need"}, status=status)
    answer["X-Robots-Tag"] = "noindex"
    answer["Cache-Control"] = "private, no-store"
    return answer
