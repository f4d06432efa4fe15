"""What thousands are told is put into words once a language and zone, and fetched once a batch."""

from collections import Counter
from dataclasses import replace

import pytest
from django.utils import timezone, translation

from forum_site.notifications import outbox, registry
from forum_site.notifications.letters import line_of
from forum_site.notifications.models import Delivery
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import NEWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(monkeypatch):
    """How often the title was put into words, by language and zone; it tells both."""
    counts = Counter()

    def title(event):
        counts[tongue := (translation.get_language(), timezone.get_current_timezone_name())] += 1
        return f"{event.data['n']} {tongue[0]} {tongue[1]}"

    monkeypatch.setitem(registry._KINDS, NEWS.code, replace(NEWS, title=title))
    return counts


def test_once_for_each_language_and_zone(tell, post, said):
    spoken = [("id", "Asia/Jakarta"), ("id", "Asia/Jayapura"), ("en", "Asia/Jakarta"), ("id", "Asia/Jakarta")]
    people = [UserFactory(language=language, time_zone=zone) for language, zone in spoken]
    tell(people, n=1)
    assert said == dict.fromkeys(spoken, 1)
    found = {letter.user: letter.lines[0].title for letter in post.letters}
    assert found == {user: f"1 {user.language} {user.time_zone}" for user in people}


def test_each_event_keeps_its_own_words(tell, post, ani, budi, said, settings):
    settings.NOTICES_PAUSED = True
    for number in (1, 2):
        tell([ani, budi], n=number)
    claimed = outbox.claim(Delivery.objects.all(), 4)
    titles = [line_of(one.notification).title.split()[0] for one in claimed]
    assert titles == ["1", "1", "2", "2"] and sum(said.values()) == 2


def test_claimed_rows_of_one_event_share_it(tell, post, ani, budi, settings):
    settings.NOTICES_PAUSED = True
    tell([ani, budi])
    first, second = outbox.claim(Delivery.objects.all(), 2)
    assert first.notification.event is second.notification.event
    assert {one.notification.user for one in (first, second)} == {ani, budi}
