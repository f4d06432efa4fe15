"""Move, pin and slow down a topic; `split` and `merge` have their own modules."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.discussions import order_rules
from forum_site.discussions.actions.merge import merge_topics
from forum_site.discussions.actions.split import split_topic
from forum_site.discussions.freshness import topic_changed
from forum_site.discussions.models import Category, Pinned, Topic

__all__ = ["merge_topics", "move_topic", "pin_topic", "set_slow", "split_topic", "unpin_over"]


def move_topic(topic: Topic, category: Category, *, by: Any) -> Topic:
    """Into another category; addresses, numbers and marks stay. The same category is a no-op."""
    order_rules.can_move(by, topic, category).require()
    if topic.category_id == category.pk:
        return topic
    with transaction.atomic():
        before = topic.category_id
        topic_changed(topic)  # the list it leaves
        topic.category = category
        if topic.pinned == Pinned.CATEGORY:
            topic.pinned, topic.pinned_until = Pinned.NO, None
        topic.save(update_fields=["category", "pinned", "pinned_until", "updated_at"])
        audit.record(topic, "discussions.move_topic", by=by, data={"from": before, "to": category.pk})
        topic_changed(topic)
    return topic


def pin_topic(topic: Topic, where: int, *, by: Any, until: datetime | None = None) -> Topic:
    """Above the others in its category or everywhere, until then or until it is unpinned (`Pinned.NO`).

    ValueError for an end that is past.
    """
    order_rules.can_pin(by, topic, where).require()
    if until is not None and until <= timezone.now():
        raise ValueError("a pin ends in the future")
    until = None if where == Pinned.NO else until
    if (topic.pinned, topic.pinned_until) == (where, until):
        return topic
    with transaction.atomic():
        topic.pinned, topic.pinned_until = where, until
        topic.save(update_fields=["pinned", "pinned_until", "updated_at"])
        audit.record(topic, "discussions.pin_topic", by=by, data={"where": int(where)})
        topic_changed(topic)
    return topic


def set_slow(topic: Topic, minutes: int | None, *, by: Any) -> Topic:
    """So many minutes between two replies of one person; 0 for none, None for what the category says."""
    order_rules.can_arrange(by, topic).require()
    if topic.slow_minutes == minutes:
        return topic
    with transaction.atomic():
        topic.slow_minutes = minutes
        topic.save(update_fields=["slow_minutes", "updated_at"])
        audit.record(topic, "discussions.slow_topic", by=by, data={"minutes": minutes})
    return topic


def unpin_over(now: datetime) -> int:
    """Take down pins whose time is over; how many. Repeatable."""
    over = list(Topic.objects.filter(pinned__gt=Pinned.NO, pinned_until__lte=now))
    for topic in over:
        with transaction.atomic():
            Topic.objects.filter(pk=topic.pk).update(pinned=Pinned.NO, pinned_until=None)
            audit.record(topic, "discussions.pin_topic", by=None, data={"where": 0})
            topic_changed(topic)
    return len(over)
