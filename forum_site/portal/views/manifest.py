"""What a phone or computer reads to put the site on its home screen."""

from typing import Final

from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

NAME: Final = "Jejaring BKM"
MAST: Final = "#171e52"  # --mast, also the page's own theme-color
PAPER: Final = "#fdfcfa"  # --bg by day: shown until the first page is there


@require_safe
@cache_control(public=True, max_age=86_400)
def manifest(request: HttpRequest) -> JsonResponse:
    """The same for everybody, and nothing is asked of the database.

    "standalone" because iPhones and iPads give notices to no other display. One picture in pixels, for
    systems that draw no SVG.
    """
    pictures = [
        {"src": static("img/icon.png"), "sizes": "200x200", "type": "image/png"},
        {"src": static("img/favicon.svg"), "sizes": "any", "type": "image/svg+xml"},
    ]
    told = {
        "id": "/", "name": NAME, "short_name": NAME, "lang": "id", "start_url": "/", "scope": "/",
        "display": "standalone", "theme_color": MAST, "background_color": PAPER, "icons": pictures,
    }  # fmt: skip
    return JsonResponse(told, content_type="application/manifest+json")
