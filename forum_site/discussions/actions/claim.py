"""Somebody takes on a question for a few days, so that two do not write the same and the asker can wait.

A claim ends by itself: who reads asks `claimed_now`, no task clears it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.discussions import freshness, part_rules
from forum_site.discussions.models import Topic
from forum_site.notifications.api import announce


def claim_question(topic: Topic, *, by: Any) -> Topic:
    """`by` helps to answer until FORUM_CLAIM_DAYS from now; the asker hears of it.

    The same person again changes nothing; while another holds it, it is refused.
    """
    with transaction.atomic():
        locked = Topic.objects.select_for_update().get(pk=topic.pk)
        if part_rules.claimed_now(locked) and locked.claimed_by_id == by.pk:
            return topic
        topic.claimed_by_id, topic.claimed_until = locked.claimed_by_id, locked.claimed_until
        part_rules.can_claim(by, topic).require()
        _write(topic, by, timezone.now() + timedelta(days=settings.FORUM_CLAIM_DAYS))
        audit.record(topic, "discussions.claim_question", by=by)
        announce(
            "discussions.claimed",
            actor=by,
            subject=topic,
            recipients=[topic.author],
            key=f"claimed:{topic.pk}:{topic.claimed_until:%Y%m%dT%H%M%S}",
            reason="author",
        )
    return topic


def release_question(topic: Topic, *, by: Any) -> Topic:
    """Let it go: by who holds it, the asker, or a moderator. Without a claim nothing happens."""
    if not topic.claimed_by_id:
        return topic
    part_rules.can_release(by, topic).require()
    with transaction.atomic():
        settle_claim(topic)
        audit.record(topic, "discussions.release_question", by=by)
    return topic


def settle_claim(topic: Topic, by: Any = None) -> None:
    """The claim has done its work: an answer was chosen, or (`by`) who held it replied. Part of that act."""
    if topic.claimed_by_id and (by is None or topic.claimed_by_id == by.pk):
        _write(topic, None, None)


def _write(topic: Topic, by: Any, until: Any) -> None:
    """Without `save()`, which would index the topic again."""
    topic.claimed_by, topic.claimed_until = by, until
    Topic.objects.filter(pk=topic.pk).update(claimed_by=by, claimed_until=until)
    freshness.topic_changed(topic)
