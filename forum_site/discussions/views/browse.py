"""What everybody reads: the front of the forum, a category, a tag, a topic."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from taggit.models import Tag

from forum_site.core.display.meta import PageMeta
from forum_site.core.markdown import plain_text
from forum_site.discussions import rules
from forum_site.discussions.actions.read import mark_read
from forum_site.discussions.forms.write import ReplyForm
from forum_site.discussions.lists import topic_page
from forum_site.discussions.models import Category, Topic
from forum_site.discussions.subjects import subject_of
from forum_site.discussions.thread import Thread, get_thread, similar
from forum_site.discussions.views.access import get_topic


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    own = request.user.is_authenticated
    intro = _("Questions, experience and agreements of BKM/LKM boards and their partners.")
    context = {
        "categories": Category.objects.visible_to(request.user).with_counts(),
        "page": topic_page(Topic.objects.public(), request.GET.get("page"), request.user),
        "waiting": list(Topic.objects.waiting_of(request.user)) if own else [],
        "meta": PageMeta(_("Discussion"), intro, request.path),
        "section": "talk",
    }
    return render(request, "discussions/index.html", context)


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(Category.objects.visible_to(request.user), slug=slug)
    context = {
        "category": shown,
        "page": topic_page(
            Topic.objects.public().filter(category=shown), request.GET.get("page"), request.user
        ),
        "meta": PageMeta(shown.name, shown.intro, shown.get_absolute_url()),
        "section": "talk",
    }
    return render(request, "discussions/category.html", context)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """Topics with the tag; a tag that no topic has is no page."""
    shown = get_object_or_404(Tag, slug=slug)
    rows = Topic.objects.public().filter(tags=shown)
    page = topic_page(rows, request.GET.get("page"), request.user)
    meta = PageMeta(shown.name, _("Topics with this tag"), request.path)
    return render(
        request, "discussions/tag.html", {"tag": shown, "page": page, "meta": meta, "section": "talk"}
    )


@require_safe
def topic(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    shown = get_topic(request, pk)
    if slug != shown.slug:
        return redirect(shown, permanent=False)
    thread = get_thread(shown, request.user, request.GET.get("page"))
    tags = list(shown.tags.order_by("name"))
    context: dict[str, Any] = {
        "topic": shown,
        "thread": thread,
        "page": thread.page,
        "tags": tags,
        "similar": similar(shown, tags),
        "subject": subject_of(shown, request.user),
        "meta": meta_of(shown, thread),
        "section": "talk",
    }
    if request.user.is_authenticated:
        context |= for_person(request, shown)
        mark_read(shown, by=request.user, number=thread.last, known=thread.read)
    return render(request, "discussions/topic.html", context)


def for_person(request: HttpRequest, shown: Topic) -> dict[str, Any]:
    """What only people who are logged in see: the reply form, or why there is none."""
    joins = rules.can_join(request.user, shown)
    return {
        "joins": joins,
        "form": ReplyForm(user=request.user) if joins else None,
    }


def meta_of(shown: Topic, thread: Thread) -> PageMeta:
    """Each page of a topic is its own canonical address."""
    first = thread.opening or (thread.replies[0] if thread.replies else None)
    number = thread.page.number
    url = f"{shown.get_absolute_url()}?page={number}" if number > 1 else shown.get_absolute_url()
    return PageMeta(shown.title, plain_text(first.post.html, 180) if first else "", url, kind="article")
