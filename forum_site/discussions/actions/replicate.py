"""An organisation says that it tried what an experience tells, and how it went."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.discussions import freshness, part_rules
from forum_site.discussions.models import Replication, Topic
from forum_site.notifications.api import announce
from forum_site.organisations.models import Organisation


def say_tried(
    topic: Topic, organisation: Organisation, *, by: Any, outcome: str, note: str = ""
) -> Replication:
    """One word of each organisation: said again, it is corrected. The author hears of the first."""
    part_rules.can_say_tried(by, topic, organisation).require()
    said = {"by": by, "outcome": outcome, "note": " ".join(note.replace("\0", "").split())}
    with transaction.atomic():
        locked = Topic.objects.select_for_update().get(pk=topic.pk)
        row, new = Replication.objects.update_or_create(
            topic=locked, organisation=organisation, defaults=said
        )
        count(topic)
        data = {"organisation": organisation.pk, "outcome": outcome}
        audit.record(topic, "discussions.say_tried", by=by, data=data)
        if new:
            _tell_author(row, by)
    return row


def take_back_tried(topic: Topic, organisation: Organisation, *, by: Any) -> None:
    """The organisation's word goes; without one nothing happens."""
    part_rules.can_take_back_tried(by, topic, organisation).require()
    with transaction.atomic():
        Topic.objects.select_for_update().get(pk=topic.pk)
        gone, _of_what = Replication.objects.filter(topic=topic, organisation=organisation).delete()
        if gone:
            count(topic)
            data = {"organisation": organisation.pk}
            audit.record(topic, "discussions.take_back_tried", by=by, data=data)


def count(topic: Topic) -> None:
    """Make `tried` true. Written without `save()`, which would index the topic again."""
    topic.tried = Replication.objects.filter(topic=topic).count()
    Topic.objects.filter(pk=topic.pk).update(tried=topic.tried)
    freshness.topic_changed(topic)


def _tell_author(row: Replication, by: Any) -> None:
    announce(
        "discussions.tried",
        actor=by,
        subject=row,
        recipients=[row.topic.author],
        key=f"tried:{row.topic_id}:{row.organisation_id}",
        reason="author",
        about=row.topic,
    )
