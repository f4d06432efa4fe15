"""The theme a person chose, kept in a cookie of its own so that it works without an account."""

from typing import Final

from django.http import HttpRequest

THEME_COOKIE: Final = "theme"
THEMES: Final = ("auto", "light", "dark")
YEAR: Final = 60 * 60 * 24 * 365


def theme_of(request: HttpRequest) -> str:
    """light, dark, or auto: as the device says."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else "auto"
