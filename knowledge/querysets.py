"""Which articles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Count, Exists, ExpressionWrapper, F, OuterRef, Q
from django.db.models.functions import Lower
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


class ArticleQuerySet(PageQuerySet):
    def visible_to(self, user: Any) -> ArticleQuerySet:
        """Published and not behind a restriction: the knowledge base is the same for everybody."""
        behind = PageViewRestriction.objects.annotate(
            inside=ExpressionWrapper(OuterRef("path"), output_field=CharField())
        )
        return self.live().filter(~Exists(behind.filter(inside__startswith=F("page__path"))))

    def about(self, *, sector: str = "", tag: str = "") -> ArticleQuerySet:
        rows = self.filter(sector=sector) if sector else self
        return rows.filter(tags__slug=tag) if tag else rows

    def for_lists(self) -> ArticleQuerySet:
        """What a row shows, newest first; bodies stay in the database."""
        return self.defer("body", "search_description").order_by("-first_published_at", "-pk")

    def related_to(self, article: Any, tags: Iterable[Any], count: int = 4) -> list[Any]:
        """Articles that share most of `tags`, then those of the same sector."""
        names = [tag.pk for tag in tags]
        same = Q(tags__in=names)
        if article.sector:
            same |= Q(sector=article.sector)
        shared = Count("tagged", filter=Q(tagged__tag__in=names), distinct=True)
        found = self.live().public().exclude(pk=article.pk).filter(same)
        return list(
            found.annotate(shared=shared).defer("body").order_by("-shared", Lower("title")).distinct()[:count]
        )
