"""The inbox, the preferences and the ways to follow and to leave."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from forum_site.core import tokens
from forum_site.notifications import registry, watches
from forum_site.notifications.models import Event, Notification, Preference, Watch
from forum_site.notifications.streams import PURPOSE, Stream
from tests.forum_site.notifications.conftest import DUTY, TALK

pytestmark = pytest.mark.django_db
INBOX = reverse("notifications:inbox")
CHOICES = reverse("notifications:preferences")


@pytest.fixture
def me(client, ani):
    client.force_login(ani)
    return client


def page(client, url: str = INBOX, **query: object) -> str:
    response = client.get(url, query)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def main_of(text: str) -> str:
    return text.split("<main", 1)[1].split("</main", 1)[0]


def test_visitor_is_led_to_the_login(client):
    for name in ("inbox", "preferences"):
        response = client.get(reverse(f"notifications:{name}"))
        assert response.status_code == 302 and "login" in response["Location"]


def test_inbox_shows_own_notices_by_day_with_their_reason(me, tell, ani, budi, laweyan):
    tell([ani], n=1, reason="role", subject=laweyan)
    tell([ani], n=2)
    tell([budi], n=3)
    Notification.objects.filter(event__data__n=1).update(created_at=timezone.now() - timedelta(days=1))
    text = main_of(page(me))
    assert "Kabar 1" in text and "Kabar 2" in text and "Kabar 3" not in text
    assert text.index("Kabar 2") < text.index("Kabar 1") and text.count("mt5 day") == 2


def test_tabs_count_what_is_unread_and_filter(me, tell, ani):
    tell([ani], n=1)
    tell([ani], n=2, kind=TALK)
    text = main_of(page(me, group="discussion"))
    assert "Kabar 2" in text and "Kabar 1" not in text
    assert 'aria-hidden="true">2<' in text and text.count('aria-hidden="true">1<') == 2


def test_opening_marks_read_and_leads_there(me, tell, ani):
    tell([ani])
    notice = Notification.objects.get()
    response = me.get(reverse("notifications:open", args=[notice.pk]))
    assert (response.status_code, response["Location"]) == (302, f"/tujuan/{notice.event.object_id}/")
    notice.refresh_from_db()
    assert notice.read_at


@pytest.mark.parametrize("reader", ["budi", None])
def test_notice_of_another_person_stays_closed(request, client, tell, ani, reader):
    tell([ani])
    if reader:
        client.force_login(request.getfixturevalue(reader))
    response = client.get(reverse("notifications:open", args=[Notification.objects.get().pk]))
    assert response.status_code == (404 if reader else 302)
    assert reader or "login" in response["Location"]
    assert Notification.objects.get().read_at is None


def test_link_in_the_mail_leads_there_without_login_and_marks_nothing(client, tell, ani):
    tell([ani])
    link = re.search(r"http\S+/inbox/\d+/\?s=\S+", mail.outbox[0].body)[0]
    response = client.get(link.split("8000")[-1])
    assert response["Location"].startswith("/tujuan/")
    assert Notification.objects.get().read_at is None


def test_opening_what_is_no_longer_open_to_me_says_so(me, tell, ani):
    tell([ani])
    Event.objects.update(data={"secret": True})
    response = me.get(reverse("notifications:open", args=[Notification.objects.get().pk]))
    assert response.status_code == 404 and b"BKM Handep" not in response.content.split(b"<main")[1]


def test_list_keeps_silent_about_what_i_may_no_longer_see(me, tell, ani, laweyan):
    tell([ani], subject=laweyan)
    laweyan.verification = "pending"
    laweyan.save()
    assert "LKM Laweyan" not in page(me)


def test_all_are_marked_read_at_once_or_by_group(me, tell, ani):
    tell([ani])
    tell([ani], kind=TALK)
    me.post(reverse("notifications:read_all"), {"group": "discussion"})
    assert Notification.objects.unread().count() == 1
    me.post(reverse("notifications:read_all"))
    assert Notification.objects.unread().count() == 0


def test_archived_notice_moves_and_can_come_back(me, tell, ani):
    tell([ani], n=5)
    archive = reverse("notifications:archive", args=[Notification.objects.get().pk])
    me.post(archive)
    assert "Kabar 5" not in main_of(page(me)) and "Kabar 5" in main_of(page(me, archived=1))
    me.post(archive, {"back": "1"})
    assert "Kabar 5" in main_of(page(me))


def test_nobody_archives_for_another(client, budi, tell, ani):
    tell([ani])
    client.force_login(budi)
    assert (
        client.post(reverse("notifications:archive", args=[Notification.objects.get().pk])).status_code == 404
    )


@pytest.mark.parametrize("target", ["https://jahat.example/", "//jahat.example/"])
def test_nobody_is_sent_to_another_site(me, target):
    assert me.post(reverse("notifications:read_all"), {"next": target})["Location"] == INBOX


def test_more_rows_cost_no_more_statements(me, tell, ani, django_assert_max_num_queries):
    counts = []
    for _round in range(2):
        for number in range(8):
            tell([ani], n=number, kind=TALK if number % 2 else DUTY)
        with django_assert_max_num_queries(14) as captured:
            page(me)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_choices_are_saved_and_hold(me, tell, ani):
    me.post(CHOICES, {"email-match": "off", "email-tasks": "daily", "email-discussion": "weekly"} | others())
    tell([ani])
    assert mail.outbox == []
    assert Preference.objects.get(user=ani, group="discussion").frequency == "weekly"
    assert 'value="off" selected' in page(me, CHOICES)


def others() -> dict[str, str]:
    """A choice for every group that features use, as a browser posts it."""
    return {
        f"email-{group.code}": "daily" if registry.is_for_digests(group.code) else "instant"
        for group in registry.groups_in_use()
        if group.code not in {"match", "tasks", "discussion"}
    }


def test_unknown_choice_is_refused(me):
    response = me.post(CHOICES, {"email-match": "hourly"})
    assert response.status_code == 200 and not Preference.objects.exists()


def test_followed_things_are_listed_and_let_go(me, ani, budi, handep, laweyan):
    watches.watch(ani, handep)
    watches.watch(budi, laweyan)
    text = main_of(page(me, CHOICES))
    assert "BKM Handep" in text and "LKM Laweyan" not in text
    foreign = Watch.objects.get(user=budi)
    assert me.post(reverse("notifications:let_go", args=[foreign.pk])).status_code == 404
    me.post(reverse("notifications:let_go", args=[Watch.objects.get(user=ani).pk]))
    assert list(Watch.objects.all()) == [foreign]


def test_more_followed_things_cost_no_more_statements(me, ani, regions, django_assert_max_num_queries):
    counts = []
    for places in (list(regions.values())[:3], list(regions.values())[:9]):
        for place in places:
            watches.watch(ani, place)
        with django_assert_max_num_queries(14) as captured:
            page(me, CHOICES)
        counts.append(len(captured))
    assert counts[0] == counts[1]


@pytest.fixture
def way_out(ani) -> str:
    return reverse("notifications:unsubscribe", args=[Stream(ani.pk, "email", group="match").token()])


def test_looking_at_the_way_out_changes_nothing(client, way_out):
    assert client.get(way_out).status_code == client.head(way_out).status_code == 200
    assert not Preference.objects.exists()


def test_one_click_leaves_without_session_cookie_or_token(way_out, tell, ani):
    from django.test import Client

    mail_program = Client(enforce_csrf_checks=True)
    response = mail_program.post(way_out, {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200
    tell([ani])
    tell([ani], kind=TALK)
    assert [message.extra_headers["List-Id"].split("<")[1][:10] for message in mail.outbox] == ["discussion"]


def test_leaving_the_digest_leaves_only_what_comes_in_it(client, ani):
    Preference.objects.create(user=ani, group="match", channel="email", frequency="daily")
    token = Stream(ani.pk, "email", frequency="daily").token()
    client.post(reverse("notifications:unsubscribe", args=[token]))
    left = set(Preference.objects.values_list("group", "frequency"))
    assert left == {("match", "off"), ("nearly", "off")}


@pytest.mark.parametrize("spoil", ["forged", "other purpose", "unknown group"])
def test_forged_way_out_is_forbidden(client, ani, spoil):
    good = {"user": ani.pk, "channel": "email", "group": "match", "frequency": ""}
    token = {
        "forged": Stream(ani.pk, "email", group="match").token()[:-3] + "abc",
        "other purpose": tokens.sign(good, purpose="something.else"),
        "unknown group": tokens.sign({**good, "group": "weather"}, purpose=PURPOSE),
    }[spoil]
    url = reverse("notifications:unsubscribe", args=[token])
    assert client.get(url).status_code == client.post(url).status_code == 403
    assert not Preference.objects.exists()


def test_the_list_says_nothing_of_what_a_kind_hides(me, tell, ani):
    tell([ani], n=41)
    tell([ani], n=42)
    first = Event.objects.order_by("pk").first()
    Event.objects.filter(pk=first.pk).update(data={"n": 41, "secret": True})
    text = page(me)
    assert "Kabar 42" in text and "Kabar 41" not in text
