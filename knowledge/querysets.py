"""Which articles."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Substr
from treebeard.mp_tree import MP_Node
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

DEEPEST: Final = 6  # an article lies five steps below the root of the tree


class ArticleQuerySet(PageQuerySet):
    def visible_to(self, user: Any) -> ArticleQuerySet:
        """Published and not behind a restriction: the knowledge base is the same for everybody."""
        # its own path and those above it, each found by the index of paths
        above = [Substr(OuterRef("path"), 1, MP_Node.steplen * depth) for depth in range(1, DEEPEST + 1)]
        return self.live().filter(~Exists(PageViewRestriction.objects.filter(page__path__in=above)))

    def about(self, *, sector: str = "", tag: str = "") -> ArticleQuerySet:
        rows = self.filter(sector=sector) if sector else self
        return rows.filter(tags__slug=tag) if tag else rows

    def for_lists(self) -> ArticleQuerySet:
        """What a row shows, newest first; bodies stay in the database."""
        rows = self.defer("body", "body_en", "search_description")
        return rows.order_by("-first_published_at", "-pk")

    def for_links(self) -> ArticleQuerySet:
        """Title, length and address."""
        return self.only(
            "path", "depth", "url_path", "slug", "title", "title_en", "version_en", "minutes", "locale"
        )

    def to_translate(self) -> ArticleQuerySet:
        """Published, in no English or in that of an earlier version; what was read by a reviewer first."""
        behind = Q(version_en=None) | Q(version_en__lt=F("version"))
        return self.live().filter(behind).order_by(F("reviewed_on").desc(nulls_last=True), "path")
