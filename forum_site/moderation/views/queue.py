"""The queue and the decisions; everything works without JavaScript."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.moderation import queue as queues
from forum_site.moderation import rules
from forum_site.moderation.actions import decide
from forum_site.moderation.actions import take as taking
from forum_site.moderation.desk import context_of
from forum_site.moderation.forms import HideForm, KeepForm


@login_required
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    rules.can_use_queue(request.user).require()
    rows = narrowed(request)
    opened = context_of(rows[0]) if rows else None
    return render(request, "moderation/queue.html", listed(request, rows) | {"opened": opened})


def narrowed(request: HttpRequest) -> list[queues.Entry]:
    """What waits, as `?what=reported&whose=mine` narrows it."""
    found = queues.entries(request.user)
    return queues.chosen(found, request.user, request.GET.get("what", ""), request.GET.get("whose", ""))


def listed(request: HttpRequest, rows: list[queues.Entry]) -> dict[str, Any]:
    """The rows with the filters; each filter keeps the other."""
    what, whose = request.GET.get("what", ""), request.GET.get("whose", "")
    whats = [("", _("All")), ("reported", _("Reported")), ("first", _("First texts"))]
    whoses = [("", _("Everybody's")), ("mine", _("Mine")), ("nobody", _("Nobody's"))]
    return {
        "rows": rows,
        "whats": [(words, urlencode({"what": one, "whose": whose}), one == what) for one, words in whats],
        "whoses": [(words, urlencode({"what": what, "whose": one}), one == whose) for one, words in whoses],
        "section": "me",
    }


@login_required
@require_safe
def item(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """Any text of the own territory, also one that nobody reported."""
    return show(request, context_of(get_entry(request, code, pk)))


@login_required
@require_POST
def approve(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    entry = get_entry(request, code, pk)
    decide.approve(entry.obj, by=request.user)
    if entry.kind.describe(entry.obj).state == "removed":
        messages.info(request, _("The text is no longer hidden; its author had taken it back."))
    else:
        messages.success(request, _("The text is visible; the author is told."))
    return redirect("moderation:queue")


@login_required
@require_POST
def hide(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    entry = get_entry(request, code, pk)
    form = HideForm(request.POST)
    if not form.is_valid():
        return show(request, context_of(entry, form), status=422)
    decide.hide(entry.obj, by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, _("The text is hidden; the author gets your reason."))
    return redirect("moderation:queue")


@login_required
@require_POST
def dismiss(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    form = KeepForm(request.POST)
    word = form.cleaned_data["word"] if form.is_valid() else ""
    decide.dismiss(get_entry(request, code, pk).obj, by=request.user, word=word)
    messages.success(request, _("The text stays; who reported it is told."))
    return redirect("moderation:queue")


@login_required
@require_POST
def take(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """`taken` is 1 or 0: take the reports on, or give them back."""
    found = get_entry(request, code, pk)
    act = taking.take if request.POST.get("taken") == "1" else taking.give_back
    act(found.obj, by=request.user)
    return redirect(found.url)


def show(request: HttpRequest, opened: dict[str, Any], status: int = 200) -> HttpResponse:
    context = listed(request, queues.entries(request.user)) | {"opened": opened}
    return render(request, "moderation/queue.html", context, status=status)


def get_entry(request: HttpRequest, code: str, pk: int) -> queues.Entry:
    found = queues.entry(code, pk, request.user)
    if found is None:
        raise Http404
    return found
