"""The queue and the decisions; everything works without JavaScript."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from forum_site.moderation import queue as queues
from forum_site.moderation import rules
from forum_site.moderation.actions import decide
from forum_site.moderation.desk import context_of
from forum_site.moderation.forms import HideForm


@login_required
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    rules.can_use_queue(request.user).require()
    rows = queues.entries(request.user)
    opened = context_of(rows[0]) if rows else None
    return render(request, "moderation/queue.html", {"rows": rows, "opened": opened, "section": "me"})


@login_required
@require_safe
def item(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """Any text of the own territory, also one that nobody reported."""
    return show(request, context_of(get_entry(request, code, pk)))


@login_required
@require_POST
def approve(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    decide.approve(get_entry(request, code, pk).obj, by=request.user)
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
    decide.dismiss(get_entry(request, code, pk).obj, by=request.user)
    messages.success(request, _("The text stays; who reported it is told."))
    return redirect("moderation:queue")


def show(request: HttpRequest, opened: dict[str, Any], status: int = 200) -> HttpResponse:
    context = {"rows": queues.entries(request.user), "opened": opened, "section": "me"}
    return render(request, "moderation/queue.html", context, status=status)


def get_entry(request: HttpRequest, code: str, pk: int) -> queues.Entry:
    found = queues.entry(code, pk, request.user)
    if found is None:
        raise Http404
    return found
