"""The reason of a notice with one tap that changes it, and one more that takes it back."""

import re

import pytest
from django.urls import reverse

from forum_site.discussions.listeners import listeners_of
from forum_site.notifications import watches
from forum_site.notifications.models import Notification, Preference, Watch
from forum_site.notifications.reasons import named
from forum_site.notifications.undo import Undo
from forum_site.notifications.watches import Level
from tests.factories.discussions import PostFactory, TopicFactory
from tests.forum_site.notifications.conftest import DUTY, NEWS

pytestmark = pytest.mark.django_db
INBOX = reverse("notifications:inbox")


@pytest.fixture
def me(client, ani):
    client.force_login(ani)
    return client


def text_of(page) -> str:
    return re.sub(r"\s+", " ", page.content.decode())


def offered(me) -> str:
    """The code of the one button under the notice; "" where there is none."""
    found = re.findall(r'name="do" value="(\w+)"', text_of(me.get(INBOX)))
    assert len(found) <= 1
    return found[0] if found else ""


def tap(me, do: str) -> str:
    address = reverse("notifications:quiet", args=[Notification.objects.get().pk])
    return text_of(me.post(address, {"do": do}, follow=True))


def take_back(me, page: str) -> None:
    me.post(re.search(r'action="([^"]*/undo/[^"]+)"', page)[1])


@pytest.mark.parametrize(
    ("reason", "kind", "level", "button"),
    [
        ("watching", NEWS, "watching", "stop"),
        ("watching", NEWS, "normal", "mail"),
        ("author", NEWS, "", "mute"),
        ("mentioned", NEWS, "muted", "mail"),
        ("role", NEWS, "", ""),
        ("secretariat", NEWS, "", ""),
        ("search", NEWS, "", "mail"),
        ("watching", DUTY, "watching", ""),
    ],
)
def test_the_button_follows_from_the_reason(me, tell, ani, handep, reason, kind, level, button):
    if level:
        Watch.objects.create(user=ani, target=handep, level=level)
    tell({reason: [ani.pk]}, kind=kind)
    assert offered(me) == button


def test_duties_say_why_there_is_no_button(me, tell, ani):
    tell([ani], kind=DUTY, reason="role")
    assert "tetap dikirim" in text_of(me.get(INBOX))


def test_following_ends_and_comes_back_as_it_was(me, tell, ani, handep):
    watches.watch(ani, handep, Level.FIRST)
    tell([ani], reason="watching")
    page = tap(me, "stop")
    assert watches.level_of(ani, handep) == Level.NORMAL and "Urungkan" in page
    take_back(me, page)
    assert watches.level_of(ani, handep) == Level.FIRST


def test_muting_without_a_choice_before_leaves_none_when_taken_back(me, tell, ani, handep):
    tell([ani], reason="author")
    page = tap(me, "mute")
    assert watches.level_of(ani, handep) == Level.MUTED
    take_back(me, page)
    assert not Watch.objects.exists()


@pytest.mark.parametrize("before", ["", "daily"])
def test_mail_about_a_group_is_switched_off_and_on_as_it_was(me, tell, ani, before):
    if before:
        Preference.objects.create(user=ani, group="match", channel="email", frequency=before)
    tell([ani], reason="search")
    page = tap(me, "mail")
    assert Preference.objects.get().frequency == "off"
    take_back(me, page)
    assert list(Preference.objects.values_list("frequency", flat=True)) == ([before] if before else [])


@pytest.mark.parametrize("do", ["mail", "mute", "", "nonsense"])
def test_a_button_that_did_not_stand_there_changes_nothing(me, tell, ani, handep, do):
    watches.watch(ani, handep)
    tell([ani], reason="watching")
    assert "Urungkan" not in tap(me, do)
    assert watches.level_of(ani, handep) == Level.WATCHING and not Preference.objects.exists()


def test_tapping_twice_does_no_second_thing(me, tell, ani, handep):
    watches.watch(ani, handep)
    tell([ani], reason="watching")
    tap(me, "stop")
    assert "Urungkan" not in tap(me, "stop") and not Preference.objects.exists()


@pytest.mark.parametrize("spoil", ["forged", "of another"])
def test_what_another_did_is_not_taken_back(me, ani, budi, handep, spoil):
    watches.watch(budi, handep)
    path = Undo(budi.pk, "watch", "organisations.organisation", str(handep.pk), "").path()
    if spoil == "forged":
        path = Undo(ani.pk, "watch", "organisations.organisation", str(handep.pk), "").path()[:-4] + "abc/"
    assert me.post(path).status_code == 403
    assert watches.is_watching(budi, handep)


@pytest.mark.parametrize("wide", ["person", "category", "tag", "organisation", "subject"])
def test_a_wide_choice_behind_a_reply_ends_with_one_tap(me, tell, ani, citra, handep, wide):
    topic = TopicFactory(author=citra, subject=handep)
    topic.tags.add("drainase")
    post = PostFactory(topic=topic, author=citra, organisation=handep if wide == "organisation" else None)
    followed = {"person": citra, "category": topic.category, "tag": topic.tags.get()}.get(wide, handep)
    watches.watch(ani, followed)
    if wide == "organisation":
        type(topic).objects.filter(pk=topic.pk).update(content_type=None, object_id=None)
        post.topic.refresh_from_db()
    (reason,) = listeners_of(post)
    assert reason == named(f"follow_{wide}", reason.partition(":")[2]).rstrip(":")
    tell({reason: [ani.pk]}, subject=post, about=topic)
    tap(me, "stop")
    assert watches.level_of(ani, followed) == Level.NORMAL
