"""What index and sections show: articles of a sector or a tag, page by page, in few statements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.core.paginator import Paginator
from django.db.models import Count, Q
from taggit.models import Tag

from forum_site.core import taxonomy
from knowledge.models import ArticlePage, SectionPage

ON_A_PAGE: Final = 20
TAGS_SHOWN: Final = 16


def index_context(index: Any, user: Any, asked: Mapping[str, str]) -> dict[str, Any]:
    return {
        **_listing(ArticlePage.objects.visible_to(user).descendant_of(index), asked),
        "shelves": shelves_with_articles(index),
        "tags": tags_in_use(),
    }


def section_context(section: Any, user: Any, asked: Mapping[str, str]) -> dict[str, Any]:
    return _listing(ArticlePage.objects.visible_to(user).child_of(section), asked)


def shelves_with_articles(index: Any) -> list[Any]:
    """Live sections that hold something, in the editor's order, each with `articles`; two statements."""
    sections = list(SectionPage.objects.child_of(index).live().public().order_by("path"))
    paths = ArticlePage.objects.visible_to(None).descendant_of(index).values_list("path", flat=True)
    for section in sections:
        section.articles = sum(path.startswith(section.path) for path in paths)
    return [section for section in sections if section.articles]


def tags_in_use() -> list[Tag]:
    """The tags of published articles, most used first."""
    live = Q(knowledge_articletag_items__content_object__live=True)
    return list(
        Tag.objects.filter(live)
        .annotate(uses=Count("knowledge_articletag_items", filter=live, distinct=True))
        .order_by("-uses", "name")[:TAGS_SHOWN]
    )


def _listing(articles: Any, asked: Mapping[str, str]) -> dict[str, Any]:
    sector = asked.get("sector", "")
    sector = sector if sector in taxonomy.SECTORS else ""
    tag = asked.get("tag", "")[:100].replace("\0", "")
    found = articles.about(sector=sector, tag=tag).for_lists()
    return {
        "page_obj": Paginator(found, ON_A_PAGE).get_page(asked.get("page")),
        "sector": sector,
        "tag": Tag.objects.filter(slug=tag).first() if tag else None,
        "sectors": list(taxonomy.SECTORS),
        "filtered": bool(sector or tag),
    }
