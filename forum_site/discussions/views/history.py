"""What a post said before, and putting it back."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.accounts.limits import limit
from forum_site.discussions import rules
from forum_site.discussions.actions.revise import blank_version, revert_post
from forum_site.discussions.history import versions_of
from forum_site.discussions.views.access import get_post
from forum_site.discussions.views.write import say_waits

RATE: Final = "60/h/user"  # comparing costs


@login_required
@require_safe
@never_cache
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """For everybody with an account who may read the post."""
    post = get_post(request, pk)
    if refused := limit(request, "history", RATE):
        return refused
    context = {
        "post": post,
        "topic": post.topic,
        "page": versions_of(post, request.GET.get("page")),
        "may_revert": bool(rules.can_revert_post(request.user, post)),
        "may_blank": bool(rules.can_moderate(request.user, post)),
        "section": "talk",
    }
    return render(request, "discussions/history.html", context)


@login_required
@require_POST
def revert(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    post = get_post(request, pk)
    revision = get_object_or_404(post.revisions, pk=version, blanked=False)
    revision.post = post
    revert_post(revision, by=request.user)
    messages.success(request, _("The earlier version is back."))
    if post.author_id == request.user.pk:
        say_waits(request, post)
    return redirect(post)


@login_required
@require_POST
def blank(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    post = get_post(request, pk)
    revision = get_object_or_404(post.revisions, pk=version)
    revision.post = post
    blank_version(revision, by=request.user)
    messages.success(request, _("The words of that version are gone."))
    return redirect("discussions:post_history", post.pk)
