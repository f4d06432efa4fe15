"""From what a person typed to a page of hits the person may see."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import HttpRequest

from forum_site.core.arrays import is_among, listed
from forum_site.core.ready import ready
from forum_site.core.search.marking import Marker
from forum_site.core.search.words import added_words, nearest_words, words_of
from forum_site.discussions.models import Post, State
from forum_site.portal.search.kinds import KINDS, Row
from forum_site.portal.search.sectors import of_sector
from forum_site.portal.search.seen import TOPICS, Hit, Ranked, seen_hits

ON_A_PAGE: Final = 20
LONGEST: Final = 100
ALSO_SHOWN: Final = 4


@dataclass(frozen=True)
class Tab:
    code: str
    label: Any
    count: int
    here: bool


@dataclass(frozen=True)
class Answer:
    """`rows`: (row, marked title, marked excerpt); `also`: other words asked; `meant`: likelier spelling.

    `missed`: nothing has all that was asked, in whatever words.
    """

    text: str
    tabs: list[Tab]
    page: Page[Hit]
    rows: list[tuple[Row, Any, Any]]
    also: list[str]
    meant: str
    missed: bool


def search(
    request: HttpRequest, text: str, *, kind: str = "", sector: str = "", exact: bool = False, page: Any = 1
) -> Answer:
    """At most three statements to the index, two for what may be seen, two for a sector, and those of the
    page's rows."""
    text = " ".join(text.replace("\0", " ").split())[:LONGEST]
    hits, found = seen_hits(request.user, text, synonyms=not exact)
    hits = of_sector(hits, sector)
    page_obj: Page[Any] = Paginator(_of_kind(hits, kind), ON_A_PAGE).get_page(page)
    page_obj.object_list = [Hit(*row) for row in page_obj.object_list]
    marker = Marker(text, synonyms=not exact)
    return Answer(
        text=text,
        tabs=_tabs(hits, kind),
        page=page_obj,
        rows=_rows(request, list(page_obj), marker),
        also=[] if exact else added_words(text)[:ALSO_SHOWN],
        meant="" if found.whole else likelier(text),
        missed=bool(text) and not (hits and found.answered),
    )


def _of_kind(hits: list[Ranked], code: str) -> list[Ranked]:
    if not code:
        return hits
    here = next(place for place, kind in enumerate(KINDS) if kind.code == code)
    return [hit for hit in hits if hit[1] == here]


def _tabs(hits: list[Ranked], here: str) -> list[Tab]:
    counts = Counter(hit[1] for hit in hits)
    return [Tab(kind.code, kind.label, counts[place], here == kind.code) for place, kind in enumerate(KINDS)]


def _rows(request: HttpRequest, hits: list[Hit], marker: Marker) -> list[tuple[Row, Any, Any]]:
    """(row, marked title, marked excerpt), in the order of the hits; a statement for each kind among them."""
    made: dict[tuple[int, int], Row] = {}
    for place in {hit.kind for hit in hits}:
        keys = [hit.pk for hit in hits if hit.kind == place]
        found = _shown(place, keys=listed(keys))
        if place == TOPICS:
            _say(found, [hit.post for hit in hits if hit.post], request.user.pk)
        for obj in found:
            made[place, obj.pk] = KINDS[place].row(obj, request)
    rows = [made[hit.kind, hit.pk] for hit in hits if (hit.kind, hit.pk) in made]
    return [(row, marker.marked(row.title), marker.excerpt(row.excerpt)) for row in rows]


@ready
def _shown(place: int, *, keys: str) -> Any:
    manager: Any = KINDS[place].model._default_manager
    return KINDS[place].shown(manager.filter(is_among("pk", keys)))


def _say(topics: list[Any], posts: list[int], user: int | None) -> None:
    """Gives each topic the text of the reply that was found, else of its opening."""
    rows = _texts(topics=listed(one.pk for one in topics), posts=listed(posts), user=user or 0)
    texts = dict(rows)  # a later one replaces the opening
    for topic in topics:
        topic.said = texts.get(topic.pk, "")


@ready
def _texts(*, topics: str, posts: str, user: int) -> Any:
    """Replies that the person was found to see; openings that all see, and own ones."""
    opening = Q(number=1) & is_among("topic", topics) & (Q(status=State.VISIBLE) | Q(author=user))
    rows = Post.objects.filter(opening | is_among("pk", posts))
    return rows.order_by("number").values_list("topic_id", "source")


def likelier(text: str) -> str:
    """The same words, those that look misspelt replaced by their nearest; "" for no better idea."""
    near = nearest_words(text)
    return " ".join(near.get(word, word) for word in words_of(text)) if near else ""
