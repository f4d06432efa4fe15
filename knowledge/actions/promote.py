"""What was told elsewhere on the site becomes a draft article, with its credits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from knowledge import rules
from knowledge.actions.write_article import Text, draft_of
from knowledge.models import ArticleCredit, ArticlePage, Promotion, Proposal


class AlreadyPromoted(Exception):
    """The subject has its article."""


def promote(
    subject: Model, text: Text, *, by: Any, contributors: Iterable[Any] = (), credit: str = "",
    bodies: Iterable[tuple[Organisation, str]] = (),
) -> Proposal:  # fmt: skip
    """A draft on the section of `text`; contributors are told when it is published.

    `credit` is a sentence of at most 240 letters; `bodies` are organisations and for what they are credited,
    never people. Raises AlreadyPromoted. The caller has asked whether
    the person may do this with the subject.
    """
    rules.can_write(by).require()
    kind = ContentType.objects.get_for_model(subject)
    with transaction.atomic():
        type(subject)._default_manager.select_for_update().filter(pk=subject.pk).first()
        if Promotion.objects.filter(content_type=kind, object_id=subject.pk).exists():
            raise AlreadyPromoted
        credits = [ArticleCredit(organisation=body, words=words[:160]) for body, words in bodies]
        proposal = draft_of(text, by=by, credit=credit[:240], credits=credits, kind=ArticlePage.Kind.PRACTICE)
        promotion = Promotion.objects.create(
            article=proposal.article, content_type=kind, object_id=subject.pk, promoted_by=by
        )
        promotion.contributors.set(contributors)
        said = {"subject": subject._meta.label_lower, "pk": subject.pk}
        audit.record(proposal.article, "knowledge.promote", by=by, data=said)
    return proposal
