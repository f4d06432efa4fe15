"""Choices: the table, the quiet hours, what one follows, and the same from a link without login."""

import re
from datetime import time, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from forum_site.core import tokens
from forum_site.notifications import own_link, registry, watches
from forum_site.notifications.models import Preference, Rhythm
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db
CHOICES = reverse("notifications:preferences")
RHYTHM = {"form": "rhythm", "quiet": "on", "quiet_from": "21:00", "quiet_until": "05:00"}


@pytest.fixture
def me(client, ani):
    client.force_login(ani)
    return client


def main_of(answer) -> str:
    text = re.sub(r"\s+", " ", answer.content.decode())
    return text.split("<main", 1)[1].split("</main", 1)[0]


def table(frequency: str) -> dict[str, str]:
    return {f"email-{group.code}": frequency for group in registry.groups_in_use()}


def test_quiet_hours_hold_until_somebody_chooses_and_then_as_chosen(me, ani):
    page = main_of(me.get(CHOICES))
    assert 'value="20:00" selected' in page and 'value="06:00" selected' in page and "WIB" in page
    me.post(CHOICES, RHYTHM)
    mine = Rhythm.objects.get(user=ani)
    assert (mine.quiet, mine.quiet_from, mine.quiet_until) == (True, time(21), time(5))
    assert mine.weekends is False and not Preference.objects.exists()
    assert 'value="21:00" selected' in main_of(me.get(CHOICES))


@pytest.mark.parametrize(("zone", "name"), [("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")])
def test_the_zone_is_the_persons(me, ani, zone, name):
    type(ani).objects.filter(pk=ani.pk).update(time_zone=zone)
    assert f"{name}," in main_of(me.get(CHOICES))


def test_an_hour_that_is_none_is_refused_with_words(me):
    answer = me.post(CHOICES, RHYTHM | {"quiet_from": "25:00"})
    assert answer.status_code == 200 and "Belum tersimpan" in main_of(answer)
    assert not Rhythm.objects.exists()


def test_saving_the_table_leaves_the_quiet_hours_alone(me, ani):
    me.post(CHOICES, RHYTHM)
    me.post(CHOICES, table("daily"))
    assert Rhythm.objects.get(user=ani).quiet_from == time(21)
    assert set(Preference.objects.values_list("frequency", flat=True)) == {"daily"}


def test_what_one_follows_is_filtered_by_type_and_changed_in_place(me, ani, handep, laweyan):
    need = NeedFactory(board=handep, status="published", title="Jalan lingkungan RT 03")
    for thing in (handep, laweyan, need):
        watches.watch(ani, thing)
    page = main_of(me.get(CHOICES, {"type": "partnerships.need"}))
    assert need.title in page and "LKM Laweyan" not in page and "(2)" in page and "(1)" in page
    posted = {"type": "organisations.organisation", "id": handep.pk, "level": "first"}
    assert f'value="{handep.pk}"' in main_of(me.get(CHOICES))
    me.post(reverse("notifications:watch"), posted)
    assert watches.level_of(ani, handep) == "first"


@pytest.fixture
def stranger() -> Client:
    """A browser without session or cookie that enforces what browsers are asked for."""
    return Client(enforce_csrf_checks=True)


def test_the_link_in_a_letter_opens_the_choices_without_login(stranger, tell, ani, handep):
    watches.watch(ani, handep)
    tell([ani])
    path = re.search(r"http\S+(/inbox/choices/\S+)", mail.outbox[0].body)[1]
    answer = stranger.get(path)
    page = main_of(answer)
    assert answer.status_code == 200 and "a•••@" in page
    assert ani.email not in page and "Ani" not in page and "BKM Handep" not in page
    assert "no-store" in answer.headers["Cache-Control"] and "csrfmiddlewaretoken" not in page


def test_the_link_saves_both_forms_without_session(stranger, ani, budi):
    path = own_link.choices_path(ani)
    assert "sudah disimpan" in main_of(stranger.post(path, table("weekly"))).lower()
    assert stranger.post(path, RHYTHM).status_code == 200
    assert set(Preference.objects.values_list("user", "frequency")) == {(ani.pk, "weekly")}
    assert Rhythm.objects.get().user_id == ani.pk and not stranger.cookies.get("sessionid")


def test_looking_changes_nothing(stranger, ani):
    stranger.get(own_link.choices_path(ani), table("off"))
    assert not Preference.objects.exists() and not Rhythm.objects.exists()


@pytest.mark.parametrize("spoil", ["forged", "other purpose", "no number"])
def test_a_forged_link_is_forbidden(stranger, ani, spoil):
    good = own_link.choices_path(ani)
    path = {
        "forged": good[:-4] + "abc/",
        "other purpose": reverse("notifications:choices", args=[tokens.sign(ani.pk, purpose="x")]),
        "no number": reverse("notifications:choices", args=[tokens.sign("1", purpose=own_link.PURPOSE)]),
    }[spoil]
    assert stranger.get(path).status_code == stranger.post(path, table("off")).status_code == 403
    assert not Preference.objects.exists()


@pytest.mark.parametrize("end", ["time", "person"])
def test_an_old_link_says_kindly_what_to_do(stranger, ani, monkeypatch, end):
    path = own_link.choices_path(ani)
    if end == "person":
        type(ani).objects.filter(pk=ani.pk).update(is_active=False)
    else:
        later = (timezone.now() + timedelta(days=own_link.DAYS, minutes=1)).timestamp()
        monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    answer = stranger.post(path, table("off"))
    assert answer.status_code == 410 and "terlalu lama" in main_of(answer)
    assert not Preference.objects.exists()


@pytest.mark.parametrize(
    ("address", "shown"),
    [("ani@contoh.invalid", "a•••@contoh.invalid"), ("a@b.id", "a•••@b.id"), ("", ""), ("x", "")],
)
def test_an_address_is_masked(address, shown):
    assert own_link.masked(address) == shown
