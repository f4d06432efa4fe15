"""How views come to a topic or a post: 404 for what this reader may not see."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from forum_site.discussions import rules
from forum_site.discussions.models import Post, Topic

RELATED = ("category", "author__home", "organisation__territory")


def get_topic(request: HttpRequest, pk: int) -> Topic:
    """With `mark` and `judged`, see `for_reader`."""
    rows = Topic.objects.select_related(*RELATED).for_reader(request.user)
    topic: Topic = get_object_or_404(rows, pk=pk)
    rules.can_view_topic(request.user, topic).require()
    return topic


def get_post(request: HttpRequest, pk: int) -> Post:
    """The post with its topic."""
    rows = Post.objects.visible_to(request.user).select_related("topic", *RELATED[1:])
    post: Post = get_object_or_404(rows, pk=pk)
    return post
