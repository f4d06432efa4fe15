"""Small signs: sector, state, tile, money, avatar, due date. Shape and word speak before colour."""

from datetime import date, datetime
from typing import Final

from django.utils.dates import MONTHS_3
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from forum_site.core import dates, money
from forum_site.core.display.icons import icon
from forum_site.core.taxonomy import ECONOMIC, ENVIRONMENT, SECTORS, SOCIAL

SECTOR_MARKS: Final = {ENVIRONMENT: "env", SOCIAL: "soc", ECONOMIC: "eco"}
_AVATAR_DYES: Final = ("", "k", "p", "m", "s")


def sector(code: str) -> SafeString:
    """Icon and name of a tridaya sector; nothing for an unknown code."""
    mark = SECTOR_MARKS.get(code)
    if mark is None:
        return SafeString("")
    dye = "" if mark == "env" else f" {mark}"
    return format_html('<span class="sector{}">{}{}</span>', dye, icon(mark), _(SECTORS[code]))


def tile(mark: str, dye: str = "") -> SafeString:
    """A square with an icon: a sector code, or an icon name with a dye (info, wait, env, soc, eco)."""
    if mark in SECTOR_MARKS:
        mark = dye = SECTOR_MARKS[mark]
    return format_html('<span class="tile {}">{}</span>', dye or "info", icon(mark or "need"))


def badge(words: str, kind: str = "", mark: str = "") -> SafeString:
    """Kinds: ok, wait, bad, info, out (neutral). The words carry the meaning."""
    return format_html(
        '<span class="badge{}">{}{}</span>', f" {kind}" if kind else "", icon(mark) if mark else "", words
    )


def verified(words: str = "") -> SafeString:
    return format_html('<span class="verified">{}{}</span>', icon("shield"), words or _("Verified"))


def tag(words: str, url: str = "") -> SafeString:
    if url:
        return format_html('<a class="tag" href="{}">{}</a>', url, words)
    return format_html('<span class="tag">{}</span>', words)


def money_short(amount: int | None) -> SafeString:
    return format_html('<span class="money">{}</span>', money.rupiah_short(amount))


def avatar(name: str) -> SafeString:
    """Initials on a dye that stays with the name; hidden from readers aloud, the name stands beside."""
    words = [word for word in name.split() if word[:1].isalnum()]
    letters = "".join(word[0] for word in words[:2]).upper() or "?"
    dye = _AVATAR_DYES[sum(map(ord, name)) % len(_AVATAR_DYES)]
    return format_html('<span class="ava{}" aria-hidden="true">{}</span>', f" {dye}" if dye else "", letters)


def due(value: date | datetime | None) -> SafeString:
    """A deadline as a calendar leaf; open-ended ones show a clock."""
    if not value:
        return format_html('<span class="due">{}</span>', icon("clock", _("No closing date")))
    day = dates.as_day(value)
    return format_html(
        '<time class="due" datetime="{}"><b>{}</b>{}<span class="vh"> {}</span></time>',
        day.isoformat(), day.day, str(MONTHS_3[day.month]).capitalize(), date_format(day, "Y"),
    )  # fmt: skip


def when(value: datetime | None, words: str = "") -> SafeString:
    """How long ago, or `words`, with the exact moment for machines and on hover."""
    if not value:
        return SafeString("")
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        dates.here(value).isoformat(timespec="minutes"), dates.moment(value), words or dates.ago(value),
    )  # fmt: skip
