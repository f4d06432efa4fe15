"""One's own texts to take along, and threads that stay readable when somebody leaves."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from forum_site.accounts.actions.erase_account import erase_account
from forum_site.accounts.data_rights import collect
from forum_site.accounts.models import FORMER_MEMBER
from forum_site.discussions.mentions import find_mentions
from forum_site.discussions.models import (
    Attachment,
    Draft,
    Mention,
    Post,
    Reaction,
    Revision,
    Standing,
    Visit,
)
from forum_site.discussions.quoting import quote
from forum_site.discussions.rendering import render_post
from forum_site.notifications.models import Watch
from forum_site.notifications.watches import watch
from tests.factories.discussions import PostFactory, TopicFactory

pytestmark = pytest.mark.django_db
MINE = reverse("discussions:mine")


@pytest.fixture
def life(ani, budi, topic):
    """Ani asked; Budi quotes and calls her; she thanks, drafts, uploads, and is followed."""
    opening = topic.posts.get(number=1)
    text = f"{quote(opening)}Begini, @ani."
    answer = PostFactory(topic=topic, author=budi, source=text, html=render_post(text), thanks=1)
    Mention.objects.create(post=answer, user=ani)
    Reaction.objects.create(post=answer, user=ani, kind="thanks")
    Draft.objects.create(user=ani, key="new", data={"text": "Konsep saya"})
    Visit.objects.create(user=ani, since=timezone.now(), at=timezone.now())
    Standing.objects.create(user=ani, earned=1)
    Revision.objects.create(post=opening, source="Versi lama", by=ani, made_at=timezone.now())
    Attachment.objects.create(token="a" * 32, by=ani, name="foto.jpg", content_type="image/jpeg", size=3,
                              file=ContentFile(b"abc", "foto.jpg"))  # fmt: skip
    watch(budi, ani)
    return answer


def test_the_copy_holds_all_that_the_forum_knows(ani, life):
    part = collect(ani)["discussions"]
    for name in (
        "topics",
        "posts",
        "versions",
        "files",
        "drafts",
        "reactions",
        "called_in",
        "visit",
        "standing",
    ):
        assert len(part[name]) == 1, name
    assert (
        part["drafts"][0]["data"]["text"] == "Konsep saya" and part["versions"][0]["source"] == "Versi lama"
    )


def test_who_leaves_leaves_only_the_thread(ani, life, topic, django_capture_on_commit_callbacks):
    file = Attachment.objects.get().file
    with django_capture_on_commit_callbacks(execute=True):
        erase_account(ani)
    for model in (Reaction, Draft, Visit, Standing, Revision, Attachment, Mention):
        assert not model.objects.exists(), model
    assert not file.storage.exists(file.name)
    assert not Watch.objects.filter(object_id=ani.pk, content_type__model="user").exists()
    life.refresh_from_db()
    assert life.thanks == 0 and topic.posts.get(number=1).source


def test_others_no_longer_name_or_call_who_left(client, ani, life, topic):
    assert f"/people/{ani.handle}/" in life.html and "Ani Handayani, #1" in life.source
    erase_account(ani)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Ani Handayani" not in page and "/people/ani/" not in page
    assert f"{FORMER_MEMBER}, #1" in page and "Begini, @ani." in page
    assert not find_mentions("@ani")


def test_what_was_taken_back_or_never_shown_is_gone(ani, topic):
    PostFactory(topic=topic, author=ani, source="Ditarik", status="removed")
    PostFactory(topic=topic, author=ani, source="Menunggu", status="pending")
    erase_account(ani)
    assert not Post.objects.filter(source__in=["Ditarik", "Menunggu"]).exists()
    assert Post.objects.filter(topic=topic, status="removed").get().html == ""


def test_the_list_shows_ones_own_texts_in_any_state_and_nobody_elses(client, ani, budi, topic):
    PostFactory(topic=topic, author=ani, source="Masih menunggu", status="pending")
    PostFactory(topic=topic, author=budi, source="Tulisan Budi")
    client.force_login(ani)
    page = client.get(MINE).content.decode()
    assert "Masih menunggu" in page and "Tulisan Budi" not in page
    assert reverse("discussions:mine_md") in page


@pytest.mark.parametrize("address", ["mine", "mine_md", "mine_json"])
def test_a_visitor_has_no_texts(client, address):
    assert "login" in client.get(reverse(f"discussions:{address}"))["Location"]


def test_texts_can_be_taken_along_as_data_and_as_text(client, ani, topic):
    PostFactory(topic=topic, author=ani, source="Dikuras **tiap** tiga bulan.")
    client.force_login(ani)
    data = json.loads(client.get(reverse("discussions:mine_json")).content)
    assert [one["number"] for one in data] == [1, 2] and data[1]["text"] == "Dikuras **tiap** tiga bulan."
    answer = client.get(reverse("discussions:mine_md"))
    assert (
        answer["Content-Type"].startswith("text/markdown") and "attachment" in answer["Content-Disposition"]
    )
    assert f"## {topic.title}" in answer.content.decode() and "**tiap**" in answer.content.decode()


def test_the_list_asks_the_same_for_more_texts(client, ani, django_assert_max_num_queries):
    client.force_login(ani)
    TopicFactory.create_batch(12, author=ani)
    client.get(MINE)
    with django_assert_max_num_queries(14):
        client.get(MINE)
