"""Thanks and agreement with one tap."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.db.models import F

from forum_site.core import audit
from forum_site.discussions import freshness, part_rules
from forum_site.discussions.models import Post, Reacted, Reaction

COUNTERS: Final = {Reacted.THANKS.value: "thanks", Reacted.AGREE.value: "agrees"}


def react(post: Post, kind: str, *, by: Any, on: bool) -> Post:
    """Give (`on`) or take back one reaction; the same again changes nothing. ValueError for no kind.

    The counters are moved by the database in one statement, so taps at once are all counted.
    """
    counter = COUNTERS.get(kind)
    if counter is None:
        raise ValueError(f"no reaction {kind!r}")
    part_rules.can_react(by, post).require()
    with transaction.atomic():
        step = _given(post, kind, by) if on else -_taken_back(post, kind, by)
        if step:
            Post.objects.filter(pk=post.pk).update(**{counter: F(counter) + step})
            setattr(post, counter, getattr(post, counter) + step)
            audit.record(post.topic, "discussions.react", by=by, data={"post": post.pk, kind: on})
            freshness.topic_changed(post.topic)
    return post


def _given(post: Post, kind: str, by: Any) -> int:
    _row, new = Reaction.objects.get_or_create(post=post, user=by, kind=kind)
    return int(new)


def _taken_back(post: Post, kind: str, by: Any) -> int:
    gone, _of_what = Reaction.objects.filter(post=post, user=by, kind=kind).delete()
    return gone
