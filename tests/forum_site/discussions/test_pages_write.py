"""Writing through the pages: preview, quoting, honeypot, limits, categories for officers."""

import pytest
from django.urls import reverse

from forum_site.discussions.models import Post, State, Topic
from forum_site.discussions.subjects import _SUBJECTS, register_subject
from tests.factories.discussions import PostFactory

NEW = "/discussions/new/"


def filled(**changes) -> dict[str, str]:
    given = {
        "title": "Pompa air", "category": "tanya-jawab", "type": "question", "text": "Siapa **punya**?",
        "tags": "Air, pompa , air", "homepage": "", "organisation": "",
    }  # fmt: skip
    return given | changes


def test_it_works(client, ani, handep, category):
    client.force_login(ani)
    assert client.get(NEW).status_code == 200
    answer = client.post(NEW, filled(organisation=str(handep.pk)))
    topic = Topic.objects.get()
    assert answer.headers["Location"] == topic.get_absolute_url()
    assert (topic.organisation, topic.type) == (handep, Topic.Type.QUESTION)
    assert sorted(tag.name for tag in topic.tags.all()) == ["air", "pompa"]


def test_a_visitor_is_asked_to_log_in(client, topic):
    for url in (NEW, reverse("discussions:reply", args=[topic.pk])):
        assert client.get(url).headers["Location"].startswith("/accounts/login/")


def test_a_preview_keeps_what_was_filled_in_and_complains_about_nothing(client, ani, category):
    client.force_login(ani)
    page = client.post(NEW, filled(title="", tags="air, pompa", type="experience", preview="1"))
    form = page.context["form"]
    assert not form.errors
    assert (form["tags"].value(), form["type"].value(), form["organisation"].value()) == (
        "air, pompa", "experience", "",
    )  # fmt: skip


def test_preview_shows_and_saves_nothing(client, ani, category, topic):
    client.force_login(ani)
    for url in (NEW, reverse("discussions:reply", args=[topic.pk])):
        page = client.post(url, filled(preview="1"))
        assert "<strong>punya</strong>" in page.content.decode()
        assert "Siapa **punya**?" in page.content.decode()
    assert Post.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""}, {"text": ""}, {"text": "   "}, {"text": "x" * 20_001}, {"title": "x" * 161},
        {"category": "tidak-ada"}, {"type": "announcement"}, {"type": "lain"}, {"tags": "a,b,c,d,e,f"},
        {"tags": "x" * 41}, {"organisation": "999999"},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_saved(client, ani, category, wrong):
    client.force_login(ani)
    page = client.post(NEW, filled(**wrong))
    assert page.status_code == 200
    assert page.context["form"].errors
    assert not Topic.objects.exists()


def test_only_officers_are_offered_announcements(client, ani, eko, category, news):
    client.force_login(ani)
    assert client.post(NEW, filled(category="pengumuman")).context["form"].errors
    client.force_login(eko)
    client.post(NEW, filled(category="pengumuman", type="announcement"))
    assert Topic.objects.get().category == news


def test_a_program_that_fills_in_everything_saves_nothing(client, ani, category, topic):
    client.force_login(ani)
    for url in (NEW, reverse("discussions:reply", args=[topic.pk])):
        assert client.post(url, filled(homepage="http://iklan.example")).status_code == 302
    assert Post.objects.count() == 1


def test_a_person_without_verified_contact_is_told_what_to_do(client, indra, topic):
    client.force_login(indra)
    assert client.get(NEW).status_code == 403
    assert client.post(reverse("discussions:reply", args=[topic.pk]), {"text": "x"}).status_code == 403
    assert Post.objects.count() == 1


def test_a_newcomer_is_told_that_the_text_waits(client, hadi, category):
    client.force_login(hadi)
    page = client.post(NEW, filled(), follow=True)
    assert page.status_code == 200
    assert Topic.objects.get().status == State.PENDING
    assert len(list(page.context["messages"])) == 1


def test_replying(client, citra, topic, laweyan):
    client.force_login(citra)
    url = reverse("discussions:reply", args=[topic.pk])
    answer = client.post(url, {"text": "Tiga tahun.", "organisation": str(laweyan.pk)})
    post = Post.objects.get(number=2)
    assert answer.headers["Location"] == post.get_absolute_url()
    assert (post.author, post.organisation) == (citra, laweyan)


def test_a_reply_for_another_board_is_refused(client, citra, topic, handep, laweyan):
    client.force_login(citra)
    client.post(reverse("discussions:reply", args=[topic.pk]), {"text": "x", "organisation": str(handep.pk)})
    assert not Post.objects.filter(organisation=handep, author=citra).exists()


def test_quoting_begins_with_the_words_and_the_way_back(client, citra, topic):
    client.force_login(citra)
    page = client.get(reverse("discussions:reply", args=[topic.pk]), {"quote": "1"})
    text = page.context["form"]["text"].value()
    assert text.startswith("> Saluran kami cepat penuh pasir.\n>\n> [Ani Handayani, #1](")
    assert reverse("discussions:post", args=[topic.posts.get().pk]) in text


@pytest.mark.parametrize("number", ["9", "x", "-1", "99999999999", "2"])
def test_nothing_is_quoted_that_the_reader_may_not_see(client, citra, topic, ani, number):
    PostFactory(topic=topic, author=ani, status=State.HIDDEN)
    client.force_login(citra)
    page = client.get(reverse("discussions:reply", args=[topic.pk]), {"quote": number})
    assert page.context["form"]["text"].value() == ""


def test_too_many_replies_in_a_minute_have_to_wait(client, citra, topic):
    client.force_login(citra)
    url = reverse("discussions:reply", args=[topic.pk])
    answers = [client.post(url, {"text": f"Balasan {n}"}).status_code for n in range(12)]
    assert answers[:10] == [302] * 10
    assert answers[-1] == 429


def test_previews_are_not_counted(client, citra, topic):
    client.force_login(citra)
    url = reverse("discussions:reply", args=[topic.pk])
    assert {client.post(url, {"text": "x", "preview": "1"}).status_code for _ in range(12)} == {200}


def test_correcting_an_own_text_and_no_other(client, ani, citra, topic):
    url = reverse("discussions:edit", args=[topic.posts.get().pk])
    client.force_login(citra)
    assert client.get(url).status_code == 403
    client.force_login(ani)
    assert "Saluran kami" in client.get(url).content.decode()
    client.post(url, {"text": "Lebih jelas."})
    assert topic.posts.get().source == "Lebih jelas."


def test_the_asker_marks_the_answer_with_a_button(client, ani, citra, topic):
    post = PostFactory(topic=topic, author=citra)
    url = reverse("discussions:answer", args=[topic.pk])
    client.force_login(ani)
    client.post(url, {"post": "2"})
    topic.refresh_from_db()
    assert topic.answer == post
    assert client.post(url, {"post": "x"}).status_code == 404
    client.post(url, {"post": ""})
    topic.refresh_from_db()
    assert topic.answer is None


def test_closing_is_the_secretariats(client, ani, eko, settings, topic):
    settings.DEMO = True
    url = reverse("discussions:lock", args=[topic.pk])
    client.force_login(ani)
    assert client.post(url, {"locked": "1"}).status_code == 403
    client.force_login(eko)
    assert client.post(url, {"locked": "1"}).status_code == 302
    assert Topic.objects.get().locked


@pytest.fixture
def body_as_subject():
    register_subject(
        "organisations.organisation", label="Lembaga", visible=lambda user, obj: obj.slug == "bkm-handep"
    )
    yield
    _SUBJECTS.pop("organisations.organisation")


def test_a_topic_hangs_on_what_its_author_may_see(client, ani, handep, laweyan, category, body_as_subject):
    client.force_login(ani)
    client.post(f"{NEW}?subject=organisations.organisation:{handep.pk}", filled())
    client.post(f"{NEW}?subject=organisations.organisation:{laweyan.pk}", filled(title="Lain", text="lain"))
    assert {topic.title: topic.subject for topic in Topic.objects.all()} == {
        "Pompa air": handep,
        "Lain": None,
    }


@pytest.mark.parametrize(
    "address", ["x", "accounts.user:1", "organisations.organisation:x", "a.b:1", ":", "9" * 50]
)
def test_a_wrong_subject_is_no_subject(client, ani, category, address):
    client.force_login(ani)
    assert client.get(NEW, {"subject": address}).context["subject"] is None
