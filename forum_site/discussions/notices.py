"""What the forum tells people."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.markdown import plain_text
from forum_site.discussions import rules
from forum_site.discussions.listeners import audience_of
from forum_site.discussions.models import Post, State
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register


def _who(event: Event) -> str:
    post = event.subject
    return post.organisation.name if post.organisation else post.author.name


def _reply_title(event: Event) -> str:
    return _("%(who)s replied in “%(topic)s”") % {"who": _who(event), "topic": event.subject.topic.title}


def _topic_title(event: Event) -> str:
    said = {"who": _who(event), "topic": event.subject.topic.title}
    if event.subject.topic.is_question:
        return _("%(who)s asks: “%(topic)s”") % said
    return _("%(who)s started the topic “%(topic)s”") % said


def _mention_title(event: Event) -> str:
    return _("%(who)s mentions you in “%(topic)s”") % {
        "who": _who(event),
        "topic": event.subject.topic.title,
    }


def _gathered_title(event: Event, number: int) -> str:
    words = ngettext("%(n)d new post: %(topic)s", "%(n)d new posts: %(topic)s", number)
    return words % {"n": number, "topic": event.subject.topic.title}


def _text(event: Event) -> str:
    return plain_text(event.subject.html, 240)


def _waiting_title(event: Event) -> str:
    return _("A first post waits for your approval: %(topic)s") % {"topic": event.subject.topic.title}


def _decided_title(event: Event) -> str:
    said = {"topic": event.subject.topic.title}
    if event.data["hidden"]:
        return _("Your text in “%(topic)s” was hidden") % said
    return _("Your text in “%(topic)s” is now visible") % said


def _decided_body(event: Event) -> str:
    return event.data["reason"] or _("Thank you for waiting.")


def _link(event: Event) -> str:
    return event.subject.get_absolute_url()


def _replies_seen(user: Any, events: Sequence[Event]) -> set[int]:
    rows = Post.objects.visible_to(user).filter(status=State.VISIBLE)
    return _among(rows, events)


def _judged(user: Any, events: Sequence[Event]) -> set[int]:
    return _among(Post.objects.judged_by(user), events)


def _among(rows: Any, events: Sequence[Event]) -> set[int]:
    """Ids of the events whose post is one of `rows`; one statement."""
    ids = rows.filter(pk__in=[event.object_id for event in events])
    found = set(ids.values_list("pk", flat=True))
    return {event.pk for event in events if event.object_id in found}


KINDS = (
    Kind(
        "discussions.reply", "discussion", _reply_title, _text, _link,
        gathers=True, gathered=_gathered_title, audience=audience_of,
        may_see=lambda user, event: event.subject.status == State.VISIBLE
        and rules.can_view_topic(user, event.subject.topic),
        seen_by=_replies_seen,
        related=("topic__author", "topic__category", "author", "organisation"),
    ),
    Kind(
        "discussions.topic", "discussion", _topic_title, _text, _link,
        gathers=True, gathered=_gathered_title, audience=audience_of,
        may_see=lambda user, event: event.subject.status == State.VISIBLE
        and rules.can_view_topic(user, event.subject.topic),
        seen_by=_replies_seen,
        related=("topic__author", "topic__category", "author", "organisation"),
    ),
    Kind(
        "discussions.mention", "discussion", _mention_title, _text, _link,
        may_see=lambda user, event: event.subject.status == State.VISIBLE
        and rules.can_view_topic(user, event.subject.topic),
        seen_by=_replies_seen,
        related=("topic__author", "topic__category", "author", "organisation"),
    ),
    Kind(
        "discussions.waiting", "tasks", _waiting_title, _text,
        lambda event: reverse("moderation:item", args=["post", event.subject.pk]),
        may_see=lambda user, event: rules.can_moderate(user, event.subject), seen_by=_judged,
        related=("topic__category", "author__home", "organisation"),
    ),
    Kind(
        "moderation.decided", "discussion", _decided_title, _decided_body, _link,
        may_see=lambda user, event: event.subject.author_id == user.pk,
        related=("topic",),
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
