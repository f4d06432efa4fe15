"""Versions of a text: kept at each change, compared, put back by those who may."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.revise import blank_version, revert_post
from forum_site.discussions.actions.write import edit_post
from forum_site.discussions.history import versions_of
from forum_site.discussions.models import Post, Revision, State, Topic
from tests.factories.discussions import PostFactory

FIRST = "Saluran kami cepat penuh pasir."


@pytest.fixture
def post(topic, ani):
    """Ani's question, corrected twice."""
    post = topic.posts.select_related("topic", "author").get()
    edit_post(post, by=ani, text="Saluran kami penuh lumpur.", title="Berapa tahun saluran bertahan?")
    edit_post(post, by=ani, text="Saluran kami penuh lumpur dan pasir.")
    return post


def history_url(post):
    return reverse("discussions:post_history", args=[post.pk])


def test_it_works(post, ani):
    kept = list(Revision.objects.filter(post=post))
    assert [(one.title, one.source, one.by) for one in kept] == [
        ("Berapa lama saluran bertahan?", FIRST, ani),
        ("Berapa tahun saluran bertahan?", "Saluran kami penuh lumpur.", ani),
    ]
    assert kept[0].made_at == post.created_at
    assert kept[0].made_at < kept[1].made_at < post.edited_at
    assert Topic.objects.get().title == "Berapa tahun saluran bertahan?"


def test_the_differences_are_those_of_the_words(post):
    newest, second, first = versions_of(post)
    assert [(one.kind, one.words) for one in newest.pieces if one.kind != "same"] == [
        ("removed", "lumpur."), ("added", "lumpur dan pasir."),
    ]  # fmt: skip
    assert "".join(one.words for one in second.named if one.kind == "added") == "tahun"
    assert (newest.named, [one.kind for one in first.pieces]) == ([], ["same"])


def test_the_page_shows_all_versions_to_people_and_none_to_visitors(client, post, citra):
    assert client.get(history_url(post)).headers["Location"].startswith("/accounts/login/")
    client.force_login(citra)
    page = client.get(history_url(post)).content.decode()
    assert page.count("<section") == 3
    assert "<del>" in page and "<ins>" in page
    assert "Kembalikan versi" not in page


def test_the_page_costs_the_same_for_many_versions(post, ani, django_assert_num_queries):
    for number in range(5):
        edit_post(post, by=ani, text=f"Versi {number}")
    with django_assert_num_queries(2):
        versions_of(post)


def test_a_page_compares_five_versions_and_leads_to_the_older_ones(client, post, ani):
    for number in range(5):
        edit_post(post, by=ani, text=f"Versi {number}")
    client.force_login(ani)
    newer, older = (client.get(history_url(post), {"page": page}) for page in ("", "2"))
    assert [one.number for one in newer.context["page"]] == [8, 7, 6, 5, 4]
    assert [one.number for one in older.context["page"]] == [3, 2, 1]
    assert 'href="?page=2"' in newer.content.decode()
    assert [one.kind for one in older.context["page"][1].named] == ["same", "removed", "added", "same"]


def test_versions_are_compared_sixty_times_an_hour(client, post, citra):
    client.force_login(citra)
    codes = [client.get(history_url(post)).status_code for _time in range(61)]
    assert (codes[:60], codes[60]) == ([200] * 60, 429)


@pytest.mark.parametrize(
    ("who", "age", "status", "code"),
    [
        ("ani", 1, State.VISIBLE, 302),
        ("ani", 25, State.VISIBLE, 403),
        ("ani", 1, State.HIDDEN, 403),
        ("budi", 1, State.VISIBLE, 403),
        ("eko", 25, State.VISIBLE, 302),
        ("eko", 25, State.HIDDEN, 403),
        ("fitri", 1, State.VISIBLE, 403),
        ("root", 25, State.VISIBLE, 302),
    ],
)
def test_who_puts_a_version_back(client, request, post, who, age, status, code, settings):
    settings.DEMO = True  # officers of the test have no session with a second factor
    made = timezone.now() - timedelta(hours=age)
    Post.objects.filter(pk=post.pk).update(created_at=made, status=status)
    client.force_login(request.getfixturevalue(who))
    first = Revision.objects.earliest("pk")
    url = reverse("discussions:post_revert", args=[post.pk, first.pk])
    assert client.post(url).status_code == code
    assert (Post.objects.get(pk=post.pk).source == FIRST) is (code == 302)


def test_what_was_put_back_is_a_version_too(post, ani):
    revert_post(Revision.objects.earliest("pk"), by=ani)
    post.refresh_from_db()
    topic = Topic.objects.get()
    assert (post.source, topic.title) == (FIRST, "Berapa lama saluran bertahan?")
    assert Revision.objects.filter(post=post).count() == 3
    assert ModelLogEntry.objects.filter(action="discussions.revert_post", object_id=topic.pk).exists()


@pytest.mark.parametrize(
    ("who", "code"),
    [("ani", 403), ("budi", 403), ("citra", 403), ("eko", 302), ("fitri", 403), ("root", 302)],
)
def test_whoever_judges_the_text_takes_the_words_of_a_version_away(
    client, request, post, who, code, settings
):
    settings.DEMO = True  # officers of the test have no session with a second factor
    client.force_login(request.getfixturevalue(who))
    first = Revision.objects.earliest("pk")
    url = reverse("discussions:version_blank", args=[post.pk, first.pk])
    assert client.post(url).status_code == code
    first.refresh_from_db()
    gone = code == 302
    assert (first.title, first.source, first.blanked) == (
        ("", "", True) if gone else ("Berapa lama saluran bertahan?", FIRST, False)
    )
    assert ModelLogEntry.objects.filter(action="discussions.blank_version").count() == int(gone)


def test_words_that_are_gone_stand_in_no_difference_and_are_not_put_back(client, post, ani, eko):
    first = Revision.objects.select_related("post__topic").earliest("pk")
    blank_version(first, by=eko)
    blank_version(first, by=eko)
    assert ModelLogEntry.objects.filter(action="discussions.blank_version").count() == 1
    client.force_login(ani)
    page = client.get(history_url(post)).content.decode()
    assert "lama" not in page and "cepat" not in page  # words of the first version alone
    assert "Moderator menghapus isi versi ini." in page
    assert page.count("<section") == 3
    url = reverse("discussions:post_revert", args=[post.pk, first.pk])
    assert client.post(url).status_code == 404
    with pytest.raises(ValueError, match="cannot be put back"):
        revert_post(first, by=ani)


def test_a_version_of_another_post_is_not_found(client, post, ani, topic):
    other = PostFactory(topic=topic, author=ani)
    client.force_login(ani)
    url = reverse("discussions:post_revert", args=[other.pk, Revision.objects.earliest("pk").pk])
    assert client.post(url).status_code == 404


def test_nobody_reads_versions_of_what_they_may_not_read(client, post, citra):
    Post.objects.filter(pk=post.pk).update(status=State.HIDDEN)
    Topic.objects.update(status=State.HIDDEN)
    client.force_login(citra)
    assert client.get(history_url(post)).status_code == 404


def test_a_reply_never_names_the_topic(topic, citra):
    post = PostFactory(topic=topic, author=citra)
    edit_post(post, by=citra, text="Enam tahun.", title="Judul baru")
    assert Topic.objects.get().title == "Berapa lama saluran bertahan?"
    assert Revision.objects.get().title == ""


def test_the_title_is_corrected_in_the_same_form(client, ani, topic):
    url = reverse("discussions:edit", args=[topic.posts.get().pk])
    client.force_login(ani)
    client.post(url, {"text": "Baru.", "title": "  Judul \n baru "})
    assert Topic.objects.get().title == "Judul baru"
    client.post(url, {"text": "Baru lagi.", "title": ""})
    assert Topic.objects.get().title == "Judul baru"


@pytest.mark.parametrize(
    "bad", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=x>"]
)
def test_nothing_runs_in_versions_and_titles(client, ani, topic, bad):
    post = topic.posts.get()
    edit_post(post, by=ani, text=f"{bad} satu", title=f"{bad} judul")
    edit_post(post, by=ani, text="dua")
    client.force_login(ani)
    for url in (history_url(post), post.get_absolute_url(), "/discussions/"):
        page = client.get(url).content.decode()
        assert bad not in page
