"""From what a person looks for to a page of topics that they may see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import F, IntegerField, Q, Value
from django.utils.text import slugify

from forum_site.core.arrays import is_among
from forum_site.core.search.hits import Hits, find_hits
from forum_site.core.search.marking import Marker
from forum_site.discussions.models import Post, State, Topic
from forum_site.discussions.querysets import TopicQuerySet

ON_A_PAGE: Final = 20
STATES: Final = {
    "unanswered": Q(type="question", answer=None),
    "solved": Q(answer__isnull=False),
    "tried": Q(tried__gt=0),
    "closed": Q(locked=True),
}


class Hit(NamedTuple):
    """Sorts by score, best first, then newest topic. `post`: by which it was found, 0 for the title."""

    minus_score: float
    minus_topic: int
    post: int


@dataclass(frozen=True)
class Found:
    """A topic with its title and some words of the post, the searched ones marked."""

    topic: Topic
    url: str
    title: Any
    excerpt: Any


def search_topics(asked: dict[str, Any], user: Any, number: Any) -> tuple[Page[Any], list[Found]]:
    """`asked`: any of q, category, type, state, tag, by; nothing asked finds nothing.

    With words at most three statements to the index and one for what may be seen, without them two for
    count and rows; then topics and their texts.
    """
    words = str(asked.get("q", "")).replace("\0", " ")
    if words:
        page: Page[Any] = Paginator(hits_of(words, asked, user), ON_A_PAGE).get_page(number)
    else:
        rows = topics_of(asked, user) if asked else Topic.objects.none()
        newest = rows.latest().values_list(Value(0.0), -F("pk"), Value(0))
        page = Paginator(newest, ON_A_PAGE).get_page(number)
    return page, shown([Hit(*row) for row in page.object_list], words)


def topics_of(asked: dict[str, Any], user: Any) -> TopicQuerySet:
    """Listed topics that pass every filter but that of the writer of a reply."""
    rows = placed(Topic.objects.listed_for(user), asked)
    return rows.filter(written_by(asked["by"], "")) if "by" in asked else rows


def placed(rows: TopicQuerySet, asked: dict[str, Any]) -> TopicQuerySet:
    if "category" in asked:
        rows = rows.filter(Q(category=asked["category"]) | Q(category__parent=asked["category"]))
    if "type" in asked:
        rows = rows.filter(type=asked["type"])
    if "state" in asked:
        rows = rows.filter(STATES[asked["state"]])
    if "tag" in asked:
        rows = rows.filter(tags__slug=slugify(asked["tag"]))
    return rows


def written_by(name: str, prefix: str) -> Q:
    """By the person of that name, or for the organisation."""
    name = name.strip().lstrip("@").lower()
    return Q(**{f"{prefix}author__handle": name}) | Q(**{f"{prefix}organisation__slug": name})


def hits_of(words: str, asked: dict[str, Any], user: Any) -> list[Hit]:
    """The best hit of each topic; one statement decides who may see what."""
    found = find_hits(words, [Topic, Post])
    topics = topics_of(asked, user).filter(is_among("pk", list(found[Topic])))
    posts = Post.objects.filter(is_among("pk", list(found[Post])), status=State.VISIBLE)
    posts = posts.filter(topic__in=placed(Topic.objects.listed_for(user), asked))
    if "by" in asked:
        posts = posts.filter(written_by(asked["by"], ""))
    nothing = Value(0, output_field=IntegerField())
    rows = topics.order_by().values_list("pk", nothing)
    seen = rows.union(posts.order_by().values_list("topic_id", "pk"), all=True)
    best: dict[int, Hit] = {}
    for hit in sorted(scored(found, *row) for row in seen):
        best.setdefault(hit.minus_topic, hit)
    return list(best.values())


def scored(found: Hits, topic: int, post: int) -> Hit:
    return Hit(-(found[Post][post] if post else found[Topic][topic]), -topic, post)


def shown(hits: list[Hit], words: str) -> list[Found]:
    """The topics of the hits with the words of the post that was found, else of the first. Two statements."""
    topics = Topic.objects.for_list().in_bulk([-hit.minus_topic for hit in hits])
    texts = texts_of(topics, [hit.post for hit in hits if hit.post])
    marker = Marker(words, synonyms=True)
    rows = []
    for hit in hits:
        topic = topics[-hit.minus_topic]
        post = texts.get(hit.post) or texts.get(-topic.pk)
        if post is not None:
            post.topic = topic  # its address needs it
        url = post.get_absolute_url() if post is not None and hit.post else topic.get_absolute_url()
        excerpt = marker.excerpt(post.source if post is not None else "")
        rows.append(Found(topic, url, marker.marked(topic.title), excerpt))
    return rows


def texts_of(topics: Collection[int], posts: Collection[int]) -> dict[int, Post]:
    """Posts by key; first posts also by the key of their topic with a minus."""
    rows = Post.objects.filter(Q(topic__in=list(topics), number=1) | Q(pk__in=posts), status=State.VISIBLE)
    found: dict[int, Post] = {}
    for post in rows.only("number", "source", "topic_id"):
        found[post.pk] = post
        if post.number == 1:
            found[-post.topic_id] = post
    return found
