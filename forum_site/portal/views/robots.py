"""What machines that follow links are told: robots.txt and the sitemap."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_safe

from forum_site.portal.sitemaps import SITEMAPS

HOUR: Final = 60 * 60
# Pages of persons and of work in hand, and lists that only repeat others.
CLOSED: Final = (
    "/accounts/", "/admin/", "/desk/", "/discussions/posts/", "/discussions/search/",
    "/inbox/", "/interests/", "/join/", "/matches/", "/moderation/", "/opportunities/",
    "/partnerships/mine/", "/people/", "/plans/import/", "/search/", "/settings/",
)  # fmt: skip


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """A demo is invented, so nothing of it may be found."""
    closed = ("/",) if settings.DEMO else CLOSED
    site = str(settings.SITE_URL).rstrip("/")
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    if not settings.DEMO:
        lines.append(f"Sitemap: {site}{reverse('portal:sitemap')}\n")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_page(HOUR)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    answer: HttpResponse = index(request, sitemaps=SITEMAPS, sitemap_url_name="portal:sitemap_part")
    return answer


@require_safe
@cache_page(HOUR)
def sitemap_part(request: HttpRequest, section: str) -> HttpResponse:
    answer: HttpResponse = sitemap(request, sitemaps=SITEMAPS, section=section)
    return answer
