"""Files on posts: sent, put on a text, opened by who sees it, thrown away when nothing came of them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.attach import attach, claim_attachments, detach, discard, sweep
from forum_site.discussions.actions.moderate import hide_post
from forum_site.discussions.models import Attachment, State
from tests.factories.discussions import PostFactory, TopicFactory
from tests.files import office, pdf, picture


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.PRIVATE_MEDIA_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        },
    }


@pytest.fixture
def post(topic):
    return topic.posts.get()


def on(post, file, by):
    found = attach(file, by=by)
    claim_attachments(post, [found.token], by)
    found.refresh_from_db()
    return found


def test_it_works(post, ani):
    found = attach(picture(), by=ani)
    assert (found.post, found.by, found.width, found.height) == (None, ani, 800, 600)
    assert claim_attachments(post, [found.token], ani) == [found]
    assert ModelLogEntry.objects.filter(action="discussions.attach").count() == 1


def test_nobody_takes_the_loose_file_of_another(post, ani, citra):
    found = attach(pdf(), by=citra)
    assert claim_attachments(post, [found.token, "tidak-ada"], ani) == []


def test_a_file_hangs_on_one_text_only(post, topic, ani):
    found = on(post, pdf(), ani)
    assert claim_attachments(PostFactory(topic=topic, author=ani), [found.token], ani) == []
    assert list(post.attachments.all()) == [found]


def test_five_and_no_more(post, ani):
    tokens = [attach(pdf(), by=ani).token for _ in range(6)]
    assert len(claim_attachments(post, tokens[:3], ani)) == 3
    assert len(claim_attachments(post, tokens, ani)) == 5


@pytest.mark.parametrize("who", ["indra", "hadi"])
def test_only_who_is_known_sends_files(request, who, regions, sekretariat_a):
    with pytest.raises(PermissionDenied):
        attach(pdf(), by=request.getfixturevalue(who))
    assert not Attachment.objects.exists()


@pytest.mark.parametrize(
    ("who", "state", "seen"),
    [
        (None, "visible", True), ("citra", "visible", True), ("ani", "visible", True),
        (None, "pending", False), ("citra", "pending", False), ("ani", "pending", True),
        ("eko", "pending", True), ("fitri", "pending", False),
        (None, "hidden", False), ("citra", "hidden", False), ("ani", "hidden", True),
        ("eko", "hidden", True), ("fitri", "hidden", False), ("root", "hidden", True),
        (None, "loose", False), ("citra", "loose", False), ("eko", "loose", False), ("root", "loose", False),
        ("ani", "loose", True),
    ],
)  # fmt: skip
def test_who_opens_a_file(client, request, topic, ani, handep, eko, who, state, seen):
    post = PostFactory(topic=topic, author=ani, organisation=handep, status=State.VISIBLE)
    found = attach(picture(), by=ani) if state == "loose" else on(post, picture(), ani)
    if state != "loose":
        type(post).objects.filter(pk=post.pk).update(status=state)
    if who:
        client.force_login(request.getfixturevalue(who))
    answers = [client.get(url).status_code for url in (found.get_absolute_url(), found.thumbnail_url)]
    assert answers == ([200, 200] if seen else [404, 404])


def test_a_hidden_topic_takes_the_files_of_its_replies_with_it(client, topic, post, citra, eko):
    found = on(PostFactory(topic=topic, author=citra), pdf(), citra)
    assert client.get(found.get_absolute_url()).status_code == 200
    hide_post(post, by=eko, reason="x")
    assert client.get(found.get_absolute_url()).status_code == 404


def test_a_picture_is_shown_and_a_document_only_saved(client, post, ani):
    shown, saved = on(post, picture(), ani), on(post, office("xlsx"), ani)
    for found, way in ((shown, "inline"), (saved, "attachment")):
        answer = client.get(found.get_absolute_url())
        assert answer.headers["Content-Disposition"].startswith(way)
        assert answer.headers["Content-Type"] == found.content_type
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer.headers["Cache-Control"].startswith("private")
    assert client.get(saved.thumbnail_url).status_code == 404


def test_the_name_belongs_to_the_address(client, post, ani):
    found = on(post, pdf(), ani)
    assert client.get(reverse("discussions:attachment", args=[found.token, "lain.pdf"])).status_code == 404


def test_what_nobody_posted_goes_after_a_day(post, ani, django_capture_on_commit_callbacks):
    old, new, posted = attach(picture(), by=ani), attach(pdf(), by=ani), on(post, pdf(), ani)
    old_time = timezone.now() - timedelta(hours=25)
    Attachment.objects.filter(pk__in=[old.pk, posted.pk]).update(created_at=old_time)
    with django_capture_on_commit_callbacks(execute=True):
        assert (sweep(), sweep()) == (1, 0)
    assert set(Attachment.objects.all()) == {new, posted}
    for field in (old.file, old.thumbnail):
        assert not field.storage.exists(field.name)
    assert posted.file.storage.exists(posted.file.name)


def test_a_file_taken_off_is_deleted(post, ani, django_capture_on_commit_callbacks):
    found, other = on(post, pdf(), ani), on(post, pdf(), ani)
    with django_capture_on_commit_callbacks(execute=True):
        assert detach(post, [found.token], ani) == [other]
    assert not found.file.storage.exists(found.file.name)
    assert discard([]) == 0


def test_files_of_another_topic_are_not_taken_off(post, ani):
    found = on(TopicFactory(author=ani).posts.get(), pdf(), ani)
    detach(post, [found.token], ani)
    assert Attachment.objects.filter(pk=found.pk).exists()
