"""How pages answer a request: what their templates read, and what is kept for visitors."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from forum_site.core.content.kept import Kept
from forum_site.core.content.parts import parts_of, sections_of
from forum_site.core.display.meta import PageMeta
from forum_site.pages.layout import bands_of


class HomeServing(Kept):
    """The home page: bands of blocks; a visitor's copy is at most a minute old."""

    kept_seconds = 60  # the rows of its blocks change without an editor

    def route(self: Any, request: HttpRequest, path_components: list[str]) -> Any:
        """Whatever lies below is found by its whole address: two statements at any depth, not two a level."""
        if path_components:
            address = "/".join((self.url_path.rstrip("/"), *path_components, ""))
            found = Page.objects.live().filter(slug=path_components[-1], url_path=address).first()
            if found is not None:
                return found.specific.route(request, [])
        return super().route(request, path_components)  # type: ignore[misc]

    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        title = _("Residents' plans, worked on together")
        description = _("Where the plans of kelurahan meet agencies, companies, zakat bodies and donors.")
        return {
            **context,
            "bands": bands_of(self.body, request),
            "meta": PageMeta(self.seo_title or title, self.search_description or description, "/"),
            "section": "home",
        }


class TextServing(Kept):
    """A standard or legal page in the reader's language, with its contents list."""

    def get_context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # The settings belong to a site, which the models below know and this module must not import early.
        from forum_site.pages.models import SiteSettings

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        parts = parts_of(self.spoken("body"))
        title, intro = self.spoken("title"), self.spoken("intro")
        return {
            **context,
            "title": title,
            "intro": intro,
            "parts": parts,
            "contents": sections_of(parts),
            "office": SiteSettings.for_request(request),
            "meta": PageMeta(title, self.search_description or intro, self.get_url(request) or "/"),
        }
