"""A site verification is noted once, by whoever was there, with photos that tell no more than they show."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from PIL import Image

from forum_site.notifications.models import Notification
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.verify_site import Found, verify_site
from partnerships.channelling.stages import ROAD
from partnerships.models import SiteVerification, VisitPhoto
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.place import camera_photo, sent


@pytest.fixture
def talks(handep, rimba):
    return make_partnership(NeedFactory(board=handep), rimba, stage="verification")


def found(side="partner", **more):
    told = {
        "key": str(uuid.uuid4()), "side": side, "visited_on": timezone.localdate(), "result": "ready",
        "answers": {"land": ("yes", ""), "upkeep": ("unclear", "KPP dibentuk Desember.")},
    }  # fmt: skip
    return Found(**{**told, **more})


SIDES = {"gita": "partner", "ani": "board", "eko": "secretariat"}


@pytest.mark.parametrize(("who", "side"), SIDES.items())
def test_each_side_may_note_a_visit(request, talks, who, side):
    visit, new = verify_site(talks, found(side), by=request.getfixturevalue(who))
    assert new
    assert visit.side == side
    assert [one["code"] for one in visit.answers] == ["land", "upkeep"]


@pytest.mark.parametrize("who", ["citra", "dewi", "fitri", "hadi"])
def test_nobody_else_does(request, talks, who):
    with pytest.raises(PermissionDenied):
        verify_site(talks, found(), by=request.getfixturevalue(who))


def test_nobody_speaks_for_the_other_side(talks, gita):
    with pytest.raises(PermissionDenied):
        verify_site(talks, found("board"), by=gita)


@pytest.mark.parametrize("stage", [*ROAD, "suspended", "declined"])
def test_a_visit_is_noted_from_interest_to_final_report(handep, rimba, gita, stage):
    one = make_partnership(NeedFactory(board=handep), rimba, stage=stage)
    if stage in ROAD[2:9]:
        assert verify_site(one, found(), by=gita)[1]
    else:
        with pytest.raises(PermissionDenied):
            verify_site(one, found(), by=gita)


def test_the_same_answers_sent_twice_are_one_visit(talks, gita, ani):
    told = found(consent=True)
    first, new = verify_site(talks, told, by=gita, photos=[sent(camera_photo())])
    second, again = verify_site(talks, told, by=gita, photos=[sent(camera_photo())])
    assert (first, new, again) == (second, True, False)
    assert VisitPhoto.objects.count() == 1
    assert Notification.objects.filter(event__kind="partnerships.visit_noted").count() == 1  # the board


def test_a_key_of_somebody_else_is_refused(talks, gita, ani):
    told = found()
    verify_site(talks, told, by=gita)
    with pytest.raises(ValidationError):
        verify_site(talks, found("board", key=told.key), by=ani)


def test_photos_lose_what_the_camera_wrote(talks, gita):
    visit, _new = verify_site(talks, found(consent=True), by=gita, photos=[sent(camera_photo())])
    for stored in (visit.photos.get().image, visit.photos.get().thumbnail):
        with stored.open("rb") as file:
            assert not Image.open(file).getexif()


@pytest.mark.parametrize(
    "photos, more", [([b"kein Bild"], {"consent": True}), ([None], {}), ([None] * 13, {"consent": True})]
)
def test_what_is_no_photo_has_no_consent_or_is_too_much_is_refused_whole(talks, gita, photos, more):
    files = [sent(one or camera_photo(size=(240, 240))) for one in photos]
    with pytest.raises(ValidationError):
        verify_site(talks, found(**more), by=gita, photos=files)
    assert not SiteVerification.objects.exists()


def test_a_day_to_come_is_refused(talks, gita):
    with pytest.raises(ValidationError):
        verify_site(talks, found(visited_on=timezone.localdate() + timedelta(days=1)), by=gita)


def test_personal_data_is_masked(talks, gita):
    told = found(note="Hubungi 0812 3456 7890.", answers={"land": ("yes", "NIK 6271010101010001")})
    visit, _new = verify_site(talks, told, by=gita)
    assert "0812" not in visit.note
    assert "627101" not in visit.answers[0]["note"]


def test_a_noted_visit_opens_the_way_to_the_negotiation(talks, gita):
    with pytest.raises(PermissionDenied):
        advance(talks, "negotiate", by=gita)
    verify_site(talks, found(), by=gita)
    advance(talks, "negotiate", by=gita)
    assert talks.stage == "negotiation"
