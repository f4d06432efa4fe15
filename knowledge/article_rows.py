"""The statements behind the page of an article, put together once a process: building them anew would cost
more than half of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import Count, Q, QuerySet, Subquery
from django.db.models.functions import Lower
from taggit.models import Tag

from forum_site.core.ready import ready
from knowledge.models import ArticleCredit, ArticlePage, ArticleVersion, Promotion, SectionPage

RELATED: Final = 4
LAST: Final = "ZZZZ"  # no step in the tree comes after it


@ready
def pages_at(*, slug: str, place: str) -> QuerySet[Any]:
    """The slug stands in an index, the place in the tree does not."""
    return ArticlePage.objects.visible_to(None).filter(slug=slug, url_path=place).select_related("picture")


@ready
def shelves_at(*, path: str) -> QuerySet[Any]:
    return SectionPage.objects.filter(path=path)


@ready
def tags_of(*, page: int) -> QuerySet[Any]:
    items = "knowledge_articletag_items"
    return Tag.objects.filter(**{f"{items}__content_object_id": page}).order_by(f"{items}__pk")


@ready
def credits_for(*, page: int) -> QuerySet[Any]:
    return ArticleCredit.objects.filter(page_id=page).select_related("organisation", "person")


@ready
def promotions_to(*, page: int) -> QuerySet[Any]:
    return Promotion.objects.filter(article_id=page)


@ready
def versions_of(*, page: int) -> QuerySet[Any]:
    return ArticleVersion.objects.filter(page_id=page)


@ready
def _beside(depth: int, *, first: str, here: str, last: str) -> QuerySet[Any]:
    shelf = ArticlePage.objects.visible_to(None).filter(depth=depth)
    before = shelf.filter(path__gt=first, path__lt=here).order_by("-path").values("path")[:1]
    after = shelf.filter(path__gt=here, path__lt=last).order_by("path").values("path")[:1]
    return ArticlePage.objects.filter(Q(path=Subquery(before)) | Q(path=Subquery(after))).for_links()


def neighbours_of(article: Any) -> tuple[Any, Any]:
    """The articles before and after on the shelf, in the editor's order, or None; one statement."""
    shelf = article.path[: -article.steplen]
    rows = {
        one.path < article.path: one
        for one in _beside(article.depth, first=shelf, here=article.path, last=f"{shelf}{LAST}")
    }
    return rows.get(True), rows.get(False)


@ready
def _alike(*, page: int, sector: str | None, tags: Sequence[int]) -> QuerySet[Any]:
    same = Q(tagged__tag__in=list(tags))
    if sector is not None:
        same |= Q(sector=sector)
    shared = Count("tagged", filter=Q(tagged__tag__in=list(tags)), distinct=True)
    found = ArticlePage.objects.visible_to(None).filter(~Q(pk=page), same).annotate(shared=shared)
    return found.for_links().order_by("-shared", Lower("title"))[:RELATED]


def related_to(article: Any, tags: Sequence[Any]) -> list[Any]:
    """Articles that share most of `tags`, then those of the same sector."""
    names = [tag.pk for tag in tags]
    if not names and not article.sector:
        return []
    return _alike(page=article.pk or 0, sector=article.sector or None, tags=names)
