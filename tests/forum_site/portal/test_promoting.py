"""An experience of the forum becomes an article, with its credits and its trials."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import TaskState

from forum_site.discussions.models import Post, Replication, Topic
from forum_site.notifications.models import Notification
from forum_site.pages.actions.create_site_pages import create_site_pages
from forum_site.portal.promoting import contributors_of, credit_of, text_of
from knowledge.actions.ensure_workflow import GROUP
from knowledge.actions.promote import AlreadyPromoted, promote
from knowledge.actions.review_article import publish_article
from knowledge.actions.submit_article import submit_article
from knowledge.actions.write_article import Text
from knowledge.models import ArticlePage, Promotion, SectionPage
from knowledge.origins import origin_of
from tests.factories.discussions import PostFactory, TopicFactory

PARTS = {
    "context": "Saluran di Gang Melati selalu penuh pasir setelah hujan.",
    "action": "1. Kami pasang bak pasir.\n2. Warga menguras tiap bulan.",
    "cost": 2_500_000,
    "result": "Tidak ada genangan lagi selama satu musim hujan.",
    "lesson": "Jadwal kuras harus ditulis dan ditempel di pos ronda.",
}


@pytest.fixture
def shelf(db):
    create_site_pages()
    return SectionPage.objects.get(slug="pekerjaan-dan-pemeliharaan")


@pytest.fixture
def topic(shelf, handep, ani, laweyan, citra, hadi):
    found = TopicFactory(type="experience", title="Bak pasir di mulut gang", author=ani, organisation=handep)
    Post.objects.filter(topic=found).update(parts=PARTS)
    Replication.objects.create(
        topic=found, organisation=laweyan, by=citra, outcome="worked", note="Lebih besar."
    )
    Topic.objects.filter(pk=found.pk).update(tried=1)
    PostFactory(topic=found, author=hadi, thanks=2)
    return Topic.objects.get(pk=found.pk)


@pytest.fixture
def draft(topic, shelf, eko):
    words = text_of(topic)
    text = Text(words["title"], words["intro"], shelf, words["text"])
    return promote(topic, text, by=eko, contributors=contributors_of(topic), credit=words["credit"])


def publish(proposal, by, reviewer):
    reviewer.groups.add(Group.objects.get(name=GROUP))
    submit_article(proposal.article, by=by)
    page = ArticlePage.objects.get(pk=proposal.article_id)
    publish_article(TaskState.objects.get(), by=reviewer, read=page.latest_revision_id)
    return ArticlePage.objects.get(pk=page.pk)


def told(kind):
    rows = Notification.objects.filter(event__kind=f"knowledge.{kind}")
    return sorted(rows.values_list("user__handle", flat=True))


def test_the_draft_begins_with_the_answers_and_the_trials(topic):
    words = text_of(topic)
    for said in ("Gang Melati", "Rp 2.500.000", "pos ronda", "LKM Laweyan: Berhasil. Lebih besar."):
        assert said in words["text"].replace("\N{NO-BREAK SPACE}", " ")
    assert words["intro"].startswith("Tidak ada genangan")


def test_credit_names_organisations_and_no_people(topic, ani, citra):
    assert "BKM Handep" in credit_of(topic)
    assert "LKM Laweyan" in credit_of(topic)
    assert not {ani.name, citra.name} & set(credit_of(topic).split("; "))


def test_contributors_told_tried_or_were_thanked(topic, ani, citra, hadi):
    assert contributors_of(topic) == [ani, citra, hadi]


@pytest.mark.parametrize(
    ("who", "may"),
    [("eko", True), ("root", True), ("fitri", True), ("ani", False), ("hadi", False), ("gita", False)],
)
def test_who_may_promote(request, client, topic, who, may):
    client.force_login(request.getfixturevalue(who))
    answer = client.get(reverse("portal:promote", args=[topic.pk]))
    assert (answer.status_code == 200) is may
    shown = client.get(topic.get_absolute_url()).content.decode()
    assert ("Jadikan artikel" in shown) is may


@pytest.mark.parametrize("change", [{"type": "question"}, {"status": "pending"}, {"status": "hidden"}])
def test_what_is_no_public_experience_is_not_promoted(client, topic, root, change):
    Topic.objects.filter(pk=topic.pk).update(**change)
    client.force_login(root)
    assert client.get(reverse("portal:promote", args=[topic.pk])).status_code == 404


def test_what_not_everybody_reads_is_not_promoted(client, topic, root):
    topic.category.view = "boards"
    topic.category.save()
    client.force_login(root)
    assert client.get(reverse("portal:promote", args=[topic.pk])).status_code == 404


def test_on_the_site_without_the_back_office(client, topic, shelf, eko):
    client.force_login(eko)
    path = reverse("portal:promote", args=[topic.pk])
    form = client.get(path).context["form"]
    given = {name: form.initial[name] for name in ("title", "intro", "text", "credit")}
    answer = client.post(path, {**given, "section": shelf.pk, "keep": "1"})
    page = ArticlePage.objects.get(title=topic.title)
    assert answer.headers["Location"] == page.proposal.get_absolute_url()
    assert not page.live
    assert page.owner == eko
    assert [block.block_type for block in page.body].count("heading") == 6
    assert "BKM Handep" in page.credit
    credits = page.get_latest_revision_as_object().credits.all()
    assert [one.organisation.name for one in credits] == ["BKM Handep", "LKM Laweyan"]


def test_a_topic_becomes_one_article(client, topic, shelf, eko, draft):
    with pytest.raises(AlreadyPromoted):
        promote(topic, Text("Lain", "Lain", shelf, "Lain"), by=eko)
    client.force_login(eko)
    answer = client.get(reverse("portal:promote", args=[topic.pk]))
    assert answer.headers["Location"] == draft.get_absolute_url()


def test_while_it_is_a_draft_visitors_read_nothing_of_it(client, topic, draft):
    assert "Sudah menjadi artikel" not in client.get(topic.get_absolute_url()).content.decode()


def test_once_live_both_lead_to_each_other(client, topic, draft, eko, root):
    client.get(topic.get_absolute_url())
    page = publish(draft, eko, root)
    shown = client.get(topic.get_absolute_url()).content.decode()
    assert "Sudah menjadi artikel" in shown
    assert page.url in shown
    origin = origin_of(page)
    assert (origin.title, origin.url, origin.tried) == (topic.title, topic.get_absolute_url(), 1)


def test_promoter_and_contributors_are_told_once(topic, draft, eko, root):
    page = publish(draft, eko, root)
    assert told("became") == ["ani", "citra", "eko", "hadi"]
    assert told("published") == []
    page.save_revision().publish()
    assert len(told("became")) == 4


def test_the_article_forgets_a_topic_that_is_not_public_any_more(topic, draft, eko, root):
    page = publish(draft, eko, root)
    Topic.objects.filter(pk=topic.pk).update(status="hidden")
    assert origin_of(page) is None


def test_a_deleted_draft_can_be_made_again(topic, shelf, draft, eko):
    draft.article.delete()
    assert not Promotion.objects.exists()
    assert promote(topic, Text("Lain", "Lain", shelf, "Lain"), by=eko).article.title == "Lain"


def test_a_topic_that_is_no_experience_costs_no_statement_more(client, shelf, django_assert_max_num_queries):
    plain = TopicFactory()
    client.get(plain.get_absolute_url())
    with django_assert_max_num_queries(8):
        client.get(f"{plain.get_absolute_url()}?page=1&x=1")
