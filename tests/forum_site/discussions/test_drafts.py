"""Drafts are kept as one types, come back with the form and go when the text is sent; preview and
topics alike."""

import pytest
from django.urls import reverse

from forum_site.discussions.actions.draft import keep_draft
from forum_site.discussions.drafts import place_of_reply, rows_of
from forum_site.discussions.models import Draft, State, Topic
from forum_site.discussions.views import write
from tests.factories.discussions import TopicFactory

DRAFT, NEW, PREVIEW, SIMILAR = (
    f"/discussions/{name}/" for name in ("draft", "new", "preview", "similar")
)  # fmt: skip
XSS = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", '<img src=x onerror="alert(1)">',
    "![x](javascript:alert(1))", "<svg/onload=alert(1)>", "[x](https://a.example 'a\" onclick=\"b')",
]  # fmt: skip


def reply_url(topic: Topic) -> str:
    return reverse("discussions:reply", args=[topic.pk])


def test_it_works(client, citra, topic):
    client.force_login(citra)
    answer = client.post(DRAFT, {"draft_key": f"topic:{topic.pk}", "text": "Kami kuras tiap"})
    assert answer.json()["said"].startswith("Tersimpan sebagai konsep pukul ")
    for url in (reply_url(topic), topic.get_absolute_url()):
        page = client.get(url).content.decode()
        assert "Kami kuras tiap</textarea>" in page
        assert "Tersimpan sebagai konsep" in page


def test_a_topic_asks_for_the_draft_of_its_reader_only_where_there_is_one(
    citra, ani, topic, django_assert_num_queries
):
    keep_draft(f"topic:{topic.pk}", by=ani, fields={"text": "Kami"})
    keep_draft(f"topic:{topic.pk}1", by=citra, fields={"text": "Lain"})
    for reader, text, most in ((ani, "Kami", 1), (citra, None, 0)):
        shown = Topic.objects.for_reader(reader).get(pk=topic.pk)
        with django_assert_num_queries(most):
            assert place_of_reply(reader, shown).data.get("text") == text


def test_a_sent_text_leaves_no_draft(client, citra, ani, topic, category):
    client.force_login(citra)
    keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": "Kami"})
    keep_draft("new", by=citra, fields={"title": "Pompa"})
    keep_draft("new", by=ani, fields={"title": "Lain"})
    client.post(reply_url(topic), {"text": "Kami kuras."})
    client.post(NEW, {"title": "Pompa", "text": "Ada?", "category": category.slug, "type": "question"})
    assert list(Draft.objects.values_list("user__handle", flat=True)) == ["ani"]


def test_a_draft_that_arrives_while_the_text_is_being_sent_goes_too(client, citra, topic, monkeypatch):
    def slow(*about, **details):
        keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": "Kami"})
        return sent(*about, **details)

    sent = write.actions.reply
    monkeypatch.setattr(write.actions, "reply", slow)
    client.force_login(citra)
    client.post(reply_url(topic), {"text": "Kami kuras."})
    assert not Draft.objects.exists()


def test_a_text_that_was_refused_keeps_its_draft(client, citra, topic):
    client.force_login(citra)
    keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": "Kami"})
    assert client.post(reply_url(topic), {"text": ""}).status_code == 200
    assert Draft.objects.count() == 1


def test_the_button_saves_without_javascript(client, citra, topic, category):
    client.force_login(citra)
    client.post(reply_url(topic), {"text": "Nanti saja", "draft": "1"})
    client.post(NEW, {"title": "Pompa", "category": category.slug, "type": "question", "draft": "1"})
    assert Draft.objects.count() == 2
    assert Topic.objects.count() == 1
    form = client.get(NEW).context["form"]
    assert (form["title"].value(), form["type"].value()) == ("Pompa", "question")


def test_an_emptied_text_is_no_draft(client, citra, topic):
    client.force_login(citra)
    keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": "Kami"})
    assert client.post(DRAFT, {"draft_key": f"topic:{topic.pk}", "text": "  "}).json() == {"said": ""}
    assert not Draft.objects.exists()


def test_a_quotation_comes_after_what_was_typed_and_once(client, citra, topic):
    client.force_login(citra)
    keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": "Menurut kami"})
    text = client.get(reply_url(topic), {"quote": "1"}).context["form"]["text"].value()
    assert text.startswith("Menurut kami\n\n> Saluran")
    keep_draft(f"topic:{topic.pk}", by=citra, fields={"text": text})
    again = client.get(reply_url(topic), {"quote": "1"}).context["form"]["text"].value()
    assert again.count("> Saluran") == 1


@pytest.mark.parametrize("key", ["", "x", "topic:", "topic:1 ", "new:a", "new:a.b:c", "topic:1\n", "t" * 99])
def test_a_wrong_place_keeps_nothing(client, citra, key):
    client.force_login(citra)
    assert client.post(DRAFT, {"draft_key": key, "text": "x"}).status_code == 400
    assert not Draft.objects.exists()


def test_a_draft_is_not_endless(client, citra):
    client.force_login(citra)
    assert client.post(DRAFT, {"draft_key": "new", "text": "x" * 90_000}).status_code == 400
    for number in range(33):
        keep_draft(f"topic:{number}", by=citra, fields={"text": "x"})
    assert Draft.objects.count() == 30
    assert not Draft.objects.filter(key="topic:0").exists()


def test_own_drafts_stand_on_the_front_and_no_others(client, citra, ani, topic):
    hidden = TopicFactory(author=ani, status=State.HIDDEN, title="Rahasia")
    for key in (f"topic:{topic.pk}", f"topic:{hidden.pk}", "new"):
        keep_draft(key, by=citra, fields={"text": "<b>Kami</b>"})
    keep_draft("new", by=ani, fields={"text": "Punya Ani"})
    client.force_login(citra)
    page = client.get("/discussions/").content.decode()
    assert "Konsep Anda" in page
    assert "&lt;b&gt;Kami&lt;/b&gt;" in page
    assert "Rahasia" not in page and "Punya Ani" not in page
    assert len(rows_of(citra)) == 2


def test_letting_a_draft_go(client, citra, ani):
    keep_draft("new", by=citra, fields={"text": "x"})
    keep_draft("new", by=ani, fields={"text": "y"})
    client.force_login(citra)
    client.post(DRAFT, {"draft_key": "new", "discard": "1"})
    assert Draft.objects.get().user == ani


@pytest.mark.parametrize("drafts", [2, 12])
def test_the_list_costs_the_same_for_many(citra, django_assert_max_num_queries, drafts):
    for _ in range(drafts):
        keep_draft(f"topic:{TopicFactory().pk}", by=citra, fields={"text": "x"})
    with django_assert_max_num_queries(4):
        assert len(rows_of(citra)) == drafts


def test_visitors_keep_and_see_nothing(client, topic):
    for answer in (client.post(DRAFT, {"draft_key": "new", "text": "x"}), client.post(PREVIEW, {"text": "x"}),
                   client.get(SIMILAR, {"q": topic.title})):  # fmt: skip
        assert answer.headers["Location"].startswith("/accounts/login/")
    assert "Konsep Anda" not in client.get("/discussions/").content.decode()


def test_the_preview_is_the_text_as_it_will_look(client, citra, ani):
    client.force_login(citra)
    page = client.post(PREVIEW, {"text": "**Halo** @ani"}).content.decode()
    assert "<strong>Halo</strong>" in page
    assert 'class="mention"' in page


@pytest.mark.parametrize("text", XSS)
def test_nothing_runs_in_a_preview(client, citra, text):
    client.force_login(citra)
    page = client.post(PREVIEW, {"text": text}).content.decode()
    for bad in ("<script", "<img", "<svg", 'href="javascript', '" onclick'):
        assert bad not in page


def test_previews_and_drafts_are_limited(client, citra):
    client.force_login(citra)
    for url in (PREVIEW, DRAFT):
        codes = [client.post(url, {"draft_key": "new", "text": "x"}).status_code for _ in range(61)]
        assert (codes[0], codes[-1]) == (200, 429)


def test_topics_alike_are_offered_while_the_title_is_written(client, citra, topic, ani):
    TopicFactory(author=ani, title="Berapa lama saluran rahasia bertahan?", status=State.HIDDEN)
    client.force_login(citra)
    page = client.get(SIMILAR, {"q": "berapa lama saluran"}).content.decode()
    assert topic.get_absolute_url() in page
    assert "rahasia" not in page
    assert client.get(SIMILAR, {"q": "air"}).content.decode().strip() == ""


def test_topics_alike_stand_beside_the_preview(client, citra, topic):
    client.force_login(citra)
    page = client.post(NEW, {"title": "Lama saluran bertahan", "text": "x", "preview": "1"})
    assert [one.pk for one in page.context["alike"]] == [topic.pk]


def test_at_most_five_and_nothing_of_a_title_runs(client, citra):
    for number in range(7):
        TopicFactory(title=f"Saluran <script>alert({number})</script> penuh pasir")
    client.force_login(citra)
    page = client.get(SIMILAR, {"q": "saluran penuh pasir"}).content.decode()
    assert page.count("<li>") == 5
    assert "<script" not in page
