"""Which articles cite a regulation: asked of Wagtail's index of references."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from knowledge.models import ArticlePage, Regulation


def articles_citing(regulation: Regulation, user: Any) -> list[ArticlePage]:
    """Those the person may read, by title."""
    pages = ReferenceIndex.get_references_to(regulation).filter(
        content_type=ContentType.objects.get_for_model(ArticlePage)
    )
    keys = [int(key) for key in pages.values_list("object_id", flat=True).distinct()]
    return list(ArticlePage.objects.visible_to(user).filter(pk__in=keys).for_lists().order_by("title"))
