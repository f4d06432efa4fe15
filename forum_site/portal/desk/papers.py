"""The paspor on the desk of its board: what is there, what is lacking, and what came back or expired."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.organisations.document_display import label_of
from forum_site.organisations.document_kinds import BY_CODE
from forum_site.organisations.models import Organisation
from forum_site.organisations.passport import Item, Passport, Standing, passport_of
from forum_site.portal.desk.parts import Task
from partnerships.match_display import Reason

LACKING: Final = (Standing.ABSENT, Standing.WAITING)


def papers_of(board: Organisation) -> Passport:
    """Two statements: the papers and the plan."""
    return passport_of(board, timezone.localdate())


def lines_of(passport: Passport) -> list[Reason]:
    """What is fulfilled in one line, then what expires soon, what is not there, and what no longer counts."""
    met = [label_of(item) for item in passport.counted if item.standing is Standing.MET]
    lines = [_line("met", capfirst(", ".join([met[0], *map(_lower, met[1:])])))] if met else []
    others = [item for item in passport.counted if item.standing is not Standing.MET]
    return lines + [_line(_state(item), _words(item)) for item in others]


def paper_tasks(passport: Passport, board: Organisation, known: Iterable[str]) -> list[Task]:
    """What came back, has expired or will within a month; less what another task asks (its address)."""
    tasks = [_task(item, board) for item in passport.items if item.code in BY_CODE]
    addresses = set(known)
    return [task for task in tasks if task is not None and task.url not in addresses]


def _task(item: Item, board: Organisation) -> Task | None:
    url = reverse("organisations:document_kind", args=[board.slug, item.code])
    names = {"document": label_of(item)}
    returned = next((one for one in (item.document, item.renewal) if one and one.status == "returned"), None)
    if returned is not None:
        return Task("file", "wait", _("Complete: %(document)s") % names, returned.reason, url, _("Complete"))
    if item.renewal is not None or item.standing not in (Standing.EXPIRED, Standing.EXPIRING):
        return None
    return Task("file", "wait", _("Renew: %(document)s") % names, _until(item), url, _("Renew"))


def _line(state: str, words: str) -> Reason:
    return Reason(state, words, "", "", "", True)


def _state(item: Item) -> str:
    return "unknown" if item.standing in LACKING else "met" if item.good else "not_met"


def _words(item: Item) -> str:
    words = {"document": label_of(item)}
    if item.standing is Standing.WAITING:
        return _("%(document)s, being checked") % words
    if item.standing is Standing.RETURNED:
        return _("%(document)s, returned") % words
    if item.standing is Standing.ABSENT:
        return words["document"]
    return f"{words['document']}. {_until(item)}"


def _until(item: Item) -> str:
    day = {"day": dates.day(item.valid_until)}
    if item.standing is Standing.EXPIRED:
        return _("Expired on %(day)s.") % day
    return _("Good until %(day)s.") % day


def _lower(label: Any) -> str:
    """Words in the middle of a line; what is written in capitals (AD/ART, NPWP) stays."""
    text = str(label)
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
