"""What stands beside a topic: its tags, and other topics that share one."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from taggit.models import Tag, TaggedItem

from forum_site.core.ready import ready
from forum_site.discussions.chosen import everywhere, listed_for
from forum_site.discussions.models import Topic

SHOWN: Final = 4


def tags_of(topic: Topic) -> list[Tag]:
    """By name. One statement."""
    return _tags(_kind(), topic=topic.pk)


def similar(topic: Topic, tags: list[Any], user: Any = None) -> list[Topic]:
    """Other listed topics with one of the tags, newest activity first. At most one statement."""
    if not tags:
        return []
    listed = listed_for(user)
    keys = [tag.pk for tag in tags]
    return _alike(_kind(), listed.readers, topic=topic.pk, tags=keys, **listed.numbers)


@ready
def _tags(kind: int, *, topic: int) -> Any:
    # one `filter`: both conditions are of the same row that ties a tag to a thing
    named = {"taggit_taggeditem_items__content_type": kind, "taggit_taggeditem_items__object_id": topic}
    return Tag.objects.filter(**named).order_by("name")


@ready
def _alike(kind: int, readers: Any, *, topic: int, tags: list[int], **reach: list[int]) -> Any:
    # asked for by their keys: joined, a topic with two of the tags would come twice, and all be sorted for it
    tied = TaggedItem.objects.filter(content_type=kind, tag__in=tags).values("object_id")
    rows = everywhere(readers, **reach).filter(pk__in=tied).exclude(pk=topic)
    return rows.only("title", "reply_count").latest()[:SHOWN]


def _kind() -> int:
    return ContentType.objects.get_for_model(Topic).pk
