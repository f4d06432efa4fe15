"""Read questions other features may ask."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from forum_site.discussions.models import Topic
from forum_site.discussions.querysets import TopicQuerySet


def topics_about(obj: Model) -> TopicQuerySet:
    """Topics that hang on the object and that everybody may read, newest activity first."""
    kind = ContentType.objects.get_for_model(obj)
    rows = Topic.objects.public().filter(content_type=kind, object_id=obj.pk)
    return rows.for_list().latest()
