"""What readers thanked for most in a long topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from forum_site.core.markdown import plain_text
from forum_site.core.ready import ready
from forum_site.discussions.models import Post, State, Topic

LONG: Final = 20  # posts, as many as a page holds
SHOWN: Final = 5
WORDS: Final = 80
LOOKED_AT: Final = 800  # letters of HTML in which the first words are


@dataclass(frozen=True)
class Thanked:
    """A post and how it begins."""

    post: Post
    words: str


def summary_of(topic: Topic) -> list[Thanked]:
    """The replies with the most thanks, best first; none of a short topic. One statement for a long one."""
    if topic.reply_count + 1 < LONG:
        return []
    found = []
    for post in _thanked(topic=topic.pk):
        post.topic = topic  # its address needs it
        found.append(Thanked(post, plain_text(post.html[:LOOKED_AT], WORDS)))
    return found


@ready
def _thanked(*, topic: int) -> Any:
    rows = Post.objects.filter(topic=topic, status=State.VISIBLE, number__gt=1, thanks__gt=0)
    return rows.only("number", "html", "thanks", "topic_id").order_by("-thanks", "number")[:SHOWN]
