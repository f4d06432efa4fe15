"""A reader sends a correction; who looks after the article takes it over or says why not."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.notifications.api import announce
from knowledge import rules
from knowledge.models import ArticlePage, Correction
from knowledge.reviewers import reviewers_of


def send_correction(article: ArticlePage, *, by: Any, wrong: str, better: str = "") -> Correction:
    """The same words sent twice are one correction."""
    rules.can_correct(by, article).require()
    words = {"wrong": wrong.strip(), "better": better.strip()}
    with transaction.atomic():
        row, new = Correction.objects.get_or_create(
            article=article, person=by, status=Correction.Status.OPEN, **words,
            defaults={"revision": article.live_revision},
        )  # fmt: skip
        if new:
            audit.record(row, "knowledge.correct", by=by)
            people = reviewers_of(article, but=[by.pk])
            announce("knowledge.correction", actor=by, subject=row, recipients=people, reason="reviewer")
    return row


def accept_correction(correction: Correction, *, by: Any, word: str = "") -> Correction:
    """It is right: the reviewer changes the article next. The sender is thanked."""
    return _decide(correction, Correction.Status.ACCEPTED, by, word)


def decline_correction(correction: Correction, *, by: Any, word: str) -> Correction:
    """Never without a word to the sender."""
    if not word.strip():
        raise ValueError("a correction is declined with a word to its sender")
    return _decide(correction, Correction.Status.DECLINED, by, word)


def _decide(correction: Correction, status: str, by: Any, word: str) -> Correction:
    with transaction.atomic():
        row = (
            Correction.objects.select_for_update(of=("self",)).select_related("article").get(pk=correction.pk)
        )
        rules.can_decide_correction(by, row).require()
        row.status, row.word = status, word.strip()
        row.decided_by, row.decided_at = by, timezone.now()
        row.save()
        audit.record(row, "knowledge.decide_correction", by=by, data={"status": status})
        if row.person is not None:
            announce("knowledge.corrected", actor=by, subject=row, recipients=[row.person], reason="author")
    return row
