"""Writing: a topic, a reply, a correction; and choosing the answer, closing a topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.accounts.limits import limit
from forum_site.discussions import limits, rules, trust
from forum_site.discussions.actions import moderate
from forum_site.discussions.actions import write as actions
from forum_site.discussions.actions.attach import change_files
from forum_site.discussions.actions.draft import drop_draft
from forum_site.discussions.drafts import key_of_new, key_of_reply, place_of
from forum_site.discussions.forms.edit import edit_form
from forum_site.discussions.forms.topic import TopicForm
from forum_site.discussions.forms.write import ReplyForm
from forum_site.discussions.models import Post, State, Topic
from forum_site.discussions.quoting import quote
from forum_site.discussions.sent_files import SentFiles
from forum_site.discussions.similar import similar_to
from forum_site.discussions.subjects import find_subject, label_of
from forum_site.discussions.views.access import get_post, get_topic
from forum_site.discussions.views.drafts import save_by_button
from forum_site.organisations.authority import is_officer

METHODS: Final = ["GET", "HEAD", "POST"]
EDITS: Final = "20/h/user"


@login_required
@require_http_methods(METHODS)
def new(request: HttpRequest) -> HttpResponse:
    rules.can_write(request.user).require()
    given = {name: request.GET.get(name, "") for name in ("title", "category", "type")}
    officer = is_officer(request.user)
    subject = find_subject(request.GET.get("subject", ""), request.user)
    draft = place_of(request.user, key_of_new(subject))
    if "draft" in request.POST:
        return save_by_button(request, draft.key)
    initial = {name: value for name, value in given.items() if value} | dict(draft.data)
    form = TopicForm(request.POST or None, user=request.user, officer=officer, initial=initial)
    if form.is_machine:
        return redirect("discussions:index")
    files = SentFiles(request)
    if form.is_valid() and not files.errors and limits.accepts(form, request.user):
        return limit(request, "topic", trust.effect_of(request.user).topics) or save_topic(
            request, form, subject, files
        )
    alike = similar_to(request.POST.get("title", ""), request.user) if form.preview else []
    about = (label_of(subject), subject) if subject else None
    context = {"form": form, "subject": about, "draft": draft, "alike": alike, "files": files}
    return render(request, "discussions/new.html", context | {"section": "talk"})


def save_topic(request: HttpRequest, form: TopicForm, subject: Any, files: SentFiles) -> HttpResponse:
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
        parts=given.get("parts"),
        said_by=given["said_by"],
        attachments=files.tokens,
    )
    drop_draft(key_of_new(subject), by=request.user)
    say_waits(request, topic)
    return redirect(topic)


@login_required
@require_http_methods(METHODS)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of the topic page sends here; `?quote=4` begins with the words of #4."""
    topic = get_topic(request, pk)
    rules.can_reply(request.user, topic).require()
    if "draft" in request.POST:
        return save_by_button(request, key_of_reply(topic))
    form = ReplyForm(request.POST or None, user=request.user)
    if form.is_machine:
        return redirect(topic)
    files = SentFiles(request)
    if form.is_valid() and not files.errors and limits.accepts(form, request.user, topic):
        return limit(request, "reply", trust.effect_of(request.user).replies) or save_reply(
            request, topic, form, files
        )
    draft = place_of(request.user, key_of_reply(topic))
    if not request.POST:
        form.initial = begun(draft.data, quoted(request, topic))
    context = {"topic": topic, "form": form, "draft": draft, "files": files, "section": "talk"}
    return render(request, "discussions/reply.html", context)


def save_reply(request: HttpRequest, topic: Topic, form: ReplyForm, files: SentFiles) -> HttpResponse:
    post = actions.reply(
        topic,
        by=request.user,
        text=form.cleaned_data["text"],
        organisation=form.chosen_hat(),
        said_by=form.cleaned_data["said_by"],
        attachments=files.tokens,
    )
    # also one that the page kept while this answer was on its way
    drop_draft(key_of_reply(topic), by=request.user)
    say_waits(request, post)
    return redirect(post)


def begun(kept: Mapping[str, Any], quotation: str) -> dict[str, Any]:
    """What was typed before, then the words that are quoted now; the same quotation stands there once."""
    text = str(kept.get("text", ""))
    if quotation and quotation.strip() not in text:
        text = f"{text.rstrip()}\n\n{quotation}" if text.strip() else quotation
    return {**kept, "text": text}


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
        category = text.category if isinstance(text, Topic) else text.topic.category
        first = _("Thank you. Your first text is read by the secretariat before everybody sees it.")
        every = _("Thank you. Texts in this category are read by the secretariat before everybody sees them.")
        messages.info(request, every if category.approve_first else first)


@login_required
@require_http_methods(METHODS)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    post = get_post(request, pk)
    rules.can_edit_post(request.user, post).require()
    form = edit_form(request.POST or None, post)
    files = SentFiles(request, post)
    valid = form.is_valid() and not form.is_machine and not files.errors
    if valid and limits.accepts(form, request.user):
        if refused := limit(request, "edit", EDITS):
            return refused
        given = form.cleaned_data
        change_files(post, by=request.user, add=files.tokens, drop=files.dropped)
        actions.edit_post(
            post, by=request.user, text=given["text"], title=given.get("title"), parts=given.get("parts")
        )
        messages.success(request, _("Saved."))
        say_waits(request, post)
        return redirect(post)
    context = {"post": post, "topic": post.topic, "form": form, "files": files, "section": "talk"}
    return render(request, "discussions/edit.html", context)


@login_required
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """`post` is the number of the reply; without it the mark is taken away."""
    topic = get_topic(request, pk)
    number = request.POST.get("post", "")
    post = None
    if number:
        visible = Post.objects.filter(status=State.VISIBLE, number__gt=1)
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
