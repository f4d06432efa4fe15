"""What everybody reads: the front of the forum, a category, a tag, a topic."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.content.visitor_pages import kept
from forum_site.core.display.meta import PageMeta
from forum_site.core.markdown import plain_text
from forum_site.discussions import rules
from forum_site.discussions.actions.read import mark_read
from forum_site.discussions.alike import similar, tags_of
from forum_site.discussions.chosen import listed_for
from forum_site.discussions.drafts import place_of_reply, rows_of
from forum_site.discussions.forms.write import ReplyForm
from forum_site.discussions.models import Pinned, TagGroup, Topic
from forum_site.discussions.sharing import share_of
from forum_site.discussions.subjects import subject_of
from forum_site.discussions.summary import summary_of
from forum_site.discussions.tag_groups import group_of
from forum_site.discussions.tag_list import tags_on
from forum_site.discussions.thread import Thread, get_thread
from forum_site.discussions.topic_parts import parts_beside
from forum_site.discussions.tree import get_category, parts_of, starts_of, topics_in, tree_of, whole_of
from forum_site.discussions.views.access import get_topic
from forum_site.discussions.views.listing import listing


@require_safe
@kept("topics", "forum")
def index(request: HttpRequest) -> HttpResponse:
    own = request.user.is_authenticated
    intro = _("Questions, experience and agreements of BKM/LKM boards and their partners.")
    context = {
        "branches": tree_of(request.user),
        **listing(request, listed_for(request.user), Pinned.EVERYWHERE),
        "waiting": list(Topic.objects.waiting_of(request.user)) if own else [],
        "drafts": rows_of(request.user) if own else [],
        "meta": PageMeta(_("Discussion"), intro, request.path),
        "section": "talk",
    }
    return render(request, "discussions/index.html", context)


@require_safe
@kept("topics", "forum")
def category(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_category(request.user, slug)
    parts = parts_of(shown, request.user)
    context = {
        "category": shown,
        "parts": parts,
        "whole": whole_of(shown, request.user),
        "starts": starts_of(shown, request.user),
        **listing(request, topics_in(shown, parts), Pinned.CATEGORY),
        "meta": PageMeta(shown.name, shown.intro, shown.get_absolute_url()),
        "section": "talk",
    }
    return render(request, "discussions/category.html", context)


@require_safe
@kept("topics", "forum")
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """Topics with the tag; a tag that no topic has which the reader may read is no page."""
    listed = Topic.objects.listed_for(request.user)
    shown = get_object_or_404(tags_on(listed), slug=slug)
    group = group_of(shown.slug)
    context = {
        "tag": shown,
        "group": group and TagGroup(group),
        **listing(request, listed.filter(tags=shown), least=2),
        "meta": PageMeta(shown.name, _("Topics with this tag"), request.path),
        "section": "talk",
    }
    return render(request, "discussions/tag.html", context)


@require_safe
@kept("topic:{pk}", "forum")
def topic(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    shown = get_topic(request, pk)
    if slug != shown.slug or pk != shown.pk:
        return redirect(shown, permanent=False)
    thread = get_thread(shown, request.user, request.GET.get("page"))
    tags = tags_of(shown)
    context: dict[str, Any] = {
        "topic": shown,
        "thread": thread,
        "page": thread.page,
        "tags": tags,
        "similar": similar(shown, tags, request.user),
        "subject": subject_of(shown, request.user),
        "summary": summary_of(shown),
        "parts": parts_beside(shown, request.user),
        "meta": (meta := meta_of(shown, thread)),
        "share": share_of(shown, meta.description),
        "section": "talk",
    }
    if request.user.is_authenticated:
        context |= for_person(request, shown)
        mark_read(shown, by=request.user, number=thread.last, known=thread.read)
    return render(request, "discussions/topic.html", context)


def for_person(request: HttpRequest, shown: Topic) -> dict[str, Any]:
    """What only people who are logged in see: the reply form, or why there is none."""
    joins = rules.can_join(request.user, shown)
    if not joins:
        return {"joins": joins, "form": None}
    draft = place_of_reply(request.user, shown)
    form = ReplyForm(user=request.user, initial=dict(draft.data))
    return {"joins": joins, "form": form, "draft": draft}


def meta_of(shown: Topic, thread: Thread) -> PageMeta:
    """Each page of a topic is its own canonical address."""
    first = thread.opening or (thread.replies[0] if thread.replies else None)
    number = thread.page.number
    url = f"{shown.get_absolute_url()}?page={number}" if number > 1 else shown.get_absolute_url()
    return PageMeta(shown.title, plain_text(first.post.html, 180) if first else "", url, kind="article")
