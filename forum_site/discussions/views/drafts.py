"""While a text is written: its draft, how it will look, and topics that ask the same."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limit
from forum_site.discussions import rules
from forum_site.discussions.actions.draft import drop_draft, keep_draft
from forum_site.discussions.drafts import fields_of, said_of
from forum_site.discussions.forms.write import LONGEST
from forum_site.discussions.rendering import render_post
from forum_site.discussions.similar import similar_to

DRAFTS: Final = "60/m/user"
PREVIEWS: Final = "60/m/user"
QUESTIONS: Final = "60/m/user"


@login_required
@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """`draft_key` and the fields of the form; `discard` lets the draft go. Answers {"said": …}."""
    key = request.POST.get("draft_key", "")
    if "discard" in request.POST:
        drop_draft(key, by=request.user)
        messages.success(request, _("The draft is gone."))
        return redirect("discussions:index")
    rules.can_write(request.user).require()
    if limit(request, "draft", DRAFTS):
        return JsonResponse(
            {"error": _("Saved too often. Wait a minute.")}, status=HTTPStatus.TOO_MANY_REQUESTS
        )
    try:
        kept = keep_draft(key, by=request.user, fields=fields_of(request.POST))
    except ValueError:
        return JsonResponse({"error": _("This draft is too long to keep.")}, status=HTTPStatus.BAD_REQUEST)
    return JsonResponse({"said": said_of(kept.updated_at) if kept else ""})


def save_by_button(request: HttpRequest, key: str) -> HttpResponse:
    """ "Save draft" without JavaScript: the same form, and back to it."""
    try:
        kept = keep_draft(key, by=request.user, fields=fields_of(request.POST))
    except ValueError:
        kept = None
    if kept:
        messages.success(request, said_of(kept.updated_at))
    else:
        messages.info(request, _("Nothing was kept: the text is empty or too long."))
    return redirect(request.get_full_path())


@login_required
@require_POST
@never_cache
def preview(request: HttpRequest) -> HttpResponse:
    """`text` as it will look: a piece of HTML, cleaned."""
    if answer := limit(request, "preview", PREVIEWS):
        return answer
    return HttpResponse(render_post(request.POST.get("text", "")[:LONGEST]))


@login_required
@require_safe
@never_cache
def similar(request: HttpRequest) -> HttpResponse:
    """Topics that say the same as `q`, as a piece of HTML; empty when there are none."""
    if answer := limit(request, "similar", QUESTIONS):
        return answer
    topics = similar_to(request.GET.get("q", ""), request.user)
    return render(request, "discussions/parts/alike.html", {"alike": topics})
