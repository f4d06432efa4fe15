"""Which article explains which place of a form (`core.field_help`): known to every process, asked of the
shared cache whether it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import randbits
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.utils.translation import get_language
from redis.exceptions import RedisError
from wagtail.signals import page_published, page_unpublished, post_page_move

from forum_site.core import field_help
from forum_site.core.commit import once_committed
from forum_site.core.field_help import Explained
from knowledge.models import ArticleHelp, ArticlePage

STANDS: Final = "knowledge:helps"
REMEMBERED: Final = 24 * 3600  # seconds; afterwards the articles are looked up once more
_kept: dict[str, tuple[int, Mapping[str, Explained]]] = {}  # by language


def connect() -> None:
    """Calling twice is harmless."""
    field_help.use(current)
    for signal in (post_save, post_delete):
        signal.connect(on_change, sender=ArticleHelp, dispatch_uid="knowledge.helps")
    for signal in (page_published, page_unpublished):
        signal.connect(on_change, sender=ArticlePage, dispatch_uid="knowledge.helps.page")
    post_page_move.connect(on_change, dispatch_uid="knowledge.helps.moved")


def current() -> Mapping[str, Explained]:
    """One question to the shared cache, and one statement after a change; without the cache one each time."""
    language = "en" if get_language() == "en" else "id"
    try:
        stands = int(cache.get_or_set(STANDS, lambda: randbits(62), REMEMBERED) or 0)
    except (OSError, RedisError):
        return read()
    known = _kept.get(language)
    if known is None or known[0] != stands or not settings.KEEP_PAGES:
        known = _kept[language] = (stands, read())
    return known[1]


def read() -> dict[str, Explained]:
    """By place; of what everybody may read."""
    articles = ArticlePage.objects.visible_to(None).filter(helps__isnull=False).for_links().distinct()
    told = {one.pk: one for one in articles}
    rows = ArticleHelp.objects.filter(page__in=told).values_list("field", "page_id") if told else ()
    return {
        place: Explained(told[page].name, told[page].get_url() or "/", told[page].lang)
        for place, page in rows
    }


def forget() -> None:
    """Every process looks the articles up anew."""
    cache.delete(STANDS)


def on_change(**_sent: Any) -> None:
    once_committed(forget)
