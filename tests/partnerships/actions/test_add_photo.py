"""Photos: who may, with what consent, how many, and that nothing of them stays behind."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.models import ModelLogEntry

from partnerships.actions.add_photo import MOST_PHOTOS, add_photo, delete_photo, place_from_photo
from partnerships.maps import Point
from partnerships.models import NeedPhoto
from tests.factories.partnerships import NeedFactory
from tests.factories.place import MENTENG, PhotoFactory, camera_photo, sent

SAID = {"moment": "before", "caption": "Parit dangkal", "consent": True}


def photo():
    return sent(camera_photo(size=(320, 240)))


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def test_it_works(need, ani):
    added = add_photo(need, photo(), by=ani, **SAID)
    stored = NeedPhoto.objects.get()
    assert (stored.taken_on, stored.width, stored.height) == (date(2026, 3, 5), 320, 240)
    assert added.place == Point(*MENTENG)
    assert (stored.latitude, stored.longitude) == (None, None), "a proposal is stored nowhere"
    assert stored.image.name.startswith("needs/") and "IMG_0001" not in stored.image.name
    assert ModelLogEntry.objects.for_instance(need).filter(action="partnerships.add_photo").count() == 1


def test_the_person_s_day_counts_before_the_camera_s(need, ani):
    assert add_photo(need, photo(), by=ani, taken_on=date(2026, 2, 1), **SAID).photo.taken_on == date(
        2026, 2, 1
    )


@pytest.mark.parametrize("who", ["citra", "dewi", "eko", "gita", "hadi"])
def test_nobody_but_officers_of_the_board_adds_or_deletes(need, who, request):
    other = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        add_photo(need, photo(), by=other, **SAID)
    with pytest.raises(PermissionDenied):
        delete_photo(PhotoFactory(need=need), by=other)


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"consent": False}, "consent"), ({"taken_on": timezone.localdate() + timedelta(days=2)}, "taken_on")],
)
def test_without_consent_or_with_a_day_ahead_it_is_refused(need, ani, changed, field):
    with pytest.raises(ValidationError) as refused:
        add_photo(need, photo(), by=ani, **{**SAID, **changed})
    assert field in refused.value.error_dict and not NeedPhoto.objects.exists()


def test_a_photo_without_any_day_is_asked_for_one(need, ani):
    with pytest.raises(ValidationError) as refused:
        add_photo(need, sent(camera_photo(taken="")), by=ani, **SAID)
    assert "taken_on" in refused.value.error_dict


def test_single_houses_need_the_word_that_none_is_recognisable(handep, ani):
    house = NeedFactory(board=handep, category="rtlh")
    with pytest.raises(ValidationError) as refused:
        add_photo(house, photo(), by=ani, **SAID)
    assert "no_house" in refused.value.error_dict
    add_photo(house, photo(), by=ani, no_house=True, **SAID)
    assert NeedPhoto.objects.shown_of(house).count() == 1


def test_a_photo_from_before_a_need_was_of_single_houses_is_not_shown(need):
    PhotoFactory(need=need)
    assert NeedPhoto.objects.shown_of(need).count() == 1
    need.category = "rtlh"
    assert NeedPhoto.objects.shown_of(need).count() == 0


def test_a_need_has_at_most_twenty(need, ani):
    first = PhotoFactory(need=need)
    values = {"need": need, "image": first.image.name, "thumbnail": first.thumbnail.name, "moment": "before"}
    values |= {"caption": "x", "taken_on": first.taken_on, "consent": True}
    NeedPhoto.objects.bulk_create([NeedPhoto(**values) for _number in range(MOST_PHOTOS - 1)])
    with pytest.raises(ValidationError, match="20"):
        add_photo(need, photo(), by=ani, **SAID)


def test_deleting_takes_the_files_too(need, ani, django_capture_on_commit_callbacks):
    one = add_photo(need, photo(), by=ani, **SAID).photo
    storage, names = one.image.storage, [one.image.name, one.thumbnail.name]
    assert all(storage.exists(name) for name in names)
    with django_capture_on_commit_callbacks(execute=True):
        delete_photo(one, by=ani)
    assert not NeedPhoto.objects.exists() and not any(storage.exists(name) for name in names)
    assert ModelLogEntry.objects.for_instance(need).filter(action="partnerships.delete_photo").exists()


@pytest.mark.parametrize(("category", "kept"), [("drainase", True), ("rtlh", False)])
def test_the_place_stays_with_the_photo_only_where_it_may_be_known(handep, ani, category, kept):
    one = PhotoFactory(need=NeedFactory(board=handep, category=category), no_house=True)
    place_from_photo(one, Point(*MENTENG), by=ani)
    one.refresh_from_db()
    assert (one.latitude is not None) is kept
