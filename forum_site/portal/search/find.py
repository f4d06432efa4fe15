"""From what a person typed to a page of hits the person may see."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import IntegerField, Value
from django.http import HttpRequest

from forum_site.core.search.hits import Hits, among, find_hits
from forum_site.core.search.marking import Marker
from forum_site.core.search.words import added_words, words_of
from forum_site.core.taxonomy.lexicon import Lexicon, default_lexicon
from forum_site.discussions.models import Post, Topic
from forum_site.portal.search.kinds import KINDS, Row

ON_A_PAGE: Final = 20
LONGEST: Final = 100
ALSO_SHOWN: Final = 4
TOPICS: Final = next(place for place, kind in enumerate(KINDS) if kind.model is Topic)
POSTS: Final = len(KINDS)  # replies stand for their topics


class Hit(NamedTuple):
    """Sorts by score, best first; equals by kind and key, so that pages never overlap.

    `post` is the reply by which a topic was found, 0 when its title or opening was.
    """

    minus_score: float
    kind: int
    pk: int
    post: int = 0


@dataclass(frozen=True)
class Tab:
    code: str
    label: Any
    count: int
    here: bool


@dataclass(frozen=True)
class Answer:
    """`rows`: (row, marked title, marked excerpt); `also`: other words asked; `meant`: likelier spelling."""

    text: str
    tabs: list[Tab]
    page: Page[Hit]
    rows: list[tuple[Row, Any, Any]]
    also: list[str]
    meant: str


def search(request: HttpRequest, text: str, *, kind: str = "", exact: bool = False, page: Any = 1) -> Answer:
    """At most three statements to the index, one for what may be seen, and those of the page's rows."""
    text = " ".join(text.replace("\0", " ").split())[:LONGEST]
    hits = seen_hits(request.user, text, synonyms=not exact)
    shown = [hit for hit in hits if kind in ("", KINDS[hit.kind].code)]
    page_obj = Paginator(shown, ON_A_PAGE).get_page(page)
    marker = Marker(text, synonyms=not exact)
    return Answer(
        text=text,
        tabs=_tabs(hits, kind),
        page=page_obj,
        rows=_rows(request, list(page_obj), marker),
        also=[] if exact else added_words(text)[:ALSO_SHOWN],
        meant="" if hits else likelier(text),
    )


def seen_hits(user: Any, text: str, *, synonyms: bool) -> list[Hit]:
    """All hits the person may see, best first; one statement decides for all kinds together."""
    found = find_hits(text, [*(kind.model for kind in KINDS), Post], synonyms=synonyms)
    asked = [
        _seen(kind.seen_by(user).filter(pk__in=among(found[kind.model])), place, "pk")
        for place, kind in enumerate(KINDS)
        if found[kind.model]
    ]
    if found[Post]:
        posts = Post.objects.visible_to(user).filter(pk__in=among(found[Post]))
        asked.append(_seen(posts, POSTS, "topic_id"))
    if not asked:
        return []
    seen = asked[0].union(*asked[1:], all=True) if len(asked) > 1 else asked[0]
    best: dict[tuple[int, int], Hit] = {}
    for hit in sorted(_hit(found, *row) for row in seen):
        best.setdefault((hit.kind, hit.pk), hit)
    return list(best.values())


def _seen(rows: Any, place: int, target: str) -> Any:
    """(place of the kind, key of what opens, key of what was found) of rows the person may see."""
    return rows.order_by().annotate(place=Value(place, IntegerField())).values_list("place", target, "pk")


def _hit(found: Hits, place: int, target: int, pk: int) -> Hit:
    if place == POSTS:
        return Hit(-found[Post][pk], TOPICS, target, pk)
    return Hit(-found[KINDS[place].model][pk], place, pk)


def _tabs(hits: list[Hit], here: str) -> list[Tab]:
    counts = [sum(hit.kind == place for hit in hits) for place in range(len(KINDS))]
    return [
        Tab(kind.code, kind.label, count, here == kind.code)
        for kind, count in zip(KINDS, counts, strict=True)
    ]


def _rows(request: HttpRequest, hits: list[Hit], marker: Marker) -> list[tuple[Row, Any, Any]]:
    """(row, marked title, marked excerpt), in the order of the hits."""
    made: dict[tuple[int, int], Row] = {}
    posts = [hit.post for hit in hits if hit.post]
    for place in {hit.kind for hit in hits}:
        kind = KINDS[place]
        keys = [hit.pk for hit in hits if hit.kind == place]
        manager: Any = kind.model._default_manager
        for obj in kind.load(manager.filter(pk__in=keys), request.user, posts):
            made[place, obj.pk] = kind.row(obj, request)
    rows = [made[hit.kind, hit.pk] for hit in hits if (hit.kind, hit.pk) in made]
    return [(row, marker.marked(row.title), marker.excerpt(row.excerpt)) for row in rows]


def likelier(text: str) -> str:
    """The same words, those unknown to the vocabulary replaced by their nearest; "" for no better idea."""
    known = _vocabulary(default_lexicon())
    better = [
        word if word in known else next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.8)), word)
        for word in words_of(text)
    ]
    return " ".join(better) if better != words_of(text) else ""


@lru_cache(maxsize=1)
def _vocabulary(lexicon: Lexicon) -> tuple[str, ...]:
    """Counted again when people add words: the lexicon is another one then."""
    return tuple(sorted({word for phrase in lexicon.phrases for word in phrase if len(word) > 3}))
