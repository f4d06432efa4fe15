"""A board officer adds a photo of the place of a need, or takes one away."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, Final, NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.set_place import degrees
from partnerships.conflicts import locked
from partnerships.maps import Point, inside_indonesia
from partnerships.models import Need, NeedPhoto
from partnerships.photo_files import photo_files

MOST_PHOTOS: Final = 20  # a need


class Added(NamedTuple):
    """`place` is where the camera says it was taken: a proposal, stored nowhere."""

    photo: NeedPhoto
    place: Point | None


def add_photo(
    need: Need,
    file: File[bytes],
    *,
    by: Any,
    moment: str,
    caption: str,
    consent: bool,
    taken_on: date | None = None,
    no_house: bool = False,
) -> Added:
    """Store the cleaned photo. Without `taken_on` the camera's day counts.

    ValidationError when the file is no photo, no day is known or lies ahead, the consent is missing, a
    need at single houses comes without `no_house`, or there are MOST_PHOTOS already.
    """
    rules.can_edit_need(by, need).require()
    return store_photo(
        need, file, by=by, moment=moment, caption=caption, consent=consent, taken_on=taken_on,
        no_house=no_house,
    )  # fmt: skip


def store_photo(
    need: Need, file: File[bytes], *, by: Any, moment: str, caption: str, consent: bool,
    taken_on: date | None = None, no_house: bool = False,
) -> Added:  # fmt: skip
    """As `add_photo`, for verbs that have asked a rule of their own."""
    _check_consent(need, consent=consent, no_house=no_house)
    files = photo_files(file)
    day = taken_on or files.notes.taken_on
    if day is None:
        raise ValidationError({"taken_on": _("The photo does not say when it was taken. Write the day.")})
    if day > timezone.localdate():
        raise ValidationError({"taken_on": _("This day has not come yet.")})
    with transaction.atomic():
        if locked(need).photos.count() >= MOST_PHOTOS:
            raise ValidationError(_("A need has at most 20 photos. Delete one first."))
        photo = NeedPhoto.objects.create(
            need=need, image=files.image, thumbnail=files.thumbnail, moment=moment, caption=caption,
            taken_on=day, consent=consent, no_house=no_house, by=by,
        )  # fmt: skip
        audit.record(need, "partnerships.add_photo", by=by, data={"photo": photo.pk, "moment": moment})
    place = Point(*files.notes.place) if files.notes.place else None
    return Added(photo, place if place and inside_indonesia(place) else None)


def _check_consent(need: Need, *, consent: bool, no_house: bool) -> None:
    if not consent:
        raise ValidationError({"consent": _("Without this we cannot show the photo.")})
    if need.is_house_level and not no_house:
        raise ValidationError(
            {"no_house": _("Photos of single houses are shown only when nobody can tell which.")}
        )


def delete_photo(photo: NeedPhoto, *, by: Any) -> None:
    """Row and files; who did it stays in the audit log."""
    need = photo.need
    rules.can_edit_need(by, need).require()
    files = [(field.storage, str(field.name)) for field in (photo.image, photo.thumbnail)]
    with transaction.atomic():
        audit.record(
            need, "partnerships.delete_photo", by=by, data={"photo": photo.pk, "moment": photo.moment}
        )
        photo.delete()
        for storage, name in files:
            transaction.on_commit(partial(storage.delete, name))


def place_from_photo(photo: NeedPhoto, point: Point, *, by: Any) -> None:
    """Keep with the photo where it was taken, as its person agreed. Not for single houses."""
    rules.can_edit_need(by, photo.need).require()
    if photo.need.is_house_level:
        return
    photo.latitude, photo.longitude = degrees(point.lat), degrees(point.lng)
    photo.save(update_fields=["latitude", "longitude", "updated_at"])
