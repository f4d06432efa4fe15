"""Which hits a person may see."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import IntegerField, Model, QuerySet, Value

from forum_site.core.arrays import is_among, listed
from forum_site.core.ready import ready
from forum_site.core.search.hits import Hits, find_hits
from forum_site.discussions.models import Post, Topic
from forum_site.portal.search.kinds import KINDS

TOPICS: Final = next(place for place, kind in enumerate(KINDS) if kind.model is Topic)
POSTS: Final = len(KINDS)  # replies stand for their topics
MODELS: Final[tuple[type[Model], ...]] = (*(kind.model for kind in KINDS), Post)

Seen = tuple[int, int, int]  # place of the kind, key of what opens, key of what was found


class Hit(NamedTuple):
    """Sorts by score, best first; equals by kind and key, so that pages never overlap.

    `post` is the reply by which a topic was found, 0 when its title or opening was.
    """

    minus_score: float
    kind: int
    pk: int
    post: int = 0


def seen_hits(user: Any, text: str, *, synonyms: bool) -> tuple[list[Hit], Hits]:
    """All hits the person may see, best first; and what was found, seen or not.

    What visitors see everybody sees: that is one statement, put together once. Only for what is left a
    person's own rights are asked, in one more.
    """
    found = find_hits(text, MODELS, synonyms=synonyms)
    keys = {place: set(found[model]) for place, model in enumerate(MODELS) if found[model]}
    seen: list[Seen] = list(_public(tuple(keys), **_texts(keys))) if keys else []
    if user.is_authenticated:
        for place, _target, pk in seen:
            keys[place].remove(pk)
        seen += _seen_by(user, {place: left for place, left in keys.items() if left})
    best: dict[tuple[int, int], Hit] = {}
    for hit in sorted(_hit(found, *row) for row in seen):
        best.setdefault((hit.kind, hit.pk), hit)
    return list(best.values()), found


def _texts(keys: dict[int, set[int]]) -> dict[str, str]:
    return {f"of_{place}": listed(some) for place, some in keys.items()}


@ready
def _public(places: tuple[int, ...], **keys: str) -> Any:
    return _together([_rows(place, AnonymousUser(), keys[f"of_{place}"]) for place in places])


def _seen_by(user: Any, keys: dict[int, set[int]]) -> list[Seen]:
    return list(_together([_rows(place, user, listed(some)) for place, some in keys.items()])) if keys else []


def _rows(place: int, user: Any, keys: str) -> QuerySet[Any, Any]:
    """Those of the keys that the person may see, as `Seen`."""
    manager: Any = MODELS[place]._default_manager
    rows = manager.visible_to(user).filter(is_among("pk", keys)).order_by()
    target = "topic_id" if place == POSTS else "pk"
    seen: QuerySet[Any, Any] = rows.annotate(place=Value(place, IntegerField()))
    return seen.values_list("place", target, "pk")


def _together(parts: list[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    return parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]


def _hit(found: Hits, place: int, target: int, pk: int) -> Hit:
    score = found[MODELS[place]][pk]
    if place == POSTS:
        return Hit(-score * KINDS[TOPICS].weight, TOPICS, target, pk)
    return Hit(-score * KINDS[place].weight, place, pk)
