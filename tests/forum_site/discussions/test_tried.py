"""An organisation tried what an experience tells: by whom, counted once each, told, taken back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.replicate import say_tried, take_back_tried
from forum_site.discussions.models import Outcome, Replication, State, Topic
from forum_site.notifications.models import Notification
from forum_site.organisations.models import Verification
from tests.factories.discussions import TopicFactory
from tests.factories.organisations import OrganisationFactory


@pytest.fixture
def told(ani, handep, category) -> Topic:
    return TopicFactory(
        author=ani, organisation=handep, category=category, type=Topic.Type.EXPERIENCE, title="Iuran sampah"
    )


def url(topic, name="tried") -> str:
    return reverse(f"discussions:{name}", args=[topic.pk])


def tries(topic) -> tuple[int, int]:
    return Topic.objects.get(pk=topic.pk).tried, Replication.objects.filter(topic=topic).count()


def test_it_works(told, citra, laweyan, ani):
    row = say_tried(told, laweyan, by=citra, outcome=Outcome.PARTLY, note="Tiga RT  ikut.")
    assert (row.by, row.outcome, row.note) == (citra, "partly", "Tiga RT ikut.")
    assert tries(told) == (1, 1)
    notice = Notification.objects.get(event__kind="discussions.tried")
    assert (notice.user, notice.reason) == (ani, "author")
    assert ModelLogEntry.objects.filter(action="discussions.say_tried").exists()


def test_said_again_it_is_corrected_and_told_once(told, citra, laweyan):
    say_tried(told, laweyan, by=citra, outcome=Outcome.PARTLY)
    say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED, note="Sekarang lancar.")
    assert Replication.objects.get().outcome == Outcome.WORKED
    assert tries(told) == (1, 1)
    assert Notification.objects.filter(event__kind="discussions.tried").count() == 1


def test_taken_back_it_counts_no_more(told, citra, laweyan):
    say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)
    for _ in range(2):
        take_back_tried(told, laweyan, by=citra)
    assert tries(told) == (0, 0)
    assert ModelLogEntry.objects.filter(action="discussions.take_back_tried").count() == 1


@pytest.mark.parametrize(
    ("who", "body", "refused"),
    [
        ("citra", "laweyan", None), ("dewi", "perkim", None), ("gita", "rimba", None),
        ("citra", "handep", PermissionDenied), ("budi", "handep", PermissionDenied),
        ("ani", "handep", PermissionDenied), ("hadi", "laweyan", PermissionDenied),
        ("indra", "laweyan", PermissionDenied), ("eko", "laweyan", PermissionDenied),
        ("fitri", "laweyan", PermissionDenied),
    ],
)  # fmt: skip
def test_who_says_it_for_whom(request, told, who, body, refused):
    user, body = request.getfixturevalue(who), request.getfixturevalue(body)
    if refused is None:
        say_tried(told, body, by=user, outcome=Outcome.WORKED)
    else:
        with pytest.raises(refused):
            say_tried(told, body, by=user, outcome=Outcome.WORKED)
    assert tries(told)[0] == (refused is None)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"type": "discussion"}, PermissionDenied), ({"type": "question"}, PermissionDenied),
        ({"status": State.PENDING}, Http404), ({"status": State.HIDDEN}, Http404),
        ({"locked": True}, None),
    ],
    ids=str,
)  # fmt: skip
def test_what_can_be_tried(told, citra, laweyan, change, refused):
    Topic.objects.filter(pk=told.pk).update(**change)
    told.refresh_from_db()
    if refused is None:
        say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)
        assert tries(told)[0] == 1
        return
    with pytest.raises(refused):
        say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)


def test_an_unconfirmed_body_says_nothing(told, citra, laweyan):
    laweyan.verification = Verification.PENDING
    laweyan.save()
    with pytest.raises(PermissionDenied):
        say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)


@pytest.mark.parametrize(
    ("who", "may"),
    [("citra", True), ("eko", True), ("root", True), ("fitri", False), ("budi", False), ("ani", False)],
)
def test_who_takes_a_word_back(request, client, told, citra, laweyan, settings, who, may):
    settings.DEMO = True
    say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)
    client.force_login(request.getfixturevalue(who))
    answer = client.post(url(told, "untry"), {"organisation": laweyan.pk})
    assert answer.status_code == (302 if may else 403)
    assert tries(told)[0] == (0 if may else 1)


def test_through_the_pages(client, told, citra, laweyan):
    client.force_login(citra)
    page = client.get(url(told))
    assert page.context["form"]["organisation"].value() == str(laweyan.pk)
    client.post(url(told), {"organisation": laweyan.pk, "outcome": "failed", "note": "<b>Hujan</b>"})
    for address in (url(told), told.get_absolute_url()):
        shown = client.get(address).content.decode()
        assert "LKM Laweyan" in shown
        assert "<b>Hujan" not in shown
    client.post(url(told), {"organisation": laweyan.pk, "outcome": "lain"})
    assert Replication.objects.get().outcome == Outcome.FAILED


def test_visitors_read_and_are_asked_to_log_in(client, told, topic, handep, ani):
    assert client.get(url(told)).status_code == 200
    assert client.post(url(told), {"outcome": "worked"}).status_code == 403
    assert client.get(url(topic)).status_code == 404
    client.force_login(ani)
    assert client.get(url(told)).context["form"] is None
    assert client.post(url(told), {"organisation": handep.pk, "outcome": "worked"}).status_code == 403


def test_the_notice_is_gone_with_the_topic(told, citra, laweyan, ani, budi):
    from forum_site.notifications.registry import get

    say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)
    event, kind = Notification.objects.get(event__kind="discussions.tried").event, get("discussions.tried")
    assert str(kind.title(event))
    assert kind.link(event) == url(told)
    assert kind.seen_by(ani, [event]) == {event.pk}
    Topic.objects.filter(pk=told.pk).update(status=State.HIDDEN)
    assert kind.seen_by(budi, [event]) == set()


def test_a_long_list_costs_the_same(client, told, citra):
    asked = []
    for _ in range(2):
        for _more in range(5):
            Replication.objects.create(topic=told, organisation=OrganisationFactory(), outcome="worked")
        with CaptureQueriesContext(connection) as queries:
            client.get(url(told))
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 8


def test_lists_say_how_many_tried_it(client, told, citra, laweyan):
    assert "sudah dicoba" not in client.get("/discussions/").content.decode()
    say_tried(told, laweyan, by=citra, outcome=Outcome.WORKED)
    assert "sudah dicoba 1 lembaga" in client.get("/discussions/").content.decode()
