"""An article, or all of a section, as PDF in the language that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import segno
from django.core.cache import cache
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.content.visitor_cache import PAGES
from forum_site.core.content.visitor_pages import versions_of
from forum_site.core.dates import day, long_day
from forum_site.core.press import printed
from knowledge import reference
from knowledge.languages import text_of
from knowledge.models import ArticlePage
from knowledge.papers.paper_blocks import items_of, origin

TEMPLATE: Final = Path(__file__).parent / "article.typ"
SECONDS: Final = 10 * 60  # a quoted post may be so old on paper
MOST: Final = 60  # articles in one booklet; a larger section says how many are left
KEPT: Final = 2_000_000  # bytes; larger papers are made each time


def article_paper(article: ArticlePage, language: str) -> bytes:
    return _kept(f"article:{article.pk}", language, lambda: article_fields(article))


def booklet_paper(section: Any, language: str) -> bytes | None:
    """None for a section without articles."""
    if not _rows(section).exists():
        return None
    return _kept(f"section:{section.pk}", language, lambda: booklet_fields(section))


def article_fields(article: ArticlePage) -> dict[str, Any]:
    """For the template, in the current language."""
    text = text_of(article)
    return _frame(text.title, text.lang) | {"booklet": None, "articles": [_article(article)]}


def booklet_fields(section: Any) -> dict[str, Any]:
    rows = _rows(section)
    articles = [_article(one) for one in rows[:MOST]]
    left = rows.count() - len(articles)
    more = ngettext("%(n)s more article stands on the site.", "%(n)s more articles stand on the site.", left)
    link = f"{origin()}{section.get_url()}"
    return _frame(section.name, (translation.get_language() or "id")[:2]) | {
        "booklet": {
            "intro": section.summary, "contents": _("Contents"), "link": link, "qr": _qr(link),
            "more": more % {"n": left} if left > 0 else "",
        },
        "articles": articles,
    }  # fmt: skip


def _rows(section: Any) -> Any:
    return ArticlePage.objects.visible_to(None).child_of(section).order_by("path")


def _frame(title: str, lang: str) -> dict[str, Any]:
    today = long_day(timezone.localdate())
    return {
        "title": title,
        "lang": lang,
        "origin": origin().partition("://")[2],
        "printed": _("Printed %(day)s") % {"day": today},
        "scan": _("The page as it is now, with links"),
    }


def _article(article: ArticlePage) -> dict[str, Any]:
    text = text_of(article)
    link = f"{origin()}{article.get_url()}"
    facts = [_("Version %(n)s") % {"n": article.version}]
    if article.reviewed_on:
        facts.append(_("Reviewed %(day)s") % {"day": day(article.reviewed_on)})
    if article.credit:
        facts.append(article.credit)
    return {
        "title": text.title, "intro": text.intro, "lang": text.lang, "facts": " · ".join(facts), "link": link,
        "qr": _qr(link), "items": items_of(text.body), "warning": _warning(article),
    }  # fmt: skip


def _warning(article: ArticlePage) -> str:
    if not article.is_overdue or article.review_by is None:
        return ""
    words = _("This article may be outdated: it should have been reviewed by %(day)s.")
    return words % {"day": day(article.review_by)}


def _qr(link: str) -> list[list[int]]:
    """1 is a dark cell."""
    return [[int(cell) for cell in row] for row in segno.make(link, error="m").matrix]


def _kept(name: str, language: str, make: Any) -> bytes:
    """Made anew after any change by an editor, and each day, for the paper says on which it was printed."""
    stands = "-".join(f"{one:x}" for one in versions_of((PAGES, reference.PAGES)).values())
    key = f"knowledge:pdf:{name}:{language}:{timezone.localdate()}:{stands}"
    content: bytes | None = cache.get(key)
    if content is None:
        with translation.override(language):
            content = printed(TEMPLATE, make())
        if len(content) <= KEPT:
            cache.set(key, content, SECONDS)
    return content
