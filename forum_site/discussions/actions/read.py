"""Remember how far a person has read."""

from typing import Any, Final

from django.db import transaction
from django.db.models import OuterRef, Subquery

from forum_site.discussions.models import Category, ReadMark, Topic
from forum_site.discussions.visits import begin_anew, since_of

AT_ONCE: Final = 1_000  # new topics of a category that are marked as read together


def mark_read(topic: Topic, *, by: Any, number: int, known: int) -> None:
    """`known` is the mark so far, 0 when there is none; marks only move forward. At most one statement."""
    if number <= known:
        return
    if known:
        ReadMark.objects.filter(user=by, topic=topic, number__lt=number).update(number=number)
    else:
        # two tabs of one person may open the topic at once
        ReadMark.objects.bulk_create([ReadMark(user=by, topic=topic, number=number)], ignore_conflicts=True)


def read_all(*, by: Any, category: Category | None = None) -> None:
    """Nothing that is written so far is new to the person any more: in the category, or at all."""
    topics = Topic.objects.listed_for(by)
    topics = topics.filter(category=category) if category else topics
    ends = topics.filter(pk=OuterRef("topic")).values("last_number")
    with transaction.atomic():
        marks = ReadMark.objects.filter(user=by, topic__in=topics, number__lt=Subquery(ends))
        marks.update(number=Subquery(ends))
        if category is None:
            begin_anew(by)
            return
        unseen = topics.fresh_for(by, since_of(by)).newest()[:AT_ONCE]
        ReadMark.objects.bulk_create(
            [ReadMark(user=by, topic=topic, number=topic.last_number) for topic in unseen],
            ignore_conflicts=True,
        )
