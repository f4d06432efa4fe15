"""What an article came from. The features whose texts are promoted tell where they stand.

register_teller("discussions.topic", tell_topic)  # tell_topic(topic) -> Origin | None, from AppConfig.ready()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType

from knowledge.models import ArticlePage, Promotion


@dataclass(frozen=True)
class Origin:
    """`tried`: how many organisations did the same since."""

    title: str
    url: str
    tried: int = 0


Teller = Callable[[Any], Origin | None]
_TELLERS: Final[dict[str, Teller]] = {}


def register_teller(label: str, tell: Teller) -> None:
    """`label` is "app_label.model"; None for what visitors may not read any more. Two statements at most."""
    _TELLERS[label.lower()] = tell


def origin_of(article: ArticlePage) -> Origin | None:
    """For `knowledge/origin.html`. One statement for an article that came from nowhere, at most four."""
    promotion = Promotion.objects.filter(article=article.pk).first()
    if promotion is None:
        return None
    kind = ContentType.objects.get_for_id(promotion.content_type_id)
    tell = _TELLERS.get(".".join(kind.natural_key()))
    subject = promotion.subject if tell else None
    return tell(subject) if tell and subject is not None else None


def article_from(subject: Any) -> ArticlePage | None:
    """The article, live or draft, that something was promoted to; one statement."""
    kind = ContentType.objects.get_for_model(subject)
    rows = Promotion.objects.filter(content_type=kind, object_id=subject.pk)
    found = rows.select_related("article").defer("article__body").first()
    return found.article if found else None
