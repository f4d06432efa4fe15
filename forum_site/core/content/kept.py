"""How every Wagtail page of the site answers: kept for visitors, shown in the preview of its editor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from forum_site.core.content.visitor_cache import cached_for_visitors


class Previewed:
    """Before `Page` among the bases. For pages that `visitor_pages` keeps, or that nobody keeps."""

    def serve_preview(self: Any, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Shown in a frame of the back office, under the back office's own policy."""
        response: HttpResponse = super().serve_preview(request, mode_name)  # type: ignore[misc]
        response.xframe_options_exempt = True
        response._csp_exempt = True  # type: ignore[attr-defined]
        return response


class Kept(Previewed):
    """`kept_seconds` bounds how old a visitor's copy may be."""

    kept_seconds = 10 * 60

    def serve(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        build = super().serve  # type: ignore[misc]
        return cached_for_visitors(
            request, f"page:{self.pk}", self.kept_seconds, lambda: build(request, *args, **kwargs)
        )
