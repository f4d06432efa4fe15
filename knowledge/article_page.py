"""What the page of an article shows, in few statements."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.db.models import Q, Subquery
from django.utils.translation import get_language

from forum_site.core.content.parts import parts_of, sections_of
from forum_site.core.display.meta import PageMeta
from knowledge.languages import text_of
from knowledge.models import ArticlePage, ArticleVersion
from knowledge.origins import origin_of
from knowledge.shelves import shelf_of

PICTURE: Final = "fill-1200x630|format-jpeg"


def article_context(article: Any) -> dict[str, Any]:
    text = text_of(article)
    parts = parts_of(text.body)
    picture = article.picture.get_rendition(PICTURE).url if article.picture else ""
    address = article.get_url() or "/"
    shelf = shelf_of(article)
    tags = list(article.tags.all())
    before, after = neighbours_of(article)
    return {
        "section": "book",
        "text": text,
        "parts": parts,
        "contents": sections_of(parts),
        "shelf": shelf,
        "index_url": shelf.get_url().removesuffix(f"{shelf.slug}/"),
        "tag_list": tags,
        "share": f"{text.title} {str(settings.SITE_URL).rstrip('/')}{address}",
        "related": ArticlePage.objects.related_to(article, tags),
        "before": before,
        "after": after,
        "credits": credits_of(article),
        "versions": versions_of(article),
        "origin": origin_of(article) if article.pk else None,
        "foreign": get_language() != text.lang,
        "meta": PageMeta(
            text.title, article.search_description or text.intro, address, picture, "article"
        ),
    }  # fmt: skip


def neighbours_of(article: Any) -> tuple[Any, Any]:
    """The articles before and after on the shelf, in the editor's order, or None; one statement."""
    shelf = ArticlePage.objects.visible_to(None).filter(
        path__startswith=article.path[: -article.steplen], depth=article.depth
    )
    before = shelf.filter(path__lt=article.path).order_by("-path").values("path")[:1]
    after = shelf.filter(path__gt=article.path).order_by("path").values("path")[:1]
    found = ArticlePage.objects.filter(Q(path=Subquery(before)) | Q(path=Subquery(after))).for_links()
    rows = {one.path < article.path: one for one in found}
    return rows.get(True), rows.get(False)


def credits_of(article: Any) -> list[Any]:
    """With organisation and person; those of whom nothing is left to say are left out."""
    rows = article.credits.select_related("organisation", "person")
    return [one for one in rows if one.organisation or one.person or one.words]


def versions_of(article: Any) -> list[ArticleVersion]:
    """The published versions, the newest first; no statement for a first version."""
    return list(ArticleVersion.objects.filter(page=article.pk)) if article.version > 1 else []
