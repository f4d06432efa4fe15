"""How views come to a topic or a post: 404 for what this reader may not see."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from forum_site.core.ready import ready
from forum_site.discussions import rules
from forum_site.discussions.askers import kind_of, standing_for
from forum_site.discussions.models import Post, Topic

RELATED = ("category", "author__home", "organisation__territory")
RELATED_OF_POST = ("topic__category", *RELATED[1:])


def get_topic(request: HttpRequest, pk: int) -> Topic:
    """With `mark` and `judged`, see `for_reader`. Of a merged topic the one it went into."""
    kind = kind_of(request.user)
    found = _topic(kind, reader=request.user.pk, topic=pk) if kind else list(_for(request.user, pk))
    if not found:
        raise Http404
    topic: Topic = found[0]
    if topic.merged_into_id:
        return get_topic(request, topic.merged_into_id)
    rules.can_view_topic(request.user, topic).require()
    return topic


def _for(user: Any, pk: int) -> Any:
    return Topic.objects.select_related(*RELATED).for_reader(user).filter(pk=pk)


@ready
def _topic(kind: str, *, reader: int | None, topic: int) -> Any:
    return _for(standing_for(kind, reader), topic)


def get_post(request: HttpRequest, pk: int) -> Post:
    """The post with its topic."""
    rows = Post.objects.visible_to(request.user).select_related(*RELATED_OF_POST)
    post: Post = get_object_or_404(rows, pk=pk)
    return post
