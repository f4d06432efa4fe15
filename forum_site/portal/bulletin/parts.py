"""The shape of what a bulletin tells, and how long any of it may be: all of it has to fit one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forum_site.core.money import number

TEXT: Final = 100  # characters of a sentence
DETAIL: Final = 110
NAME: Final = 48  # of a body within a sentence
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to read aloud: `mark` (a day) stands before it, `url` is the path where more is told."""

    text: str
    detail: str = ""
    mark: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and at most a few lines. `note` is said where there is nothing, `more` what was left out."""

    code: str
    title: str
    lines: tuple[Line, ...] = ()
    note: str = ""
    more: str = ""


def part(
    code: str, title: str, lines: Sequence[Line], *, most: int, path: str, note: str, total: int | None = None
) -> Part:
    """The first `most` lines, and how many of `total` (else of the lines) stand at `path` besides."""
    left = (len(lines) if total is None else total) - most
    words = _("and %(n)s more at %(address)s")
    more = words % {"n": number(left), "address": address(path)} if left > 0 else ""
    return Part(code, title, tuple(lines[:most]), "" if lines else note, more)


def shortened(text: str, most: int) -> str:
    """Whole words of the first `most` characters; "…" where something was left out."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0].rstrip(" ,;:.–-") or text[: most - 1]
    return f"{words}…"


def sentences(*said: str) -> str:
    """Joined with a full stop after each; what is empty is left out."""
    return " ".join(one if one.endswith((".", "…", "?", "!")) else f"{one}." for one in said if one)


def short_day(day: date) -> str:
    """ "Mon 16 Nov": the year stands above."""
    return date_format(day, "D j M")


def link(path: str) -> str:
    return f"{str(settings.SITE_URL).rstrip('/')}{path}"


def address(path: str) -> str:
    """As people type it: without "https://" and the last slash."""
    return link(path).partition("://")[2].rstrip("/")


def unique(rows: Iterable[tuple[int, Row]]) -> list[Row]:
    """The first row of each key, in their order."""
    kept: dict[int, Row] = {}
    for key, row in rows:
        kept.setdefault(key, row)
    return list(kept.values())
