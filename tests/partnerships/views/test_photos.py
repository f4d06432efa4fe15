"""Photos as the board manages them and as visitors see them."""

import io

import pytest
from django.urls import reverse
from PIL import Image

from partnerships.models import NeedPhoto
from partnerships.places import point_of
from tests.factories.partnerships import NeedFactory
from tests.factories.place import PhotoFactory, camera_photo, placed, sent

pytestmark = pytest.mark.django_db
SAID = {"moment": "before", "caption": "Parit dangkal", "consent": "on"}


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


def url_of(need):
    return reverse("partnerships:need_photos", args=[need.pk])


def upload(client, need, content=None, **answers):
    file = sent(content if content is not None else camera_photo(size=(320, 240)))
    return client.post(url_of(need), {**SAID, "file": file, **answers})


def test_a_photo_is_added_and_its_place_proposed_not_stored(client, ani, need):
    client.force_login(ani)
    assert upload(client, need).status_code == 302
    need.refresh_from_db()
    page = client.get(url_of(need)).content.decode()
    assert point_of(need) is None and "2,20960° LS" in page


@pytest.mark.parametrize(("answer", "taken"), [({"take": "1"}, True), ({}, False)])
def test_the_proposal_is_taken_over_or_forgotten(client, ani, need, answer, taken):
    client.force_login(ani)
    upload(client, need)
    client.post(reverse("partnerships:photo_place", args=[need.pk]), answer)
    need.refresh_from_db()
    assert (point_of(need) is not None, need.point_source) == (taken, "photo" if taken else "")
    assert (NeedPhoto.objects.get().latitude is not None) is taken
    assert "2,20960° LS" not in client.get(url_of(need)).content.decode().split("<main")[1].split("h-ada")[0]


def test_a_proposal_belongs_to_its_need_and_its_person(client, ani, budi, handep, need):
    client.force_login(ani)
    upload(client, need)
    other = NeedFactory(board=handep)
    client.post(reverse("partnerships:photo_place", args=[other.pk]), {"take": "1"})
    client.force_login(budi)
    client.post(reverse("partnerships:photo_place", args=[need.pk]), {"take": "1"})
    for one in (need, other):
        one.refresh_from_db()
        assert point_of(one) is None


def test_a_proposal_far_from_the_board_s_needs_says_so(client, ani, need, handep):
    placed(board=handep)
    client.force_login(ani)
    upload(client, need, camera_photo(place=(-6.2, 106.8)))
    assert "km dari kebutuhan lain" in client.get(url_of(need)).content.decode()


@pytest.mark.parametrize(
    ("content", "answers", "field"),
    [
        (b"<svg/>", {}, "file"), (b"", {}, "file"), (None, {"consent": ""}, "consent"),
        (None, {"caption": ""}, "caption"), (None, {"moment": "later"}, "moment"),
        (None, {"taken_on": "2999-01-01"}, "taken_on"), (camera_photo(taken=""), {}, "taken_on"),
    ],
)  # fmt: skip
def test_a_wrong_upload_says_what_to_mend_and_stores_nothing(client, ani, need, content, answers, field):
    client.force_login(ani)
    page = upload(client, need, content, **answers)
    assert page.status_code == 200 and field in page.context["form"].errors
    assert not NeedPhoto.objects.exists()


def test_a_name_in_the_caption_is_masked(client, ani, need):
    client.force_login(ani)
    upload(client, need, caption="Rumah a.n. Siti Aminah, 0812-3456-7890")
    assert "Siti" not in NeedPhoto.objects.get().caption


def test_what_is_served_is_a_bare_jpeg_with_a_name_nobody_chose(client, ani, need):
    client.force_login(ani)
    upload(client, need, camera_photo() + b"<script>alert(1)</script>")
    photo = NeedPhoto.objects.get()
    for file in (photo.image, photo.thumbnail):
        content = file.read()
        assert b"<script>" not in content and b"Exif" not in content
        assert not dict(Image.open(io.BytesIO(content)).getexif())
        assert file.url.startswith("/media/needs/") and file.url.endswith(".jpg")


def test_visitors_see_before_and_after_side_by_side(client, need):
    PhotoFactory(need=need, caption="Parit dangkal")
    PhotoFactory(need=need, moment="after", caption="Saluran selesai")
    PhotoFactory(need=need, moment="during", caption="Menggali")
    page = client.get(need.get_absolute_url())
    section = next(part["context"] for part in page.context["parts"] if "pairs" in part["context"])
    ((before, after),) = section["pairs"]
    assert (before.alt, after.alt, before.place) == (
        "Parit dangkal",
        "Saluran selesai",
        f"Kel. {need.village.name}",
    )
    assert 'alt="Parit dangkal" width="320" height="240" loading="lazy"' in page.content.decode()


def test_single_houses_show_no_place_and_only_declared_photos(client, handep):
    house = NeedFactory(board=handep, category="rtlh")
    PhotoFactory(need=house, caption="Dinding RT 07", no_house=True)
    PhotoFactory(need=house, caption="Rumah dikenali")
    page = client.get(house.get_absolute_url())
    section = next(part["context"] for part in page.context["parts"] if "pairs" in part["context"])
    ((before, after),) = section["pairs"]
    assert (before.alt, before.place, after) == ("Dinding", "", None)
    assert "Rumah dikenali" not in page.content.decode()


@pytest.mark.parametrize(
    ("who", "status", "left"), [("ani", 302, 0), ("citra", 403, 1), ("hadi", 403, 1), (None, 302, 1)]
)
def test_only_officers_of_the_board_delete(client, request, need, who, status, left):
    photo = PhotoFactory(need=need)
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.post(reverse("partnerships:photo_delete", args=[photo.pk])).status_code == status
    assert NeedPhoto.objects.count() == left


def test_a_link_deletes_nothing(client, ani, need):
    client.force_login(ani)
    assert (
        client.get(reverse("partnerships:photo_delete", args=[PhotoFactory(need=need).pk])).status_code == 405
    )
