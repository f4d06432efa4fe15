"""Data rights, categories, search index, the tag for other pages."""

from django.core.management import call_command
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.urls import reverse

from forum_site.accounts.actions.erase_account import erase_account
from forum_site.accounts.data_rights import collect
from forum_site.discussions.actions.moderate import hide_post
from forum_site.discussions.categories import ensure_categories
from forum_site.discussions.models import Audience, Category, Post, ReadMark, State, Topic
from forum_site.discussions.subjects import _SUBJECTS, register_subject
from forum_site.moderation.actions.report import report
from forum_site.moderation.models import Flag
from forum_site.organisations.authority import held_today
from tests.factories.discussions import PostFactory, TopicFactory


def test_a_copy_holds_what_the_person_wrote_and_reported(topic, citra, ani):
    PostFactory(topic=topic, author=citra, source="Tiga tahun.")
    report(topic.posts.get(number=1), by=citra, reason=Flag.Reason.FALSE, note="Ragu.")
    copy = collect(citra)
    assert [post["source"] for post in copy["discussions"]["posts"]] == ["Tiga tahun."]
    assert copy["reports"][0]["note"] == "Ragu."
    assert [one["title"] for one in collect(ani)["discussions"]["topics"]] == [topic.title]


def test_who_leaves_leaves_a_readable_thread_without_name(client, topic, citra, eko):
    PostFactory(topic=topic, author=citra, source="Tiga tahun.")
    TopicFactory(author=citra, status=State.PENDING)
    report(topic.posts.get(number=1), by=citra, reason=Flag.Reason.FALSE, note="Citra menulis ini.")
    erase_account(citra)
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Tiga tahun." in page
    assert "Citra" not in page
    assert not Topic.objects.filter(author=citra).exists()
    assert not ReadMark.objects.filter(user=citra).exists()
    assert (Flag.objects.get().reporter, Flag.objects.get().note) == (None, "")


def test_first_categories_are_made_once_and_edits_stay(db, capsys):
    ensure_categories()
    Category.objects.filter(slug="pengalaman").update(name="Cerita")
    call_command("ensure_categories")
    assert Category.objects.count() == 5
    assert Category.objects.get(slug="pengalaman").name == "Cerita"
    assert Category.objects.get(slug="pengumuman").start == Audience.OFFICERS


def test_the_search_index_holds_what_is_visible(ani, handep, eko):
    shown = TopicFactory(author=ani, organisation=handep)
    waiting = TopicFactory(author=ani, status=State.PENDING)
    assert set(Topic.get_indexed_objects()) == {shown}
    assert {post.topic for post in Post.get_indexed_objects()} == {shown}
    hide_post(shown.posts.get(), by=eko, reason="x")
    assert not Topic.get_indexed_objects().exists()
    assert waiting.status == State.PENDING


def test_other_pages_list_the_topics_of_their_object(ani, handep, citra, django_assert_num_queries):
    source = "{% load discussions %}{% topics_about thing category='kemitraan' %}"
    request = RequestFactory().get("/")
    request.user = citra
    held_today(citra)  # the frame of a page has asked
    assert Template(source).render(RequestContext(request, {"thing": handep})).strip() == ""
    register_subject("organisations.organisation", label="Lembaga", visible=lambda user, obj: True)
    try:
        topic = TopicFactory(author=ani, subject=handep)
        with django_assert_num_queries(2):
            drawn = Template(source).render(RequestContext(request, {"thing": handep}))
    finally:
        _SUBJECTS.pop("organisations.organisation")
    assert topic.title in drawn
    assert f"{reverse('discussions:new')}?subject=organisations.organisation%3A{handep.pk}" in drawn


def test_categories_in_the_back_office_are_the_administrators(client, root, eko, category):
    url = "/admin/snippets/discussions/category/"
    client.force_login(root)
    assert category.name in client.get(url).content.decode()
    client.force_login(eko)
    assert client.get(url).status_code in (302, 403, 404)
