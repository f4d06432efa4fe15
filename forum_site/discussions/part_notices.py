"""What the forum tells about taking part: an answer was chosen, a question taken on, an experience tried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from forum_site.core.markdown import plain_text
from forum_site.discussions import part_rules, rules
from forum_site.discussions.models import Post, Replication, State, Topic
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register


def _accepted_title(event: Event) -> str:
    said = {"topic": event.subject.topic.title}
    return _("Your answer to “%(topic)s” was chosen") % said


def _accepted_body(event: Event) -> str:
    return plain_text(event.subject.html, 240)


def _accepted(user: Any, event: Event) -> bool:
    post = event.subject
    chosen = post.topic.answer_id == post.pk and post.status == State.VISIBLE
    return chosen and bool(rules.can_view_topic(user, post.topic))


def _accepted_seen(user: Any, events: Sequence[Event]) -> set[int]:
    ids = [event.object_id for event in events]
    rows = Post.objects.visible_to(user).filter(pk__in=ids, status=State.VISIBLE, topic__answer=F("pk"))
    found = set(rows.values_list("pk", flat=True))
    return {event.pk for event in events if event.object_id in found}


def _claimed_title(event: Event) -> str:
    topic = event.subject
    who = topic.claimed_by.name if topic.claimed_by else _("Somebody")
    return _("%(who)s helps to answer “%(topic)s”") % {"who": who, "topic": topic.title}


def _claimed_body(event: Event) -> str:
    until = event.subject.claimed_until
    if until is None:
        return ""
    day = {"day": date_format(localtime(until), "j F Y")}
    return _("An answer is promised by %(day)s. Others may answer too.") % day


def _claimed(user: Any, event: Event) -> bool:
    return part_rules.claimed_now(event.subject) and bool(rules.can_view_topic(user, event.subject))


def _claimed_seen(user: Any, events: Sequence[Event]) -> set[int]:
    found = Topic.objects.visible_to(user).filter(pk__in=[event.object_id for event in events])
    held = {topic.pk for topic in found if part_rules.claimed_now(topic)}
    return {event.pk for event in events if event.object_id in held}


def _tried_title(event: Event) -> str:
    said = {"who": event.subject.organisation.name, "topic": event.subject.topic.title}
    return _("%(who)s tried what you told in “%(topic)s”") % said


def _tried_body(event: Event) -> str:
    row = event.subject
    outcome = row.get_outcome_display()
    return f"{outcome}. {row.note}" if row.note else f"{outcome}."


def _tried_link(event: Event) -> str:
    return reverse("discussions:tried", args=[event.subject.topic_id])


def _tried_seen(user: Any, events: Sequence[Event]) -> set[int]:
    ids = [event.object_id for event in events]
    rows = Replication.objects.filter(pk__in=ids, topic__in=Topic.objects.visible_to(user))
    found = set(rows.values_list("pk", flat=True))
    return {event.pk for event in events if event.object_id in found}


def _split_title(event: Event) -> str:
    return _("Your reply now stands in a topic of its own: “%(topic)s”") % {"topic": event.subject.title}


def _split_body(event: Event) -> str:
    return (
        _("A moderator took it out of “%(topic)s”, so that each of the two is easier to follow.") % event.data
    )


def _merged_title(event: Event) -> str:
    said = {"topic": event.data["topic"], "into": event.subject.title}
    return _("Your topic “%(topic)s” now stands in “%(into)s”") % said


def _merged_body(event: Event) -> str:
    return _("A moderator put the two together, because they are about the same. No text was lost.")


KINDS = (
    Kind(
        "discussions.accepted", "discussion", _accepted_title, _accepted_body,
        lambda event: event.subject.get_absolute_url(),
        may_see=_accepted, seen_by=_accepted_seen, related=("topic__category",), mark="check", dye="ok",
    ),
    Kind(
        "discussions.claimed", "discussion", _claimed_title, _claimed_body,
        lambda event: event.subject.get_absolute_url(),
        may_see=_claimed, seen_by=_claimed_seen, related=("claimed_by", "category"),
    ),
    Kind(
        "discussions.split", "discussion", _split_title, _split_body,
        lambda event: event.subject.get_absolute_url(), related=("category",),
    ),
    Kind(
        "discussions.merged", "discussion", _merged_title, _merged_body,
        lambda event: event.subject.get_absolute_url(), related=("category",),
    ),
    Kind(
        "discussions.tried", "discussion", _tried_title, _tried_body, _tried_link,
        may_see=lambda user, event: rules.can_view_topic(user, event.subject.topic),
        seen_by=_tried_seen, related=("topic__category", "organisation"), mark="need",
    ),
)  # fmt: skip

for _kind in KINDS:
    register(_kind)
