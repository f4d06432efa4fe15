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

Ranked = tuple[float, int, int, int]  # what a `Hit` is made of
Seen = tuple[int, int, int]  # place of the kind, key of what opens, key of what was found


class Hit(NamedTuple):
    """Sorts by score, best first; equals by kind and key, so that pages never overlap.

    `post` is the reply by which a topic was found, 0 when its title or opening was.
    """

    minus_score: float
    kind: int
    pk: int
    post: int = 0


def seen_hits(user: Any, text: str, *, synonyms: bool) -> tuple[list[Ranked], Hits]:
    """All hits the person may see, best first, as plain rows; and what was found, seen or not.

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
    return _best(found, seen), found


def _best(found: Hits, seen: list[Seen]) -> list[Ranked]:
    """Of the ways to the same thing the best. A thousand hits are many: each is a row, made only once."""
    scores = [found[model] for model in MODELS]
    weights = [kind.weight for kind in KINDS]
    weights.append(weights[TOPICS])
    ways = [
        (
            -scores[place][pk] * weights[place],
            TOPICS if place == POSTS else place,
            target,
            pk if place == POSTS else 0,
        )
        for place, target, pk in seen
    ]
    ways.sort()
    best: dict[tuple[int, int], Ranked] = {}
    for way in ways:
        best.setdefault(way[1:3], way)
    return list(best.values())


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
