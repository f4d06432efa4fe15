"""A list of topics as a page shows it: ordered as the address says, with the tabs that change it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from forum_site.discussions.chosen import Chosen
from forum_site.discussions.lists import topic_page
from forum_site.discussions.models import Pinned
from forum_site.discussions.querysets import TopicQuerySet
from forum_site.discussions.sorting import order_of, tabs_of


def listing(
    request: HttpRequest, rows: TopicQuerySet | Chosen, pinned: int = Pinned.NO, least: int = 1
) -> dict[str, Any]:
    """`page`, `tabs` and `order` for `discussions/rows.html` and `parts/sorts.html`. `thin`: with fewer than
    `least` topics search engines need not keep it."""
    order = order_of(request.GET, request.user)
    page = topic_page(rows, request.GET.get("page"), request.user, order, pinned)
    thin = page.paginator.count + (pinned > 0 and len(page.object_list)) < least
    return {"page": page, "tabs": tabs_of(order, request.user), "order": order, "thin": thin}
