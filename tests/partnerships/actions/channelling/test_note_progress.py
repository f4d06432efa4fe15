"""Progress: it may fall only with a problem, photos only as declared; it is public and told."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from forum_site.notifications.models import Notification
from partnerships.channelling.progress import percent_of
from partnerships.funding_limits import Refused
from partnerships.models import NeedPhoto, ProgressNote
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.works import a_file, progress, shots

TODAY = timezone.localdate()


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def work(need, rimba):
    return make_partnership(need, rimba, stage="active")


def test_nothing_noted_is_nothing_done(work):
    assert percent_of(work) == 0


def test_the_latest_note_counts_and_both_sides_hear(work, need, ani, budi, gita):
    progress(work, need, 30, ani)
    progress(work, need, 60, budi)
    assert percent_of(work) == 60
    assert {one.user for one in Notification.objects.all()} == {ani, budi, gita}


def test_it_falls_only_with_a_problem(work, need, ani):
    progress(work, need, 60, ani)
    with pytest.raises(Refused, match="falls|turun"):
        progress(work, need, 59, ani)
    progress(work, need, 50, ani, problem="Pasangan batu runtuh karena hujan.")
    assert percent_of(work) == 50


def test_a_note_of_an_earlier_day_fits_between_its_neighbours(work, need, ani):
    progress(work, need, 60, ani)
    with pytest.raises(Refused):
        progress(work, need, 70, ani, noted_on=TODAY - timedelta(days=3))
    progress(work, need, 20, ani, noted_on=TODAY - timedelta(days=3))
    assert percent_of(work) == 60


def test_needs_weigh_by_what_the_partner_brings(work, need, handep, ani):
    small = NeedFactory(board=handep)
    work.lines.update(amount=30_000_000)
    work.lines.create(need=small, amount=10_000_000)
    progress(work, need, 50, ani)
    assert percent_of(work) == 37  # 50 % of three quarters, nothing of the last
    progress(work, small, 100, ani)
    assert percent_of(work) == 62


@pytest.mark.parametrize(
    "wrong", [{"noted_on": TODAY + timedelta(days=2)}, {"what": " "}], ids=["a day ahead", "no words"]
)
def test_what_cannot_be_is_refused(work, need, ani, wrong):
    with pytest.raises(Refused):
        progress(work, need, 10, ani, **wrong)


def test_photos_lie_with_the_note_and_with_the_need(work, need, ani):
    note = progress(work, need, 50, ani, photos=shots(a_file(), a_file()))
    photos = list(note.photos.all())
    assert [(one.need, one.moment, str(one.taken_on)) for one in photos] == [
        (need, "during", "2026-03-05")
    ] * 2
    assert all(one.latitude is None for one in photos)


def test_the_place_stays_only_when_the_person_says_so(work, need, ani):
    note = progress(work, need, 50, ani, photos=shots(keep_place=True))
    assert note.photos.get().latitude is not None


@pytest.mark.parametrize("missing", [{"no_child": False}, {"consent": False}, {"caption": " "}])
def test_a_photo_without_its_declaration_is_refused_and_nothing_is_stored(work, need, ani, missing):
    with pytest.raises(ValidationError):
        progress(work, need, 50, ani, photos=shots(**missing))
    assert not NeedPhoto.objects.exists()
    assert not ProgressNote.objects.exists()


def test_a_photo_without_the_cameras_day_has_that_of_the_note(work, need, ani):
    day = TODAY - timedelta(days=1)
    note = progress(work, need, 50, ani, noted_on=day, photos=shots(a_file(kind="PNG", taken="")))
    assert note.photos.get().taken_on == day


@pytest.mark.parametrize("who", ["gita", "eko", "citra", "hadi"])
def test_only_officers_of_the_board_note_it(work, need, who, request):
    with pytest.raises(PermissionDenied):
        progress(work, need, 10, request.getfixturevalue(who))


@pytest.mark.parametrize("stage", ["agreed", "suspended", "handed_over", "closed"])
def test_it_is_noted_only_while_the_work_goes_on(need, rimba, ani, stage):
    with pytest.raises(PermissionDenied):
        progress(make_partnership(need, rimba, stage=stage), need, 10, ani)


def test_a_need_of_another_partnership_is_refused(work, handep, ani):
    with pytest.raises(Refused):
        progress(work, NeedFactory(board=handep), 10, ani)
