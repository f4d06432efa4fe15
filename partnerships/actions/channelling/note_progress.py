"""A board notes how far the work is, with what it took and photos of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.actions.add_photo import add_photo, place_from_photo
from partnerships.actions.channelling.advance import held
from partnerships.actions.channelling.note_ready import note_ready
from partnerships.channelling.progress import falls
from partnerships.funding_limits import Refused
from partnerships.models import Need, NeedPhoto, Partnership, ProgressNote
from partnerships.rules import channelling_reports as rules
from partnerships.sheet_reading import masked

MOST_FILES: Final = 6  # photos with one note


@dataclass(frozen=True)
class Photos:
    """Files that come with a note, and what their uploader declares of all of them."""

    files: Sequence[File[bytes]]
    caption: str = ""
    moment: str = NeedPhoto.Moment.DURING
    consent: bool = False  # who can be recognised agreed
    no_child: bool = False  # no child's face can be recognised
    no_house: bool = False
    keep_place: bool = False  # where the camera says it was, when it says so


def note_progress(
    partnership: Partnership, need: Need, percent: int, *, by: Any, noted_on: date, what: str,
    labour_days: int | None = None, materials: str = "", problem: str = "", decision: str = "",
    photos: Photos | None = None,
) -> ProgressNote:  # fmt: skip
    """Store the note with its photos and tell both sides.

    Refused (a sentence) for a day ahead, a need of another partnership, no words, or a percentage that
    falls without a problem. ValidationError for photos that cannot be taken: no photo, no consent, the
    face of a child, no day.
    """
    words = {"what": what, "materials": materials, "problem": problem, "decision": decision}
    note = ProgressNote(
        partnership=partnership, need=need, percent=percent, noted_on=noted_on, labour_days=labour_days,
        by=by, **{name: masked(text).strip() for name, text in words.items()},
    )  # fmt: skip
    with transaction.atomic():
        note.partnership = now = held(partnership)
        rules.can_note_progress(by, now).require()
        _check(note, photos)
        note.save()
        if photos and photos.files:
            note.photos.set(_add(note, photos, by=by))
        note_ready(now)
        data = {"need": need.pk, "note": note.pk, "percent": percent}
        audit.record(now, "partnerships.note_progress", by=by, data=data)
        people = because("role", [*holders(now.board), *holders(now.partner)])
        announce(
            "partnerships.progress_noted", actor=by, subject=now, recipients=people,
            key=f"progress:{note.pk}", data=data,
        )  # fmt: skip
    return note


def _check(note: ProgressNote, photos: Photos | None) -> None:
    if not note.partnership.lines.filter(need=note.need).exists():
        raise Refused(_("Choose a need of this partnership."))
    if not 0 <= note.percent <= 100:
        raise Refused(_("Write a percentage from 0 to 100."))
    if note.noted_on > timezone.localdate():
        raise Refused(_("This day lies ahead."))
    if not note.what:
        raise Refused(_("Write what was done."))
    if falls(note) and not note.problem:
        raise Refused(_("The percentage falls. Write the problem that explains it."))
    if photos and photos.files:
        check_photos(photos)


def check_photos(photos: Photos) -> None:
    """ValidationError for what its uploader did not declare."""
    if not photos.no_child:
        raise ValidationError({"no_child": _("Photos on which a child can be recognised are not taken.")})
    if not photos.caption.strip():
        raise ValidationError({"caption": _("Write what is to be seen.")})
    if len(photos.files) > MOST_FILES:
        raise ValidationError(_("At most %(n)d photos with one note.") % {"n": MOST_FILES})


def _add(note: ProgressNote, photos: Photos, *, by: Any) -> list[NeedPhoto]:
    """Each photo of the need, with the camera's day or else that of the note."""
    made = []
    for file in photos.files:
        added = _added(note, photos, file, by=by)
        if photos.keep_place and added.place is not None:
            place_from_photo(added.photo, added.place, by=by)
        made.append(added.photo)
    return made


def _added(note: ProgressNote, photos: Photos, file: File[bytes], *, by: Any) -> Any:
    about = {
        "by": by, "moment": photos.moment, "caption": masked(photos.caption).strip()[:160],
        "consent": photos.consent, "no_house": photos.no_house,
    }  # fmt: skip
    try:
        return add_photo(note.need, file, **about)
    except ValidationError as error:
        if "taken_on" not in getattr(error, "error_dict", {}):
            raise
        return add_photo(note.need, file, taken_on=note.noted_on, **about)
