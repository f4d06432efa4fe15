"""Ways through the forum: a post wherever it stands now, what is unread, everything as read."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum_site.core.display.meta import PageMeta
from forum_site.discussions.actions.read import read_all
from forum_site.discussions.lists import topic_page
from forum_site.discussions.models import Category
from forum_site.discussions.unread import unread_of
from forum_site.discussions.views.access import get_post, get_topic


@require_safe
def post_place(request: HttpRequest, pk: int) -> HttpResponse:
    """The lasting address of a post leads to where it stands today, whatever was moved, split or merged."""
    return redirect(get_post(request, pk))


@require_safe
def short(request: HttpRequest, pk: int) -> HttpResponse:
    """`/t/<pk>/`: what fits into a message."""
    return redirect(get_topic(request, pk))


@never_cache
@login_required
@require_safe
def unread(request: HttpRequest) -> HttpResponse:
    page = topic_page(unread_of(request.user), request.GET.get("page"), request.user)
    meta = PageMeta(_("Unread"), "", request.path)
    return render(request, "discussions/unread.html", {"page": page, "meta": meta, "section": "talk"})


@login_required
@require_POST
def all_read(request: HttpRequest) -> HttpResponse:
    """`category`: the slug of the only one that is meant."""
    slug = request.POST.get("category", "")
    rows = Category.objects.visible_to(request.user)
    category = get_object_or_404(rows, slug=slug) if slug else None
    read_all(by=request.user, category=category)
    return redirect(category or "discussions:index")
