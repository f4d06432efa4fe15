"""What other features add to the page of a topic, so that the forum knows none of them.

register_topic_part(article_part)  # article_part(topic, user) -> {"template", "context"} | None
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forum_site.discussions.models import Topic

Part = Callable[[Topic, Any], dict[str, Any] | None]
_PARTS: Final[list[Part]] = []


def register_topic_part(part: Part) -> None:
    """Call from AppConfig.ready(). At most two statements, none for topics that it has nothing to say about;
    the template finds its context under `added`. What visitors see changes with `freshness.topic_changed`.
    """
    if part not in _PARTS:
        _PARTS.append(part)


def parts_beside(topic: Topic, user: Any) -> list[dict[str, Any]]:
    made = (part(topic, user) for part in _PARTS)
    return [one for one in made if one is not None]
