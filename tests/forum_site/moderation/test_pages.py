"""The queue, its decisions, the report form, and the secretariat's desk."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from forum_site.discussions.models import Post, State
from forum_site.moderation import queue as queues
from forum_site.moderation.actions.report import report
from forum_site.moderation.models import Flag
from forum_site.notifications.models import Notification
from forum_site.notifications.registry import get
from forum_site.organisations.desk import waiting_for
from tests.factories.discussions import TopicFactory

QUEUE = "/moderation/"


def address(verb: str, post: Post) -> str:
    return reverse(f"moderation:{verb}", args=["post", post.pk])


def test_it_works(client, eko, post, waiting, citra):
    report(post, by=citra, reason=Flag.Reason.ADVERT)
    client.force_login(eko)
    page = client.get(QUEUE)
    assert [row.obj for row in page.context["rows"]] == [waiting, post]
    assert "Salam kenal" in page.content.decode()


@pytest.mark.parametrize(
    ("who", "status", "seen"),
    [
        ("root", 200, True), ("eko", 200, True), ("fitri", 200, False),
        ("ani", 404, False), ("dewi", 404, False), ("hadi", 404, False),
    ],
)  # fmt: skip
def test_whose_queue_it_is(request, client, waiting, eko, who, status, seen):
    client.force_login(request.getfixturevalue(who))
    page = client.get(QUEUE)
    assert page.status_code == status
    assert ("Salam kenal" in page.content.decode()) == seen
    assert client.get(address("item", waiting)).status_code == (200 if seen else 404)


@pytest.mark.parametrize("verb", ["approve", "hide", "dismiss"])
@pytest.mark.parametrize("who", ["fitri", "ani", "hadi", "citra"])
def test_a_decision_of_another_is_not_there(request, client, waiting, eko, who, verb):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address(verb, waiting), {"reason": "x"}).status_code == 404
    waiting.refresh_from_db()
    assert waiting.status == State.PENDING


def test_visitors_log_in_first(client, waiting):
    for url in (QUEUE, address("item", waiting), address("report", waiting)):
        assert client.get(url).headers["Location"].startswith("/accounts/login/")


def test_looking_decides_nothing(client, eko, waiting):
    client.force_login(eko)
    for verb in ("approve", "hide", "dismiss"):
        assert client.get(address(verb, waiting)).status_code == 405


def test_approving_with_a_button(client, eko, waiting):
    client.force_login(eko)
    assert client.post(address("approve", waiting)).headers["Location"] == QUEUE
    waiting.refresh_from_db()
    assert waiting.status == State.VISIBLE


def test_hiding_without_a_word_shows_the_form_again(client, eko, post):
    client.force_login(eko)
    page = client.post(address("hide", post), {"reason": ""})
    assert page.status_code == 422
    assert page.context["opened"]["form"].errors
    client.post(address("hide", post), {"reason": "NIK warga."})
    post.refresh_from_db()
    assert post.status == State.HIDDEN
    assert client.get(address("item", post)).status_code == 200  # and can be shown again


def test_reporting_with_the_form(client, citra, post):
    client.force_login(citra)
    assert client.get(address("report", post)).status_code == 200
    assert client.post(address("report", post), {"reason": "other"}).context["form"].errors
    answer = client.post(address("report", post), {"reason": "other", "note": "Salah tempat."})
    assert answer.headers["Location"] == post.get_absolute_url()
    assert Flag.objects.get().reporter == citra


@pytest.mark.parametrize(
    "url", ["/moderation/report/lain/1/", "/moderation/lain/1/", "/moderation/post/999/"]
)
def test_what_is_not_there(client, root, url):
    client.force_login(root)
    assert client.get(url).status_code == 404


def test_the_desk_shows_the_same_to_the_same_person(client, eko, fitri, waiting):
    assert [row.key for row in waiting_for(eko)] == [f"post-{waiting.pk}"]
    assert waiting_for(fitri) == []
    client.force_login(eko)
    page = client.get("/desk/secretariat/", {"open": f"post-{waiting.pk}"})
    assert address("approve", waiting) in page.content.decode()


def test_the_queue_costs_the_same_with_more_texts(client, eko, hadi, waiting, post, citra):
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(QUEUE).status_code == 200
        return len(asked)

    client.force_login(eko)
    report(post, by=citra, reason=Flag.Reason.FALSE)
    statements()
    few = statements()
    for one in TopicFactory.create_batch(5, author=hadi, status=State.PENDING):
        assert one.pk
    assert statements() == few <= 14
    assert len(queues.entries(eko)) == 7


def test_every_notice_of_the_forum_has_words_and_a_place(client, eko, citra, ani, post, waiting):
    from forum_site.discussions.actions.write import reply
    from forum_site.moderation.actions.decide import approve, hide
    from forum_site.notifications.watches import follow_once

    follow_once(ani, post.topic)
    reply(post.topic, by=citra, text="Tiga tahun.")
    report(post, by=citra, reason=Flag.Reason.FALSE)
    hide(post, by=eko, reason="Salah.")
    approve(waiting, by=eko)
    kinds = set()
    for notice in Notification.objects.select_related("event", "user"):
        kind = get(notice.event.kind)
        assert kind.title(notice.event) and kind.body(notice.event)
        assert kind.link(notice.event).startswith("/")
        client.force_login(notice.user)
        assert client.get("/inbox/").status_code == 200
        kinds.add(kind.code)
    assert kinds >= {"discussions.reply", "moderation.reported", "moderation.decided", "moderation.answered"}


def test_the_author_of_a_hidden_text_can_open_the_notice(client, eko, ani, post):
    from forum_site.moderation.actions.decide import hide

    hide(post, by=eko, reason="Salah.")
    client.force_login(ani)
    notice = Notification.objects.get(user=ani, event__kind="moderation.decided")
    answer = client.get(reverse("notifications:open", args=[notice.pk]), follow=True)
    assert answer.status_code == 200
    assert post.topic.title in answer.content.decode()
