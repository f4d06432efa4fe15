"""Take one's own text back, and bring it back."""

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.discussions import order_rules, rules
from forum_site.discussions.actions.status import set_status
from forum_site.discussions.actions.tell import tell_moderators
from forum_site.discussions.models import Post, State


def remove_post(post: Post, *, by: Any) -> Post:
    """Out of sight but kept; with the first post the topic. The author and the moderators still see it."""
    order_rules.can_remove(by, post).require()
    with transaction.atomic():
        set_status(post, State.REMOVED)
        audit.record(post.topic, "discussions.remove_post", by=by, data={"post": post.pk})
    return post


def restore_post(post: Post, *, by: Any) -> Post:
    """Visible again, or waiting for approval when the author's texts wait. Nobody is told twice."""
    order_rules.can_restore(by, post).require()
    status = State.PENDING if rules.must_wait(by, post.topic.category) else State.VISIBLE
    with transaction.atomic():
        set_status(post, status)
        audit.record(post.topic, "discussions.restore_post", by=by, data={"post": post.pk})
        if status == State.PENDING:
            tell_moderators(post)
    return post
