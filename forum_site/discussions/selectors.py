"""Read questions other features may ask."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from forum_site.discussions.models import Topic
from forum_site.discussions.querysets import TopicQuerySet


def topics_about(obj: Model, user: Any = None) -> TopicQuerySet:
    """Topics that hang on the object and that the person reads (None: everybody), newest activity first."""
    kind = ContentType.objects.get_for_model(obj)
    rows = Topic.objects.listed_for(user).filter(content_type=kind, object_id=obj.pk)
    return rows.for_list().latest()
