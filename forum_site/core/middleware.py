"""The language of a page comes from a cookie or the person, never from the browser; security headers."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

GetResponse = Callable[[HttpRequest], HttpResponseBase]

BACK_OFFICE: Final = "/admin/"
# Wagtail's widgets write inline scripts and styles; nothing there comes from, or goes to, another host.
BACK_OFFICE_POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
    )
)
PERMISSIONS: Final = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
PERMISSIONS_WITH_PLACE: Final = PERMISSIONS.replace("geolocation=()", "geolocation=(self)")


def known_language(code: str | None) -> str | None:
    """The code when the site speaks it, else None."""
    return code if code in dict(settings.LANGUAGES) else None


class CookieLocale:
    """Indonesian unless a cookie or, without one, the logged-in person says otherwise."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = known_language(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
        self._speak(request, chosen or settings.LANGUAGE_CODE)
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or "id")
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """Runs inside the other middleware, where the person is known."""
        if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
            return
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return
        language = known_language(getattr(getattr(request, "user", None), "language", None))
        if language:
            self._speak(request, language)

    @staticmethod
    def _speak(request: HttpRequest, language: str) -> None:
        translation.activate(language)
        request.LANGUAGE_CODE = language


class SecurityHeaders:
    """What every answer carries, and the policy of the back office, which django-csp leaves out."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        headers = response.headers
        headers.setdefault("Permissions-Policy", PERMISSIONS)
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        headers.setdefault("X-Content-Type-Options", "nosniff")
        if request.path.startswith(BACK_OFFICE):
            headers.setdefault("Content-Security-Policy", BACK_OFFICE_POLICY)
        return response
