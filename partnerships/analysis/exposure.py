"""How evenly needs are shown, and what the nightly rebuild found: as the latest one counted it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day
from forum_site.core.money import number, percent
from partnerships.models import MatchRebuild
from partnerships.pairs.exposure import TURNS, province_names

NIGHTS: Final = 7
Column = tuple[str, bool]


@dataclass(frozen=True)
class Exposure:
    """Of the latest night: `told` as `pairs.exposure` counted it; `earlier` nights, the latest first."""

    night: MatchRebuild
    earlier: list[MatchRebuild]
    names: dict[str, str]

    @property
    def told(self) -> dict[str, Any]:
        found: dict[str, Any] = self.night.exposure
        return found

    @property
    def waiting(self) -> int:
        """Needs in no list and not on their turn this week."""
        return int(self.told["rare"]) - int(self.told["turn"])

    @property
    def stats(self) -> list[tuple[str, str]]:
        told = self.told
        return [
            (_("Fit or nearly fit an offer"), number(told["eligible"])),
            (_("In the list of an offer"), _with_share(told["shown"], told["eligible"])),
            (_("On turn this week"), number(told["turn"])),
            (_("Waiting for a turn"), number(self.waiting)),
            (_("Boards with a need that is shown"), _with_share(told["boards_shown"], told["boards"])),
        ]

    @property
    def weeks_words(self) -> str:
        if not self.told["rare"]:
            return _("Every need that fits somewhere stands in the list of an offer; nobody has to wait.")
        weeks = self.told["weeks"]
        if not weeks:
            return _("No offer is open, so nobody has a turn.")
        return ngettext(
            "Every open offer shows %(turns)s others a week; after %(n)s week each has had its turn.",
            "Every open offer shows %(turns)s others a week; after %(n)s weeks each has had its turn.",
            weeks,
        ) % {"turns": number(TURNS), "n": number(weeks)}

    @property
    def rows(self) -> list[list[str]]:
        """A province each, in the order of their codes."""
        return [
            [
                self.names.get(code, code),
                number(all_),
                number(shown),
                number(turn),
                _share(shown + turn, all_),
            ]
            for code, all_, shown, turn in self.told["provinces"]
        ]

    @property
    def night_facts(self) -> list[tuple[str, str]]:
        night = self.night
        return [
            (_("Needs looking for partners"), number(night.needs)),
            (_("Open offers"), number(night.offers)),
            (_("Pairs that fit or nearly fit"), number(night.pairs)),
            (_("Compared with a full rebuild"), correction_words(night)),
            (_("Changed with the new day"), _rows(night.changes)),
            (_("Took"), seconds_words(night.seconds)),
        ]

    @property
    def earlier_rows(self) -> list[list[str]]:
        return [
            [day(one.day), correction_words(one), number(one.changes), seconds_words(one.seconds)]
            for one in self.earlier
        ]


def latest_exposure() -> Exposure | None:
    """None before the first night; two statements."""
    nights = list(MatchRebuild.objects.all()[:NIGHTS])
    if not nights:
        return None
    codes = [line[0] for line in nights[0].exposure["provinces"]]
    return Exposure(nights[0], nights[1:], province_names(codes))


def correction_words(night: MatchRebuild) -> str:
    if night.corrections is None:
        return _("not comparable: there was no rebuild the night before")
    if not night.corrections:
        return _("nothing to correct")
    return ngettext("%(n)s row corrected", "%(n)s rows corrected", night.corrections) % {
        "n": number(night.corrections)
    }


def seconds_words(seconds: int) -> str:
    if not seconds:
        return _("less than a second")
    return ngettext("%(n)s second", "%(n)s seconds", seconds) % {"n": number(seconds)}


def province_columns() -> list[Column]:
    return [
        (_("Province"), False),
        (_("Fit or nearly fit an offer"), True),
        (_("In the list of an offer"), True),
        (_("On turn this week"), True),
        (_("Share shown"), True),
    ]


def night_columns() -> list[Column]:
    return [(_("Night"), False), (_("Compared"), False), (_("Changes"), True), (_("Took"), True)]


def _rows(n: int) -> str:
    return ngettext("%(n)s row", "%(n)s rows", n) % {"n": number(n)}


def _with_share(part: int, whole: int) -> str:
    return f"{number(part)} ({_share(part, whole)})" if whole else number(part)


def _share(part: int, whole: int) -> str:
    return percent(part, whole) if whole else "–"
