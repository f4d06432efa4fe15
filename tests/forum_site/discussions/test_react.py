"""Thanks and agreement: one tap each, by whom, on what, and counted right."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.urls import reverse
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.react import react
from forum_site.discussions.models import Post, Reaction, State, Topic
from tests.factories.accounts import UserFactory
from tests.factories.discussions import PostFactory, TopicFactory


@pytest.fixture
def post(topic):
    return topic.posts.get()


def counted(post) -> tuple[int, int]:
    return Post.objects.values_list("thanks", "agrees").get(pk=post.pk)


def test_it_works(post, citra, budi):
    react(post, "thanks", by=citra, on=True)
    react(post, "agree", by=citra, on=True)
    react(post, "thanks", by=budi, on=True)
    assert counted(post) == (2, 1)
    react(post, "thanks", by=citra, on=False)
    assert counted(post) == (1, 1)
    assert ModelLogEntry.objects.filter(action="discussions.react").count() == 4


def test_the_same_again_changes_nothing(post, citra):
    for _ in range(2):
        react(post, "thanks", by=citra, on=True)
    assert counted(post) == (1, 0)
    for _ in range(2):
        react(post, "thanks", by=citra, on=False)
    assert counted(post) == (0, 0)


def test_another_kind_does_not_exist(post, citra):
    with pytest.raises(ValueError, match="heart"):
        react(post, "heart", by=citra, on=True)


@pytest.mark.parametrize(
    ("who", "state", "refused"),
    [
        ("citra", "visible", None), ("budi", "visible", None), ("hadi", "visible", None),
        ("eko", "visible", None), ("fitri", "visible", None), ("root", "visible", None),
        ("ani", "visible", PermissionDenied), ("indra", "visible", PermissionDenied),
        ("citra", "pending", Http404), ("citra", "hidden", Http404),
        ("eko", "pending", PermissionDenied), ("eko", "hidden", PermissionDenied),
        ("fitri", "hidden", Http404), ("ani", "pending", PermissionDenied),
    ],
)  # fmt: skip
def test_who_reacts_to_what(request, topic, post, who, state, refused):
    user = request.getfixturevalue(who)
    Topic.objects.filter(pk=topic.pk).update(status=state)
    Post.objects.filter(pk=post.pk).update(status=state)
    post = Post.objects.select_related("topic").get(pk=post.pk)
    if refused is None:
        react(post, "thanks", by=user, on=True)
    else:
        with pytest.raises(refused):
            react(post, "thanks", by=user, on=True)
    assert Reaction.objects.count() == (refused is None)


def test_a_hidden_reply_of_a_visible_topic_takes_none(topic, citra, eko):
    post = PostFactory(topic=topic, author=citra, status=State.HIDDEN)
    with pytest.raises(PermissionDenied):
        react(post, "thanks", by=eko, on=True)


def test_the_button_leads_back_to_the_post(client, topic, citra):
    post = PostFactory(topic=topic)
    client.force_login(citra)
    url = reverse("discussions:react", args=[post.pk])
    assert client.post(url, {"thanks": "1"}).headers["Location"] == post.get_absolute_url()
    assert (
        'name="thanks" value="0" aria-pressed="true"' in client.get(topic.get_absolute_url()).content.decode()
    )
    client.post(url, {"thanks": "0"})
    assert counted(post) == (0, 0)
    assert client.post(url, {"lain": "1"}).status_code == 400
    assert client.get(url).status_code == 405


def test_visitors_see_counts_and_no_button(client, topic, post, citra):
    react(post, "thanks", by=citra, on=True)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "formaction" not in page
    assert "Terima kasih" in page
    url = reverse("discussions:react", args=[post.pk])
    assert client.post(url, {"thanks": "1"}).headers["Location"].startswith("/accounts/login/")


def test_nobody_is_offered_to_thank_themselves(client, topic, ani):
    client.force_login(ani)
    assert "formaction" not in client.get(topic.get_absolute_url()).content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time")
def test_taps_at_once_are_all_counted():
    post = TopicFactory().posts.get()
    people = UserFactory.create_batch(6)

    def tap(user):
        try:
            for _ in range(2):
                react(Post.objects.select_related("topic").get(pk=post.pk), "thanks", by=user, on=True)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(tap, [one for one in people for _ in range(2)]))
    assert counted(post)[0] == Reaction.objects.filter(post=post).count() == 6
