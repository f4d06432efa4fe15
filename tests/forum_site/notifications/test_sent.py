"""The delivery log: what went, what waits until when, what did not go and why; one's own only."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications.models import Delivery, Event
from tests.forum_site.notifications.conftest import TALK

pytestmark = pytest.mark.django_db
SENT = reverse("notifications:sent")


@pytest.fixture
def me(client, ani):
    client.force_login(ani)
    return client


def main(me) -> str:
    text = re.sub(r"\s+", " ", me.get(SENT).content.decode())
    return text.split("<main", 1)[1].split("</main", 1)[0]


def test_the_log_is_for_people_logged_in_and_shows_their_own(client, tell, ani, budi):
    assert client.get(SENT).status_code == 302
    tell([ani], n=1)
    tell([budi], n=2)
    client.force_login(ani)
    text = main(client)
    assert "Kabar 1" in text and "Kabar 2" not in text and "Surel" in text and "terkirim" in text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": "queued", "error": "quiet hours"}, "jam tenang"),
        ({"status": "queued", "error": "weekend"}, "akhir pekan"),
        ({"status": "queued", "error": "told of it lately"}, "bersama kabar lain"),
        ({"status": "queued", "frequency": "daily"}, "rangkuman harian"),
        ({"status": "queued", "attempts": 2, "error": "451 sibuk"}, "dicoba lagi"),
        ({"status": "skipped", "error": "unsubscribed"}, "mematikan"),
        ({"status": "skipped", "error": "no confirmed address"}, "belum punya alamat"),
        ({"status": "skipped", "error": "switched off"}, "dimatikan di situs ini"),
        ({"status": "skipped", "error": "suspended"}, "ditangguhkan"),
        ({"status": "skipped", "error": "SOMETHING-NEW"}, "Tidak dikirim"),
        ({"status": "failed", "error": "550 SECRET-HOST says no"}, "tidak menerimanya"),
        ({"status": "dead", "error": "421 SECRET-HOST"}, "percobaan"),
    ],
)
def test_each_outcome_is_told_in_plain_words(me, tell, ani, changes, words):
    tell([ani], n=1)
    Delivery.objects.update(**changes, next_try_at=timezone.now() + timedelta(hours=5))
    text = main(me)
    assert words in text
    assert "SECRET-HOST" not in text and "SOMETHING-NEW" not in text


def test_what_one_may_no_longer_see_is_not_named(me, tell, ani):
    tell([ani], n=41)
    Event.objects.update(data={"n": 41, "secret": True})
    assert "Kabar 41" not in main(me)


def test_a_channel_that_is_switched_off_now_has_a_name(me, tell, ani):
    tell([ani], n=1)
    Delivery.objects.update(channel="pigeon")
    assert "pigeon" not in main(me) and "Kabar 1" in main(me)


def test_more_messages_cost_no_more_statements(me, tell, ani, django_assert_max_num_queries):
    counts = []
    for _round in range(2):
        for number in range(6):
            tell([ani], n=number, kind=TALK)
        with django_assert_max_num_queries(12) as asked:
            main(me)
        counts.append(len(asked))
    assert counts[0] == counts[1]
