"""What readers say of articles, for each version: numbers and reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Q

from knowledge.models import ArticlePage, Feedback
from knowledge.proposal_lists import looked_after

REASONS_SHOWN: Final = 5


@dataclass
class Version:
    """`at`: when the revision was written, None for one that is kept no more; `yes` of `all` were helped."""

    revision: int | None
    at: datetime | None
    yes: int
    all: int
    reasons: list[Feedback] = field(default_factory=list)


def articles_with_answers(user: Any) -> Any:
    """Of what the person looks after; least helpful first, those with most answers before others."""
    no = Count("feedback", filter=Q(feedback__helpful=False))
    rows = ArticlePage.objects.filter(looked_after(user), feedback__isnull=False)
    return rows.defer("body").annotate(no=no, said=Count("feedback")).order_by("-no", "-said", "title")


def versions_of(articles: Iterable[ArticlePage]) -> dict[int, list[Version]]:
    """{article: its versions, the newest first}; two statements."""
    ids = [one.pk for one in articles]
    rows = Feedback.objects.filter(article__in=ids)
    counted = rows.values("article", "revision", "revision__created_at").annotate(
        yes=Count("pk", filter=Q(helpful=True)), all=Count("pk")
    )
    reasons = _reasons(rows)
    found: dict[int, list[Version]] = defaultdict(list)
    for one in counted.order_by("article", "-revision__created_at", "-revision"):
        words = reasons[one["article"], one["revision"]]
        version = Version(one["revision"], one["revision__created_at"], one["yes"], one["all"], words)
        found[one["article"]].append(version)
    return found


def _reasons(rows: Any) -> dict[tuple[int, int | None], list[Feedback]]:
    """The newest few of each version."""
    found: dict[tuple[int, int | None], list[Feedback]] = defaultdict(list)
    for one in rows.exclude(reason="").order_by("-pk")[:1_000]:
        place = found[one.article_id, one.revision_id]
        if len(place) < REASONS_SHOWN:
            place.append(one)
    return found
