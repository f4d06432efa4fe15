"""A person says that they have read what everybody has to know."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from knowledge import rules
from knowledge.models import ArticlePage, Confirmation


def confirm_reading(
    article: ArticlePage, *, by: Any, organisation: Organisation | None = None
) -> Confirmation:
    """Of the version that is live, once each person and organisation; said again nothing happens."""
    rules.can_confirm_reading(by, article, organisation).require()
    with transaction.atomic():
        row, new = Confirmation.objects.get_or_create(
            article=article, version=article.version, person=by, organisation=organisation
        )
        if new:
            audit.record(article, "knowledge.confirm_reading", by=by, data={"version": row.version})
    return row
