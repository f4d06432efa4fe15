"""A reader says whether an article helped."""

from __future__ import annotations

from typing import Any

from knowledge.models import ArticlePage, Feedback


def give_feedback(article: ArticlePage, *, by: Any | None, helpful: bool, reason: str = "") -> Feedback:
    """One answer a person, the last one counts; a visitor's answers (`by` None) are not told apart.

    The row names the revision it is about and is its own record: there is no audit entry beside it.
    """
    answer = {"helpful": helpful, "reason": reason.strip(), "revision": article.live_revision}
    if by is None:
        return Feedback.objects.create(article=article, **answer)
    row, _new = Feedback.objects.update_or_create(article=article, person=by, defaults=answer)
    return row
