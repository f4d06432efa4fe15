"""Topics that may already answer what somebody is about to ask."""

from __future__ import annotations

from typing import Any, Final

from forum_site.core.search.hits import find_hits
from forum_site.discussions.models import Topic

SHOWN: Final = 5
ASKED: Final = 40  # so many hits are looked at for those the person may see
SHORTEST: Final = 6  # letters of a title; fewer say nothing yet
LONGEST: Final = 160


def similar_to(title: str, user: Any) -> list[Topic]:
    """Visible topics that share words with the title, the nearest first. At most four statements."""
    words = " ".join(title.replace("\0", " ").split())[:LONGEST]
    if len(words) < SHORTEST:
        return []
    scores = find_hits(words, [Topic], most=ASKED)[Topic]
    rows = Topic.objects.visible_to(user).filter(status="visible", pk__in=scores)
    return sorted(rows, key=lambda topic: (-scores[topic.pk], -topic.pk))[:SHOWN]
