"""The page on which moderators put a topic in order, and authors taking a text back. No JavaScript needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.discussions import limits, order_rules
from forum_site.discussions.actions import arrange as actions
from forum_site.discussions.actions.remove import remove_post, restore_post
from forum_site.discussions.forms import arrange as forms
from forum_site.discussions.models import Topic
from forum_site.discussions.views.access import get_post, get_topic

Act = Callable[[Topic, Any, dict[str, Any]], Topic]

FORMS: Final[dict[str, type[forms.TopicActForm]]] = {
    "move": forms.MoveForm,
    "split": forms.SplitForm,
    "merge": forms.MergeForm,
    "pin": forms.PinForm,
    "slow": forms.SlowForm,
}
ACTS: Final[dict[str, Act]] = {
    "move": lambda topic, by, said: actions.move_topic(topic, said["category"], by=by),
    "split": lambda topic, by, said: actions.split_topic(
        topic, [post.pk for post in said["posts"]], by=by, title=said["title"]
    ),
    "merge": lambda topic, by, said: actions.merge_topics(topic, said["into"], by=by),
    "pin": lambda topic, by, said: actions.pin_topic(topic, said["where"], by=by, until=said["until"]),
    "slow": lambda topic, by, said: actions.set_slow(topic, said["minutes"], by=by),
}
DONE: Final = {
    "move": gettext_lazy("The topic stands in its new category."),
    "split": gettext_lazy("The replies are a topic of their own."),
    "merge": gettext_lazy("The topics are one; the old address leads here."),
    "pin": gettext_lazy("Saved."),
    "slow": gettext_lazy("Saved."),
}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def arrange(request: HttpRequest, pk: int) -> HttpResponse:
    """`act` names the form that was sent."""
    topic = get_topic(request, pk)
    order_rules.can_arrange(request.user, topic).require()
    act = request.POST.get("act", "")
    shown = forms_of(request, topic, act)
    if act in ACTS and shown[act].is_valid():
        try:
            there = ACTS[act](topic, request.user, shown[act].cleaned_data)
        except (ValueError, PermissionDenied) as why:
            shown[act].add_error(None, sentence_of(why))
        else:
            messages.success(request, str(DONE[act]))
            return redirect(there)
    context = {"topic": topic, "forms": shown, "act": act, "section": "talk"}
    return render(request, "discussions/arrange.html", context, status=422 if act else 200)


def sentence_of(why: Exception) -> str:
    """A rule speaks to the person; what a form cannot know is said in general."""
    return str(why) if isinstance(why, PermissionDenied) else _("This cannot be done with these texts.")


def forms_of(request: HttpRequest, topic: Topic, act: str) -> dict[str, forms.TopicActForm]:
    initial = {"where": topic.pinned, "until": topic.pinned_until, "minutes": limits.slow_minutes(topic)}
    return {
        name: form(
            request.POST if name == act else None,
            topic=topic, user=request.user, initial=initial, auto_id=f"id_{name}_%s",
        )
        for name, form in FORMS.items()
    }  # fmt: skip


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    post = get_post(request, pk)
    remove_post(post, by=request.user)
    messages.success(request, _("You took the text back. Only you and the moderators still see it."))
    return redirect(post)


@login_required
@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    post = get_post(request, pk)
    restore_post(post, by=request.user)
    return redirect(post)
