"""A reader says whether an article helped."""

from __future__ import annotations

from typing import Any

from knowledge.models import ArticlePage, Feedback


def give_feedback(article: ArticlePage, *, by: Any | None, helpful: bool, reason: str = "") -> Feedback:
    """About the revision that is read now: of a person the last answer counts, of each revision; a visitor's
    answers (`by` None) are not told apart.

    The row is its own record: there is no audit entry beside it.
    """
    about = {"article": article, "revision": article.live_revision}
    answer = {"helpful": helpful, "reason": reason.strip()}
    if by is None:
        return Feedback.objects.create(**about, **answer)
    row, _new = Feedback.objects.update_or_create(**about, person=by, defaults=answer)
    return row
