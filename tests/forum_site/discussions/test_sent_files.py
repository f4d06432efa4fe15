"""Files through the writing forms: sent with the text, kept when the form fails, shown on the page."""

import pytest
from django.urls import reverse

from forum_site.discussions.models import Attachment, Post, Topic
from tests.factories.discussions import PostFactory
from tests.files import office, pdf, picture
from tests.forum_site.discussions.test_attach import own_folder  # noqa: F401 - used by name
from tests.forum_site.discussions.test_pages_write import NEW, filled


@pytest.fixture
def url(topic):
    return reverse("discussions:reply", args=[topic.pk])


def test_it_works(client, citra, topic, url):
    client.force_login(citra)
    client.post(url, {"text": "Lihat.", "files": [picture(place=True), office("xlsx")]})
    post = Post.objects.get(number=2)
    photo, sheet = post.attachments.all()
    page = client.get(topic.get_absolute_url()).content.decode()
    assert f'<img src="{photo.thumbnail_url}" width="360" height="480"' in page
    assert f'<a href="{sheet.get_absolute_url()}"><span>jadwal.xlsx</span>' in page
    assert b"Rahasia" not in photo.file.read()


def test_a_topic_begins_with_a_picture(client, ani, category):
    client.force_login(ani)
    client.post(NEW, {**filled(), "files": [picture()]})
    assert Topic.objects.get().posts.get().attachments.count() == 1


def test_a_form_that_fails_keeps_what_was_sent(client, citra, url):
    client.force_login(citra)
    page = client.post(url, {"text": "", "files": [picture(), pdf()]})
    tokens = [one.token for one in Attachment.objects.all()]
    assert all(f'name="kept" value="{token}"' in page.content.decode() for token in tokens)
    client.post(url, {"text": "Lihat.", "kept": tokens})
    assert Post.objects.get(number=2).attachments.count() == 2


def test_a_preview_keeps_them_too_and_one_can_be_dropped(client, citra, url):
    client.force_login(citra)
    client.post(url, {"text": "Lihat.", "preview": "1", "files": [picture(), pdf()]})
    photo, paper = Attachment.objects.all()
    client.post(url, {"text": "Lihat.", "kept": [photo.token, paper.token], "drop": photo.token})
    assert list(Post.objects.get(number=2).attachments.all()) == [paper]


def test_what_is_wrong_is_said_with_the_name_and_nothing_is_written(client, citra, url):
    client.force_login(citra)
    bad = picture(name="foto.png")
    bad.file.seek(0)
    bad.file.write(b"<svg onload=alert(1)>")
    bad.seek(0)
    page = client.post(url, {"text": "Lihat.", "files": [bad, pdf()]})
    assert "foto.png: Di sini kami menerima" in page.content.decode()
    assert page.context["form"]["text"].value() == "Lihat."
    assert Post.objects.count() == 1
    assert [one.name for one in Attachment.objects.all()] == ["surat.pdf"]


def test_the_sixth_file_is_too_many(client, citra, url):
    client.force_login(citra)
    page = client.post(url, {"text": "Lihat.", "files": [pdf(f"{n}.pdf") for n in range(6)]})
    assert "5.pdf: Satu tulisan memuat paling banyak lima berkas." in page.content.decode()
    assert Attachment.objects.count() == 5


def test_a_newcomer_is_told_why_not(client, hadi, url):
    client.force_login(hadi)
    assert 'type="file"' not in client.get(url).content.decode()
    page = client.post(url, {"text": "Lihat.", "files": [pdf()]})
    assert "setelah tulisan pertama Anda disetujui" in page.content.decode()
    assert not Attachment.objects.exists()


def test_nobody_posts_the_upload_of_another(client, citra, dewi, url, settings):
    settings.DEMO = True
    client.force_login(dewi)
    client.post(url, {"text": "", "files": [pdf()]})
    client.force_login(citra)
    client.post(url, {"text": "Punya siapa?", "kept": [Attachment.objects.get().token]})
    assert Attachment.objects.get().post is None


def test_a_program_that_fills_in_everything_sends_nothing(client, citra, url):
    client.force_login(citra)
    client.post(url, {"text": "Iklan", "homepage": "http://x.invalid", "files": [pdf()]})
    assert not Attachment.objects.exists()


def test_a_correction_adds_and_removes(client, citra, topic, url, django_capture_on_commit_callbacks):
    client.force_login(citra)
    client.post(url, {"text": "Lihat.", "files": [picture()]})
    post, old = Post.objects.get(number=2), Attachment.objects.get()
    edit = reverse("discussions:edit", args=[post.pk])
    assert f'name="drop" value="{old.token}"' in client.get(edit).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit, {"text": "Lihat.", "drop": old.token, "files": [pdf()]})
    post.refresh_from_db()
    assert [one.name for one in post.attachments.all()] == ["surat.pdf"]
    assert ("<figure>" in post.html, "surat.pdf" in post.html) == (False, True)


def test_a_picture_stands_in_its_place_after_a_correction(client, citra, url):
    client.force_login(citra)
    client.post(url, {"text": "Satu.", "files": [picture()]})
    post, photo = Post.objects.get(number=2), Attachment.objects.get()
    text = f"Satu.\n\n[gambar:{photo.token}]\n\nDua."
    client.post(reverse("discussions:edit", args=[post.pk]), {"text": text})
    post.refresh_from_db()
    assert post.html.index("<figure>") < post.html.index("Dua.")


@pytest.mark.parametrize("name", ['"><script>alert(1)</script>.jpg', "x' onerror=alert(1).jpg", "a&b<i>.jpg"])
def test_the_name_of_a_file_runs_nothing(client, citra, topic, url, name):
    client.force_login(citra)
    client.post(url, {"text": "Lihat.", "files": [picture(name=name)]})
    html = Post.objects.get(number=2).html
    assert "<figure>" in html
    assert not any(sign in html for sign in ("<script", "<i>", "onerror=", "' "))


def test_a_page_with_files_costs_no_more(client, topic, ani, django_assert_max_num_queries):
    from forum_site.discussions.actions.attach import attach, change_files

    with django_assert_max_num_queries(8):
        client.get(topic.get_absolute_url())
    for _ in range(3):
        post = PostFactory(topic=topic, author=ani)
        change_files(post, by=ani, add=[attach(picture(), by=ani).token, attach(pdf(), by=ani).token])
    with django_assert_max_num_queries(8):
        assert client.get(topic.get_absolute_url()).content.decode().count("<figure>") == 3
