"""Where every text is read first, a text that was changed after its approval is read again."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.attach import attach, change_files
from forum_site.discussions.actions.moderate import approve_post
from forum_site.discussions.actions.revise import edit_post, revert_post
from forum_site.discussions.models import Category, Post, Revision, State, Topic
from forum_site.notifications.models import Event, Notification
from tests.factories.discussions import PostFactory
from tests.files import pdf


@pytest.fixture
def strict(topic) -> Topic:
    """Ani's question in a category where every text is read first."""
    Category.objects.filter(pk=topic.category_id).update(approve_first=True)
    return Topic.objects.get(pk=topic.pk)


@pytest.fixture
def post(strict, citra) -> Post:
    """Citra's approved reply."""
    post = PostFactory(topic=strict, author=citra, source="Tiga tahun.")
    Topic.objects.update(reply_count=1)
    return Post.objects.get(pk=post.pk)


def told(kind: str) -> list[str]:
    return sorted(Notification.objects.filter(event__kind=kind).values_list("user__handle", flat=True))


def test_a_changed_reply_waits_is_not_counted_and_its_moderators_hear_of_it(post, strict, citra, fitri):
    edit_post(post, by=citra, text="Empat tahun.")
    strict.refresh_from_db()
    assert (Post.objects.get(pk=post.pk).status, strict.reply_count) == (State.PENDING, 0)
    assert (strict.status, "fitri" in told("discussions.waiting")) == (State.VISIBLE, True)
    assert ModelLogEntry.objects.filter(action="discussions.wait_again").count() == 1


def test_a_changed_first_text_hides_the_topic_from_others(client, strict, ani):
    edit_post(strict.posts.get(number=1), by=ani, text="Iklan.", title="Iklan pompa")
    assert Topic.objects.get().status == State.PENDING
    assert client.get(strict.get_absolute_url()).status_code == 404
    assert "Iklan pompa" not in client.get("/discussions/").content.decode()


def test_it_waits_anew_after_each_change_that_was_approved(post, citra, fitri):
    for text in ("Empat tahun.", "Lima tahun."):
        edit_post(post, by=citra, text=text)
        approve_post(post, by=fitri)
    assert Event.objects.filter(kind="discussions.waiting").count() == 2
    assert Event.objects.filter(kind="discussions.reply").count() <= 1
    assert Post.objects.get(pk=post.pk).status == State.VISIBLE


def test_an_earlier_version_and_new_files_are_read_too(post, citra, fitri):
    edit_post(post, by=citra, text="Empat tahun.")
    approve_post(post, by=fitri)
    revert_post(Revision.objects.get(), by=citra)
    assert Post.objects.get(pk=post.pk).status == State.PENDING
    post = approve_post(Post.objects.get(pk=post.pk), by=fitri)
    change_files(post, by=citra, add=[attach(pdf(), by=citra).token])
    assert Post.objects.get(pk=post.pk).status == State.PENDING


def test_what_a_moderator_puts_back_and_what_an_officer_changes_stays(post, strict, citra, eko, fitri):
    edit_post(post, by=citra, text="Empat tahun.")
    approve_post(post, by=fitri)
    revert_post(Revision.objects.get(), by=fitri)
    own = PostFactory(topic=strict, author=eko)
    edit_post(own, by=eko, text="Kabar.")
    assert set(Post.objects.values_list("status", flat=True)) == {State.VISIBLE}


def test_elsewhere_a_changed_text_stays(topic, ani):
    edit_post(topic.posts.get(), by=ani, text="Berapa tahun?")
    assert Topic.objects.get().status == State.VISIBLE


def test_the_author_reads_that_it_waits(client, post, citra):
    client.force_login(citra)
    sent = {"text": "Empat tahun.", "homepage": ""}
    page = client.post(reverse("discussions:edit", args=[post.pk]), sent, follow=True).content.decode()
    assert "Tulisan di kategori ini dibaca dulu oleh sekretariat" in page


def test_the_search_no_longer_finds_it(client, post, citra, fitri):
    def found(word: str) -> int:
        return len(client.get("/discussions/search/", {"q": word}).context["rows"])

    assert found("tiga") == 1
    edit_post(post, by=citra, text="Empat tahun.")
    assert (found("tiga"), found("empat")) == (0, 0)
    approve_post(post, by=fitri)
    assert (found("tiga"), found("empat")) == (0, 1)
