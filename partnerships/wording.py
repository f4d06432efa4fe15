"""How the engine's sentences are written in the reader's language: gettext, rupiah, days."""

from datetime import date

from django.utils.translation import gettext

from forum_site.core import dates, money


class SiteWording:
    """The `matching.explain.Wording` of the site."""

    def text(self, message: str) -> str:
        return gettext(message)

    def money(self, rupiah: int) -> str:
        return money.rupiah_short(rupiah)

    def money_range(self, low: int, high: int) -> str:
        return money.rupiah_range(low, high)

    def day(self, day: date) -> str:
        return dates.day(day)


WORDING = SiteWording()
