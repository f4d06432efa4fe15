"""The versions of a post, and what changed from each to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.core.paginator import Page, Paginator

from forum_site.core.differences import Piece, by_words
from forum_site.discussions.models import Post, Revision

SHOWN: Final = 5  # versions compared on a page


@dataclass(frozen=True)
class Version:
    """`pk` is None for what the post says now. `title` differs from the one before: its change in `named`.

    `blanked`: its words were taken away; it has no pieces, and the next one differs from nothing.
    """

    pk: int | None
    number: int
    at: datetime
    by: Any
    pieces: list[Piece]
    named: list[Piece]
    blanked: bool = False


def versions_of(post: Post, number: Any = 1) -> Page[Version]:
    """A page of them, the newest first; the first version of all has no difference, only its words.

    Two statements. A page that is not there is the nearest one.
    """
    kept = post.revisions.count()
    page: Any = Paginator(range(kept, -1, -1), SHOWN).get_page(number)
    places = list(page.object_list)
    first = max(places[-1] - 1, 0)
    rows = list(post.revisions.select_related("by").order_by("pk")[first : places[0] + 1])
    page.object_list = [
        _version(post, dict(enumerate(rows[: kept - first], first)), place) for place in places
    ]
    return page


def _version(post: Post, kept: dict[int, Revision], place: int) -> Version:
    """Compared with the version before it, which is in `kept` too."""
    now, before = kept.get(place), kept.get(place - 1)
    compared = before if before and not before.blanked else None
    title = now.title if now else (post.topic.title if post.number == 1 else "")
    source = now.source if now else post.source
    return Version(
        pk=now.pk if now else None,
        number=place + 1,
        at=now.made_at if now else post.edited_at or post.created_at,
        by=before.by if before else post.author,
        pieces=by_words(compared.source if compared else source, source),
        named=by_words(compared.title, title) if compared and compared.title != title else [],
        blanked=bool(now and now.blanked),
    )
