"""One bulletin: a board and a week, gathered once for the page and for the paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import long_day
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin import money, steps
from forum_site.portal.bulletin.ahead import ahead_part
from forum_site.portal.bulletin.changes import changes_part
from forum_site.portal.bulletin.figure import Figure, figure_of, plan_of
from forum_site.portal.bulletin.offers import offers_part
from forum_site.portal.bulletin.parts import Part, address, link, sentences, shortened
from forum_site.portal.bulletin.room import Room, room_of
from forum_site.portal.bulletin.talk import talk_part
from forum_site.portal.bulletin.weeks import Week
from partnerships.models import MediumTermPlan

KEPT: Final = timedelta(weeks=52)  # so far back a bulletin can be read, and as far as the board is here
SOURCES: Final = (
    steps.partnership_steps, steps.need_steps, money.instalments, money.reports, money.promises,
    money.answers,
)  # fmt: skip
BODY: Final = 90


@dataclass(frozen=True, slots=True)
class Bulletin:
    """All texts are ready to show. `live` is the path of the current one, `address` as people type it,
    `link` what the QR holds; `now` says whether the week is this one. `figure` None: no plan is public."""

    title: str
    board: str
    place: str
    week: str
    now: bool
    figure: Figure | None
    parts: tuple[Part, ...]
    ask: str
    live: str
    today: date

    @property
    def address(self) -> str:
        return address(self.live)

    @property
    def link(self) -> str:
        return link(self.live)

    @property
    def room(self) -> Room:
        """For the browser that prints it."""
        return room_of(self)

    def printed(self, by: str = "") -> str:
        """The last line. Without a body that prints it there is room to write one by hand."""
        words = {"who": shortened(by, BODY) or "." * 36, "day": long_day(self.today)}
        return _("Printed by %(who)s on %(day)s. Source: open data of Jejaring BKM.") % words


def zone_of(board: Organisation) -> ZoneInfo:
    """A week begins where the board is, whoever reads of it."""
    place = board.territory
    return ZoneInfo(place.time_zone if place else timezone.get_default_timezone_name())


def weeks_of(board: Organisation) -> tuple[Week, Week]:
    """The oldest week that can be read, and this one."""
    today, zone = timezone.now(), zone_of(board)
    oldest = min(board.created_at, today - KEPT)
    return Week.of(timezone.localdate(oldest, zone)), Week.of(timezone.localdate(today, zone))


def bulletin_of(board: Organisation, week: Week) -> Bulletin:
    """For every reader the same. What lies ahead is told of this week alone: of one that is over, offers
    have closed and days have passed."""
    with timezone.override(zone_of(board)):
        today = timezone.localdate()
        plan, now = plan_of(board), week == Week.of(today)
        changes = changes_part(board, plan, (one for source in SOURCES for one in source(board, week)), week)
        ahead = (offers_part(board, today), ahead_part(board, plan, today)) if now else ()
        return Bulletin(
            title=_("News of this week to read aloud at the meeting"), board=shortened(board.name, BODY),
            place=_place(board), week=week.words, now=now,
            figure=figure_of(board, plan, week, today) if plan else None,
            parts=(changes, *ahead, talk_part(week)), ask=_ask(board, plan),
            live=reverse("portal:bulletin", args=[board.slug]), today=today,
        )  # fmt: skip


def _place(board: Organisation) -> str:
    place = board.territory
    return f"{place.kind_word} {place.name}, {place.place}" if place else ""


def _ask(board: Organisation, plan: MediumTermPlan | None) -> str:
    """Where to go with a question: the office, never a person."""
    where = ", ".join(filter(None, (shortened(board.address, BODY), board.contact_phone)))
    office = _("Questions? Come to the office of the board: %(where)s") % {"where": where}
    first = office if where else _("Questions? Ask the officers of the board")
    second = _("Scan the code or open the address beneath it: every line leads to its page")
    none = (
        ""
        if plan
        else _("This board has no public plan (PJM) here yet; once it has, its figure stands on top")
    )
    return sentences(none, first, second)
