"""What was told elsewhere on the site becomes a draft article, with its credits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from forum_site.core import audit
from knowledge import rules
from knowledge.actions.write_article import Text, draft_of
from knowledge.models import ArticlePage, Promotion, Proposal


class AlreadyPromoted(Exception):
    """The subject has its article."""


def promote(
    subject: Model, text: Text, *, by: Any, contributors: Iterable[Any] = (), credit: str = ""
) -> Proposal:
    """A draft on the section of `text`; contributors are told when it is published.

    `credit` names organisations, at most 240 letters. Raises AlreadyPromoted. The caller has asked whether
    the person may do this with the subject.
    """
    rules.can_write(by).require()
    kind = ContentType.objects.get_for_model(subject)
    with transaction.atomic():
        type(subject)._default_manager.select_for_update().filter(pk=subject.pk).first()
        if Promotion.objects.filter(content_type=kind, object_id=subject.pk).exists():
            raise AlreadyPromoted
        proposal = draft_of(text, by=by, credit=credit[:240], kind=ArticlePage.Kind.PRACTICE)
        promotion = Promotion.objects.create(
            article=proposal.article, content_type=kind, object_id=subject.pk, promoted_by=by
        )
        promotion.contributors.set(contributors)
        said = {"subject": subject._meta.label_lower, "pk": subject.pk}
        audit.record(proposal.article, "knowledge.promote", by=by, data=said)
    return proposal
