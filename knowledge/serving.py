"""How index, sections and articles answer a request."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forum_site.core.content.kept import Kept
from forum_site.core.content.parts import parts_of, sections_of
from forum_site.core.display.meta import PageMeta

PICTURE: Final = "fill-1200x630|format-jpeg"


class IndexServing(Kept):
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


class SectionServing(Kept):
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


class ArticleServing(Kept):
    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from knowledge.shelves import shelf_of  # the models it looks up import this module

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        parts = parts_of(self.body)
        picture = self.picture.get_rendition(PICTURE).url if self.picture else ""
        address = self.get_url(request) or "/"
        shelf = shelf_of(self)
        tags = list(self.tags.all())
        origin = str(settings.SITE_URL).rstrip("/")
        return {
            **context,
            "section": "book",
            "parts": parts,
            "contents": sections_of(parts),
            "shelf": shelf,
            "index_url": shelf.get_url(request).removesuffix(f"{shelf.slug}/"),
            "tag_list": tags,
            "share": f"{self.title} {origin}{address}",
            "related": type(self).objects.related_to(self, tags),
            "foreign": get_language() != "id",
            "meta": PageMeta(self.title, self.search_description or self.intro, address, picture, "article"),
        }
