"""What waits for its English text, and for how long the text there is behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from wagtail.coreutils import cautious_slugify
from wagtail.permissions import page_permission_policy

from knowledge.models import ArticlePage, ArticleVersion


@dataclass(frozen=True)
class Waiting:
    """`since`: when the article came to say more than its English text, or was first published without one.

    `url` leads to the English tab of its editor; "" for a person who may not change it.
    """

    article: ArticlePage
    since: datetime | None
    url: str


def waiting_articles(user: Any, only: str = "") -> Any:
    """What everybody may read and nobody reads in English; `only` "none" or "older"."""
    rows = ArticlePage.objects.visible_to(user).to_translate()
    rows = rows.only(
        "path", "depth", "url_path", "slug", "title", "locale", "version", "version_en", "minutes",
        "first_published_at", "reviewed_on",
    )  # fmt: skip
    return rows if only not in ("none", "older") else rows.filter(version_en__isnull=only == "none")


def waiting_rows(articles: Sequence[ArticlePage], user: Any) -> list[Waiting]:
    """Two statements, however many rows; those of the person's permissions once."""
    ids = [one.pk for one in articles]
    policy = page_permission_policy
    mine = set(
        policy.instances_user_has_permission_for(user, "change")
        .filter(pk__in=ids)
        .values_list("pk", flat=True)
    )
    found = ArticleVersion.objects.filter(page__in=ids).values_list("page", "number", "published_at")
    published = {(page, number): at for page, number, at in found}
    tab = cautious_slugify(gettext("English"))
    return [
        Waiting(
            one,
            published.get((one.pk, one.version_en + 1)) if one.version_en else one.first_published_at,
            f"{reverse('wagtailadmin_pages:edit', args=[one.pk])}#tab-{tab}" if one.pk in mine else "",
        )
        for one in articles
    ]
