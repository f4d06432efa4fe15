"""What the page of an article shows, in few statements."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.utils.translation import get_language

from forum_site.core.content.addresses import with_roots
from forum_site.core.content.parts import parts_of, sections_of
from forum_site.core.display.meta import PageMeta
from knowledge import article_rows as rows
from knowledge.languages import text_of
from knowledge.origins import origin_of

PICTURE: Final = "fill-1200x630|format-jpeg"


def article_context(article: Any) -> dict[str, Any]:
    text = text_of(article)
    parts = parts_of(text.body)
    picture = article.picture.get_rendition(PICTURE).url if article.picture else ""
    shelf = shelf_of(article)
    tags = tags_of(article)
    before, after = rows.neighbours_of(article)
    related = rows.related_to(article, tags)
    with_roots((shelf, *filter(None, (before, after)), *related), article._get_site_root_paths())
    address = article.get_url() or "/"
    return {
        "section": "book",
        "text": text,
        "parts": parts,
        "contents": sections_of(parts),
        "shelf": shelf,
        "index_url": shelf.get_url().removesuffix(f"{shelf.slug}/"),
        "tag_list": tags,
        "share": f"{text.title} {str(settings.SITE_URL).rstrip('/')}{address}",
        "related": related,
        "before": before,
        "after": after,
        "credits": credits_of(article),
        "versions": versions_of(article),
        "origin": origin_of(article) if rows.promotions_to(page=article.pk) else None,
        "foreign": get_language() != text.lang,
        "meta": PageMeta(
            text.title, article.search_description or text.intro, address, picture, "article"
        ),
    }  # fmt: skip


def drafted(article: Any, name: str) -> bool:
    """Whether the page was read from a revision, with what an editor has changed beside it."""
    return name in getattr(article, "_cluster_related_objects", {})


def tags_of(article: Any) -> list[Any]:
    if drafted(article, "tagged"):
        return list(article.tags.all())
    return rows.tags_of(page=article.pk)


def credits_of(article: Any) -> list[Any]:
    """With organisation and person; those of whom nothing is left to say are left out."""
    found = article.credits.all() if drafted(article, "credits") else rows.credits_for(page=article.pk)
    return [one for one in found if one.organisation or one.person or one.words]


def versions_of(article: Any) -> list[Any]:
    """The published versions, the newest first; no statement for a first version."""
    return rows.versions_of(page=article.pk) if article.version > 1 else []


def shelf_of(article: Any) -> Any:
    (shelf,) = rows.shelves_at(path=article.path[: -article.steplen])
    return shelf
