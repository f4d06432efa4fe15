"""How index, sections and articles answer a request; `freshness` says how long visitors get the same page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forum_site.core.content.kept import Previewed
from forum_site.core.display.meta import PageMeta


class IndexServing(Previewed):
    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from knowledge.shelves import index_context  # the models it lists import this module

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        meta = PageMeta(_("Knowledge"), self.search_description or self.intro, self.get_url(request) or "/")
        return {
            **context,
            "section": "book",
            "meta": meta,
            "foreign": get_language() != "id",
            **index_context(self, request.user, request.GET),
        }


class SectionServing(Previewed):
    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from knowledge.shelves import section_context  # the models it lists import this module

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        meta = PageMeta(self.name, self.search_description or self.summary, self.get_url(request) or "/")
        return {
            **context,
            "section": "book",
            "meta": meta,
            **section_context(self, request.user, request.GET),
        }


class ArticleServing(Previewed):
    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from knowledge.article_page import article_context  # the models it looks up import this module

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, **article_context(self)}
