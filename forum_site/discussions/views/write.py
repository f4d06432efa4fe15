"""Writing: a topic, a reply, a correction; and choosing the answer, closing a topic."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limit
from forum_site.discussions import rules
from forum_site.discussions.actions import moderate
from forum_site.discussions.actions import write as actions
from forum_site.discussions.forms.write import ReplyForm, TextForm, TopicForm
from forum_site.discussions.models import Post, State, Topic
from forum_site.discussions.quoting import quote
from forum_site.discussions.subjects import find_subject, label_of
from forum_site.discussions.views.access import get_post, get_topic
from forum_site.organisations.authority import is_officer

METHODS: Final = ["GET", "HEAD", "POST"]
TOPICS: Final = "6/10m/user,30/d/user"
REPLIES: Final = "10/m/user,200/d/user"


@login_required
@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    rules.can_write(request.user).require()
    given = {name: request.GET.get(name, "") for name in ("title", "category", "type")}
    officer = is_officer(request.user)
    initial = {name: value for name, value in given.items() if value}
    form = TopicForm(request.POST or None, user=request.user, officer=officer, initial=initial)
    if form.is_machine:
        return redirect("discussions:index")
    subject = find_subject(request.GET.get("subject", ""), request.user)
    if form.is_valid():
        return limit(request, "topic", TOPICS) or save_topic(request, form, subject)
    about = (label_of(subject), subject) if subject else None
    return render(request, "discussions/new.html", {"form": form, "subject": about, "section": "talk"})


def save_topic(request: HttpRequest, form: TopicForm, subject: Any) -> HttpResponse:
    given = form.cleaned_data
    topic = actions.start_topic(
        given["category"],
        by=request.user,
        title=given["title"],
        text=given["text"],
        type=given["type"],
        tags=given["tags"],
        subject=subject,
        organisation=form.chosen_hat(),
    )
    say_waits(request, topic)
    return redirect(topic)


@login_required
@require_http_methods(METHODS)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of the topic page sends here; `?quote=4` begins with the words of #4."""
    topic = get_topic(request, pk)
    rules.can_reply(request.user, topic).require()
    form = ReplyForm(request.POST or None, user=request.user, initial={"text": quoted(request, topic)})
    if form.is_machine:
        return redirect(topic)
    if form.is_valid():
        return limit(request, "reply", REPLIES) or save_reply(request, topic, form)
    return render(request, "discussions/reply.html", {"topic": topic, "form": form, "section": "talk"})


def save_reply(request: HttpRequest, topic: Topic, form: ReplyForm) -> HttpResponse:
    post = actions.reply(
        topic, by=request.user, text=form.cleaned_data["text"], organisation=form.chosen_hat()
    )
    say_waits(request, post)
    return redirect(post)


def quoted(request: HttpRequest, topic: Topic) -> str:
    number = request.GET.get("quote", "")
    if not number.isdecimal() or len(number) > 6:
        return ""
    post = Post.objects.in_topic(topic, request.user).for_page().filter(number=int(number)).first()
    if post is None:
        return ""
    post.topic = topic
    return quote(post)


def say_waits(request: HttpRequest, text: Topic | Post) -> None:
    if text.status == State.PENDING:
        messages.info(
            request, _("Thank you. Your first text is read by the secretariat before everybody sees it.")
        )


@login_required
@require_http_methods(METHODS)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    post = get_post(request, pk)
    rules.can_edit_post(request.user, post).require()
    form = TextForm(request.POST or None, initial={"text": post.source})
    if form.is_valid() and not form.is_machine:
        actions.edit_post(post, by=request.user, text=form.cleaned_data["text"])
        messages.success(request, _("Saved."))
        return redirect(post)
    context = {"post": post, "topic": post.topic, "form": form, "section": "talk"}
    return render(request, "discussions/edit.html", context)


@login_required
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """`post` is the number of the reply; without it the mark is taken away."""
    topic = get_topic(request, pk)
    number = request.POST.get("post", "")
    post = None
    if number:
        visible = Post.objects.public().filter(number__gt=1)
        post = get_object_or_404(visible, topic=topic, number=int(number) if number.isdecimal() else 0)
    moderate.accept_answer(topic, post, by=request.user)
    return redirect(topic)


@login_required
@require_POST
def lock(request: HttpRequest, pk: int) -> HttpResponse:
    """`locked` is 1 or 0."""
    topic = get_topic(request, pk)
    moderate.set_locked(topic, by=request.user, locked=request.POST.get("locked") == "1")
    return redirect(topic)
