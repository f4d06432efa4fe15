"""Short public addresses of needs: they fit in a message and beside a QR code on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.urls import reverse

if TYPE_CHECKING:
    from partnerships.models import Need

DIGITS: Final = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o, 1/i/l: people type them from paper
LONGEST: Final = 9


def code(need: Need) -> str:
    """The number of the need in few symbols: 41 is "3c"."""
    number, symbols = int(need.pk), ""
    while number or not symbols:
        number, rest = divmod(number, len(DIGITS))
        symbols = DIGITS[rest] + symbols
    return symbols


def number_of(text: str) -> int | None:
    """The number of the need that a code names; None for what is no code."""
    text = text.lower()
    if not 0 < len(text) <= LONGEST or set(text) - set(DIGITS):
        return None
    number = 0
    for symbol in text:
        number = number * len(DIGITS) + DIGITS.index(symbol)
    return number


def url(need: Need) -> str:
    """The whole address, for QR codes and messages."""
    return f"{str(settings.SITE_URL).rstrip('/')}{reverse('partnerships:short', args=[code(need)])}"


def shown(need: Need) -> str:
    """As printed: without "https://"."""
    return url(need).partition("://")[2]
