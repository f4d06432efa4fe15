"""Taking on a question: by whom, until when, and how it ends."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.claim import claim_question, release_question
from forum_site.discussions.actions.moderate import accept_answer
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Standing, State, Topic
from forum_site.discussions.part_rules import claimed_now
from forum_site.notifications.models import Notification
from forum_site.notifications.registry import get
from tests.factories.discussions import PostFactory, TopicFactory


def fresh(topic) -> Topic:
    return Topic.objects.get(pk=topic.pk)


def test_it_works(topic, citra, ani):
    claim_question(topic, by=citra)
    held = fresh(topic)
    assert held.claimed_by == citra
    assert timedelta(days=2, hours=23) < held.claimed_until - timezone.now() <= timedelta(days=3)
    notice = Notification.objects.get(event__kind="discussions.claimed")
    assert (notice.user, notice.reason) == (ani, "author")
    assert ModelLogEntry.objects.filter(action="discussions.claim_question").count() == 1


def test_the_site_says_for_how_long(topic, citra, settings):
    settings.FORUM_CLAIM_DAYS = 1
    claim_question(topic, by=citra)
    assert fresh(topic).claimed_until - timezone.now() <= timedelta(days=1)


def test_the_same_again_changes_nothing(topic, citra):
    until = claim_question(topic, by=citra).claimed_until
    claim_question(fresh(topic), by=citra)
    assert fresh(topic).claimed_until == until


def test_another_waits_until_it_ends_by_itself(topic, citra, dewi):
    claim_question(topic, by=citra)
    with pytest.raises(PermissionDenied):
        claim_question(fresh(topic), by=dewi)
    Topic.objects.filter(pk=topic.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert not claimed_now(fresh(topic))
    assert claim_question(fresh(topic), by=dewi).claimed_by == dewi


@pytest.mark.parametrize(
    ("who", "state", "refused"),
    [
        ("citra", "open", None), ("budi", "open", None), ("dewi", "open", None), ("eko", "open", None),
        ("fitri", "open", None), ("gita", "open", None), ("root", "open", None),
        ("ani", "open", PermissionDenied), ("hadi", "open", PermissionDenied),
        ("indra", "open", PermissionDenied),
        ("citra", "answered", PermissionDenied), ("citra", "locked", PermissionDenied),
        ("citra", "discussion", PermissionDenied), ("citra", "hidden", Http404),
        ("eko", "hidden", PermissionDenied), ("fitri", "pending", Http404),
    ],
)  # fmt: skip
def test_who_takes_on_what(request, topic, who, state, refused):
    user = request.getfixturevalue(who)
    changes = {
        "answered": {"answer": PostFactory(topic=topic)}, "locked": {"locked": True},
        "discussion": {"type": "discussion"}, "hidden": {"status": State.HIDDEN},
        "pending": {"status": State.PENDING},
    }  # fmt: skip
    if state in changes:
        Topic.objects.filter(pk=topic.pk).update(**changes[state])
    if refused is None:
        claim_question(fresh(topic), by=user)
    else:
        with pytest.raises(refused):
            claim_question(fresh(topic), by=user)
    assert bool(fresh(topic).claimed_by) == (refused is None)


def test_who_has_earned_trust_takes_one_on(topic, hadi):
    Standing.objects.create(user=hadi, earned=Standing.Level.MEMBER)
    assert claim_question(topic, by=hadi).claimed_by == hadi


@pytest.mark.parametrize(
    ("who", "may"), [("citra", True), ("ani", True), ("eko", True), ("fitri", False), ("budi", False)]
)
def test_who_lets_it_go(request, topic, citra, who, may):
    user = request.getfixturevalue(who)
    claim_question(topic, by=citra)
    if may:
        release_question(topic, by=user)
    else:
        with pytest.raises(PermissionDenied):
            release_question(topic, by=user)
    assert bool(fresh(topic).claimed_by) != may


def test_the_helpers_answer_ends_it_and_no_other(topic, citra, budi):
    claim_question(topic, by=citra)
    reply(fresh(topic), by=budi, text="Lima tahun.")
    assert fresh(topic).claimed_by == citra
    reply(fresh(topic), by=citra, text="Tiga tahun.")
    assert fresh(topic).claimed_by is None


def test_a_chosen_answer_ends_it_and_its_author_hears(topic, citra, budi, ani):
    post = PostFactory(topic=topic, author=budi)
    claim_question(fresh(topic), by=citra)
    accept_answer(fresh(topic), post, by=ani)
    assert fresh(topic).claimed_by is None
    notice = Notification.objects.get(event__kind="discussions.accepted")
    assert (notice.user, notice.reason) == (budi, "author")


def test_the_notice_of_a_choice_lives_as_long_as_the_choice(topic, citra, ani):
    post = PostFactory(topic=topic, author=citra)
    accept_answer(fresh(topic), post, by=ani)
    event, kind = (
        Notification.objects.get(event__kind="discussions.accepted").event,
        get("discussions.accepted"),
    )
    assert topic.title in str(kind.title(event))
    assert (kind.seen_by(citra, [event]), bool(kind.may_see(citra, event))) == ({event.pk}, True)
    accept_answer(fresh(topic), None, by=ani)
    assert kind.seen_by(citra, [event]) == set()


def test_the_notice_of_a_claim_lives_as_long_as_the_claim(topic, citra, ani):
    claim_question(topic, by=citra)
    event, kind = (
        Notification.objects.get(event__kind="discussions.claimed").event,
        get("discussions.claimed"),
    )
    assert "Citra" in str(kind.title(event))
    assert kind.seen_by(ani, [event]) == {event.pk}
    release_question(topic, by=citra)
    assert kind.seen_by(ani, [event]) == set()


def test_through_the_page(client, topic, citra, budi):
    url = reverse("discussions:claim", args=[topic.pk])
    client.force_login(citra)
    assert 'name="take" value="1"' in client.get(topic.get_absolute_url()).content.decode()
    client.post(url, {"take": "1"})
    client.force_login(budi)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Citra Wulandari" in page
    assert 'name="take"' not in page
    assert client.post(url, {"take": "0"}).status_code == 403
    client.force_login(citra)
    client.post(url, {"take": "0"})
    assert fresh(topic).claimed_by is None


def test_a_visitor_sees_who_helps(client, topic, citra):
    claim_question(topic, by=citra)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Citra Wulandari" in page
    assert 'name="take"' not in page


def test_other_topics_offer_nothing(client, ani, citra):
    topic = TopicFactory(author=ani)
    client.force_login(citra)
    assert 'name="take"' not in client.get(topic.get_absolute_url()).content.decode()
