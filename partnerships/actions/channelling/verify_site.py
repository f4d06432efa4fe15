"""Somebody was on the spot: what they found is noted once, however often the phone sends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.actions.channelling.advance import held
from partnerships.maps import Point
from partnerships.models import Partnership, SiteVerification, VisitPhoto
from partnerships.photo_files import photo_files
from partnerships.private_files import checked
from partnerships.rules.visits import can_verify_site
from partnerships.sheet_reading import masked

MOST_PHOTOS: Final = 12


@dataclass(frozen=True, kw_only=True)
class Found:
    """What the form says. `answers` is {code: (answer, note)}; `consent`: of the people in the photos."""

    key: str
    side: str
    visited_on: date
    result: str
    answers: dict[str, tuple[str, str]]
    visitors: str = ""
    note: str = ""
    point: Point | None = None
    origin: str = SiteVerification.Origin.FORM
    filled_in_at: datetime | None = None
    caption: str = ""
    consent: bool = False


def verify_site(
    partnership: Partnership, found: Found, *, by: Any, photos: Sequence[Any] = (), paper: Any = None
) -> tuple[SiteVerification, bool]:
    """The stored visit and whether it is new: the same `key` of the same person is stored once.

    ValidationError with a sentence for what is no photo, for too many, or without the consent of those to
    be seen; for a day to come; and for a key that another visit has.
    """
    can_verify_site(by, partnership, found.side).require()
    if (known := _known(partnership, found, by)) is not None:
        return known, False
    _check(found, photos)
    files = [photo_files(one) for one in photos]
    sheet = checked(paper) if paper else None
    with transaction.atomic():
        now = held(partnership)
        if (known := _known(now, found, by)) is not None:  # the same answers came twice at once
            return known, False
        visit = SiteVerification(partnership=now, by=by, **_fields(found))
        if sheet:
            visit.paper, visit.paper_sha256 = sheet.file, sheet.sha256
        visit.save()
        for number, one in enumerate(files, start=1):
            VisitPhoto.objects.create(
                visit=visit, image=one.image, thumbnail=one.thumbnail, consent=True,
                caption=masked(found.caption).strip()[:160] or _("Photo %(n)d") % {"n": number},
            )  # fmt: skip
        data = {"visit": visit.pk, "side": visit.side, "result": visit.result, "photos": len(files)}
        audit.record(now, "partnerships.verify_site", by=by, data=data)
        _tell(now, visit, by)
    return visit, True


def _known(partnership: Partnership, found: Found, by: Any) -> SiteVerification | None:
    known = SiteVerification.objects.filter(key=found.key).first()
    if known is not None and (known.partnership_id, known.by_id) != (partnership.pk, by.pk):
        raise ValidationError(_("This form was sent already by somebody else. Reload the page."))
    return known


def _check(found: Found, photos: Sequence[Any]) -> None:
    if found.visited_on > timezone.localdate():
        raise ValidationError({"visited_on": _("This day has not come yet.")})
    if len(photos) > MOST_PHOTOS:
        raise ValidationError({"photos": _("At most 12 photos a visit.")})
    if photos and not found.consent:
        raise ValidationError({"consent": _("Without this we cannot keep the photos.")})


def _fields(found: Found) -> dict[str, Any]:
    answers = [
        {"code": code, "answer": answer, "note": masked(note).strip()[:400]}
        for code, (answer, note) in found.answers.items()
        if answer or note.strip()
    ]
    point = found.point
    return {
        "key": found.key, "side": found.side, "visited_on": found.visited_on, "result": found.result,
        "answers": answers, "visitors": masked(found.visitors).strip()[:240],
        "note": masked(found.note).strip()[:4000], "origin": found.origin,
        "filled_in_at": found.filled_in_at,
        "latitude": Decimal(f"{point.lat:.6f}") if point else None,
        "longitude": Decimal(f"{point.lng:.6f}") if point else None,
    }  # fmt: skip


def _tell(partnership: Partnership, visit: SiteVerification, by: Any) -> None:
    people = because("role", holders(partnership.board)) + because("role", holders(partnership.partner))
    announce(
        "partnerships.visit_noted", actor=by, subject=partnership, recipients=people, key=f"visit:{visit.pk}",
        data={"visit": visit.pk, "result": visit.result, "side": visit.side},
    )  # fmt: skip
