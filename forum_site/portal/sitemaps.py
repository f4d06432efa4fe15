"""Addresses that search engines may keep: public pages of things, and the pages that editors write."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Q
from django.urls import reverse
from wagtail.models import Page

from forum_site.discussions.models import Category, Topic
from forum_site.organisations.models import Organisation
from partnerships.models import FundingSource, MediumTermPlan, Need, Offer, Partnership

VISITOR: Final = AnonymousUser()
VISIBLE_TOPIC: Final = Q(topics__status="visible")


class Visible(Sitemap[Any]):
    """What a visitor may see of a model; `changed` names the field of its last change."""

    limit = 5_000
    model: Any
    changed = "updated_at"

    def items(self) -> Any:
        return self.model.objects.visible_to(VISITOR).order_by("pk")

    def lastmod(self, item: Any) -> datetime:
        moment: datetime = getattr(item, self.changed)
        return moment


class Needs(Visible):
    model = Need


class Offers(Visible):
    model = Offer

    def items(self) -> Any:
        return super().items().filter(status="published")


class Sources(Visible):
    model = FundingSource

    def items(self) -> Any:
        return super().items().given()


class Plans(Visible):
    model = MediumTermPlan


class Partnerships(Visible):
    model = Partnership


class Topics(Visible):
    model = Topic
    changed = "last_post_at"


class Categories(Visible):
    """Those with topics; changed when something was written there."""

    model = Category
    changed = "last_post_at"

    def items(self) -> Any:
        rows = super().items().annotate(last_post_at=Max("topics__last_post_at", filter=VISIBLE_TOPIC))
        return rows.filter(last_post_at__isnull=False)


class Organisations(Visible):
    model = Organisation

    def items(self) -> Any:
        return super().items().verified()


class Lists(Sitemap[str]):
    def items(self) -> list[str]:
        return [
            "partnerships:needs",
            "partnerships:offers",
            "partnerships:sources",
            "partnerships:partnerships",
            "discussions:index",
            "organisations:list",
        ]

    def location(self, item: str) -> str:
        return reverse(item)


class Pages(Sitemap[Page]):
    def items(self) -> Any:
        return Page.objects.live().public().filter(depth__gt=1).order_by("path")

    def location(self, item: Page) -> str:
        return str(item.url or "/")

    def lastmod(self, item: Page) -> datetime | None:
        moment: datetime | None = item.last_published_at
        return moment


SITEMAPS: Final[dict[str, type[Sitemap[Any]] | Sitemap[Any]]] = {
    "pages": Pages,
    "lists": Lists,
    "needs": Needs,
    "offers": Offers,
    "sources": Sources,
    "plans": Plans,
    "partnerships": Partnerships,
    "topics": Topics,
    "categories": Categories,
    "organisations": Organisations,
}
