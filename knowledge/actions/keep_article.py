"""Somebody looked again: the article still holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from knowledge import rules
from knowledge.models import ArticlePage


def keep_article(article: ArticlePage, *, by: Any, until: date) -> ArticlePage:
    """Sets the next day of review on what is live and on what is being written; texts stay as they are."""
    rules.can_keep(by, article).require()
    with transaction.atomic():
        live = ArticlePage.objects.select_for_update(of=("self",)).get(pk=article.pk)
        draft: ArticlePage = live.get_latest_revision_as_object() if live.has_unpublished_changes else live
        for page in (live, draft):
            page.review_by, page.reviewed_on = until, timezone.localdate()
        if draft is not live:
            draft.save_revision(user=by)
            ArticlePage.objects.filter(pk=live.pk).update(review_by=until, reviewed_on=live.reviewed_on)
        else:
            live.save_revision(user=by).publish(user=by, skip_permission_checks=True)
        audit.record(live, "knowledge.keep", by=by, data={"until": until.isoformat()})
    article.refresh_from_db()
    return article
