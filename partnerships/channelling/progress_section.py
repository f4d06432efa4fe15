"""Progress on the page of a partnership and in the trace of its needs: how far, what was done, photos."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import number
from partnerships import trace_sources
from partnerships.channelling.progress import NOTED_WHILE, percent_of
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import AGREED_ON, Side, Stage
from partnerships.models import Need, Partnership, ProgressNote
from partnerships.photo_display import photo_row
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine

SHOWN: Final = 3
SILENT: Final = timedelta(days=30)  # so long without a note, and the board is asked for one


def register() -> None:
    trace_sources.register(progress_lines)


def progress_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """For `sections`: at most five statements, none before an agreement."""
    if partnership.stage not in AGREED_ON and partnership.stage_before not in AGREED_ON:
        return None
    if partnership.stage == Stage.AGREED:
        return None
    rows = note_rows(notes_of(partnership)[: SHOWN + 1])
    percent = percent_of(partnership)
    own = reader.acts_as(Side.BOARD) and partnership.stage in NOTED_WHILE
    context: dict[str, Any] = {
        "rows": rows[:SHOWN], "more": len(rows) > SHOWN, "percent": percent,
        "bars": bars(percent), "own": own,
    }  # fmt: skip
    if own:
        context["turn"] = _turn(partnership, rows)
    return {
        "template": "partnerships/channelling/works/progress_section.html",
        "context": context,
        "anchor": ("h-kemajuan", _("Progress")),
    }


def _turn(partnership: Partnership, rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """While the work goes on and nobody has noted anything for a month."""
    since = rows[0]["on"] if rows else timezone.localdate(partnership.stage_since)
    if partnership.stage != Stage.ACTIVE or timezone.localdate() - since < SILENT:
        return None
    return {
        "words": _("Nothing was noted since %(day)s. Say how far the work is.") % {"day": day(since)},
        "label": _("Note progress"),
        "url": reverse("partnerships:progress_new", args=[partnership.pk]),
    }


def notes_of(partnership: Partnership) -> QuerySet[ProgressNote]:
    """The newest first, with what a row shows."""
    rows = ProgressNote.objects.filter(partnership=partnership).select_related("need__village__parent")
    return rows.prefetch_related("photos").order_by("-noted_on", "-pk")


def bars(percent: int) -> list[tuple[str, int]]:
    return [("received", percent), ("track", 100 - percent)]


def note_rows(notes: Iterable[ProgressNote]) -> list[dict[str, Any]]:
    """As a page lists them; each names its activity where they are of several."""
    rows = [note_row(note) for note in notes]
    several = len({row["need"] for row in rows}) > 1
    return [{**row, "many": several} for row in rows]


def note_row(note: ProgressNote) -> dict[str, Any]:
    """Public words only; photos that may tell a house are left out."""
    need = note.need

    def told(text: str) -> str:
        return public_text(text, house_level=need.is_house_level)

    shown = [photo for photo in note.photos.all() if photo.no_house or not need.is_house_level]
    return {
        "pk": note.pk, "on": note.noted_on, "day": day(note.noted_on), "need": need.public_title,
        "percent": note.percent, "what": told(note.what),
        "labour": _("%(n)s HOK") % {"n": number(note.labour_days)} if note.labour_days else "",
        "materials": told(note.materials), "problem": told(note.problem), "decision": told(note.decision),
        "photos": [photo_row(photo, need) for photo in shown],
    }  # fmt: skip


def progress_lines(need: Need, user: Any) -> Iterable[TraceLine]:
    """In the trace of a need: notes of its public partnerships. One statement; none without a partnership."""
    if not getattr(need, "has_partnerships", True):
        return []
    rows = ProgressNote.objects.filter(need=need, partnership__is_public=True)
    return [_line(note, need) for note in rows.select_related("partnership__board").order_by("pk")]


def _line(note: ProgressNote, need: Need) -> TraceLine:
    url = reverse("partnerships:progress", args=[note.partnership_id])
    return TraceLine(
        note.noted_on, _("Progress %(n)d%%") % {"n": note.percent}, who=note.partnership.board.name,
        result=public_text(note.what, house_level=need.is_house_level), mark="gear",
        links=[(_("Progress of the partnership"), url)],
    )  # fmt: skip
