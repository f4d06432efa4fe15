"""Remember how far a person has read."""

from typing import Any

from forum_site.discussions.models import ReadMark, Topic


def mark_read(topic: Topic, *, by: Any, number: int, known: int) -> None:
    """`known` is the mark so far, 0 when there is none; marks only move forward. At most one statement."""
    if number <= known:
        return
    if known:
        ReadMark.objects.filter(user=by, topic=topic, number__lt=number).update(number=number)
    else:
        # two tabs of one person may open the topic at once
        ReadMark.objects.bulk_create([ReadMark(user=by, topic=topic, number=number)], ignore_conflicts=True)
