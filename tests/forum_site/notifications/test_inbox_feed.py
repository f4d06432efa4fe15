"""The feed of one's inbox: its address is the key, and it says no more than the person may see."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications.actions.renew_feed import end_feed, renew_feed
from forum_site.notifications.models import Event, InboxFeed
from forum_site.notifications.views import feed as view
from tests.forum_site.notifications.conftest import TALK

pytestmark = pytest.mark.django_db


def address(person) -> str:
    return reverse("notifications:feed", args=[renew_feed(by=person).key])


def test_it_has_titles_and_links_of_ones_own_notices(client, tell, ani, budi):
    tell([ani], n=1)
    tell([budi], n=2)
    answer = client.get(address(ani))
    text = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "Kabar 1" in text and "Kabar 2" not in text and "Ada tawaran" not in text
    assert re.search(r"/inbox/\d+/\"", text) and "?s=" not in text and "sessionid" not in answer.cookies


def test_what_one_may_no_longer_see_is_not_in_it(client, tell, ani, laweyan):
    tell([ani], n=41)
    Event.objects.update(data={"n": 41, "secret": True})
    tell([ani], n=42, subject=laweyan)
    laweyan.verification = "pending"
    laweyan.save()
    assert "<entry>" not in client.get(address(ani)).content.decode()


@pytest.mark.parametrize("end", ["new", "off", "person"])
def test_the_address_ends(client, ani, end):
    old = address(ani)
    if end == "new":
        assert client.get(address(ani)).status_code == 200
    elif end == "off":
        end_feed(by=ani)
    else:
        type(ani).objects.filter(pk=ani.pk).update(is_active=False)
    assert client.get(old).status_code == 404


def test_while_its_owner_is_suspended_it_is_not_there(client, ani):
    url = address(ani)
    for hours, status in ((1, 404), (-1, 200)):
        ani.suspended_until = timezone.now() + timedelta(hours=hours)
        ani.save()
        assert client.get(url).status_code == status


def test_the_person_makes_renews_and_ends_it_on_the_page(client, ani):
    client.force_login(ani)
    made = reverse("notifications:feed_key")
    assert client.get(made).status_code == 405
    keys = set()
    for _time in range(2):
        client.post(made)
        keys.add(InboxFeed.objects.get(user=ani).key)
    page = client.get(reverse("notifications:preferences")).content.decode()
    assert len(keys) == 2 and InboxFeed.objects.get().key in page
    client.post(made, {"off": "1"})
    assert not InboxFeed.objects.exists()


def test_it_is_not_read_without_end(client, ani, monkeypatch):
    cache.clear()
    monkeypatch.setattr(view, "READ", "2/h/key")
    url = address(ani)
    assert [client.get(url).status_code for _time in range(3)] == [200, 200, 429]


def test_more_notices_cost_no_more_statements(client, tell, ani, django_assert_max_num_queries):
    url, counts = address(ani), []
    for _round in range(2):
        for number in range(5):
            tell([ani], n=number, kind=TALK)
        with django_assert_max_num_queries(8) as asked:
            client.get(url)
        counts.append(len(asked))
    assert counts[0] == counts[1]
