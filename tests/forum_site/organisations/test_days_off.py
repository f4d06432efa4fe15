"""The desk's page of days off: who keeps them, and what is refused."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.organisations.models import DayOff
from forum_site.organisations.working_days import OffDays, is_working

PAGE = reverse("organisations:days_off")


def working_day(after=10) -> date:
    """A day in the year that runs on which offices work."""
    day = timezone.localdate() + timedelta(days=after)
    while not is_working(day, OffDays()):
        day += timedelta(days=1)
    return day


def sent(client, place="62.71", **fields):
    data = {"day": working_day().isoformat(), "name": "Hari jadi kota", "is_off": "1", **fields}
    return client.post(f"{PAGE}?place={place}", data)


def test_the_secretariat_adds_and_removes_a_day(client, eko, kota_a):
    client.force_login(eko)
    assert sent(client).status_code == 302
    kept = DayOff.objects.get()
    assert (kept.region, kept.name, kept.is_off) == (kota_a, "Hari jadi kota", True)
    assert "Hari jadi kota" in client.get(f"{PAGE}?year={kept.day.year}").content.decode()
    client.post(reverse("organisations:day_off_remove", args=[kept.pk]))
    assert not DayOff.objects.exists()
    done = ModelLogEntry.objects.filter(action__startswith="organisations.").values_list("action", flat=True)
    assert {"organisations.keep_day_off", "organisations.forget_day_off"} <= set(done)


@pytest.mark.parametrize(
    ("who", "status"), [("eko", 200), ("fitri", 404), ("root", 200), ("ani", 404), ("dewi", 404)]
)
def test_whose_days_one_keeps(request, client, eko, kota_a, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"{PAGE}?place=62.71").status_code == status
    sent(client)
    assert DayOff.objects.exists() == (status == 200)


def test_another_secretariat_removes_nothing(client, fitri, kota_a):
    kept = DayOff.objects.create(region=kota_a, day=working_day(), name="Hari jadi")
    client.force_login(fitri)
    assert client.post(reverse("organisations:day_off_remove", args=[kept.pk])).status_code == 404
    assert DayOff.objects.exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"day": "2026-12-25"}, "daftar nasional"),
        ({"is_off": "0"}, "daftar nasional"),
        ({"day": "2020-01-06"}, "sebulan"),
        ({"name": " "}, ""),
    ],
)
def test_what_is_refused_keeps_what_was_typed(client, eko, fields, words):
    client.force_login(eko)
    page = sent(client, **fields)
    assert page.status_code == 422
    assert not DayOff.objects.exists()
    assert "Hari jadi kota" in page.content.decode() or not fields.get("name", "x").strip()


def test_the_page_lists_the_national_days(client, eko):
    client.force_login(eko)
    said = client.get(f"{PAGE}?year=2026").content.decode()
    assert "Hari Kemerdekaan Republik Indonesia" in said
