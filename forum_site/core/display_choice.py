"""How a person wants pages shown: the theme in a cookie of its own, which works without an account; and
whether the device asks for light pages."""

from typing import Final

from django.http import HttpRequest

THEME_COOKIE: Final = "theme"
THEMES: Final = ("auto", "light", "dark")
YEAR: Final = 60 * 60 * 24 * 365


def theme_of(request: HttpRequest) -> str:
    """light, dark, or auto: as the device says."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else "auto"


def saves_data(request: HttpRequest) -> bool:
    """The device asks for pages without what can be left out."""
    return bool(request.META.get("HTTP_SAVE_DATA", "").lower() == "on")
