"""The library's articles explain the places of forms they were written for."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.library.help import HELP
from knowledge.models import ArticleHelp, ArticlePage


def ensure_help(pages: Iterable[ArticlePage]) -> list[str]:
    """The places that were given to an article now. A place that is explained already stays so, and an
    article that somebody is writing at is left alone."""
    taken = set(ArticleHelp.objects.values_list("field", flat=True))
    given: list[str] = []
    found = ArticlePage.objects.live().filter(pk__in=[page.pk for page in pages], slug__in=HELP)
    for page in found.filter(has_unpublished_changes=False).order_by("path"):
        place = HELP[page.slug]
        if place in taken:
            continue
        page.helps.add(ArticleHelp(field=place))
        page.save_revision().publish()  # the draft knows it too: an editor's next text keeps it
        given.append(place)
    return given
