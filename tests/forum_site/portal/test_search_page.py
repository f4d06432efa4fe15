"""The search page: what is found, in which order, and who may see it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import PageViewRestriction

from forum_site.core.search.marking import Marker
from forum_site.pages.actions.create_site_pages import create_site_pages
from forum_site.portal.search.find import likelier
from forum_site.portal.search.seen import MODELS
from knowledge.models import SectionPage
from tests.factories.discussions import PostFactory, TopicFactory
from tests.factories.offers import OfferFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.pages import article
from tests.factories.partnerships import NeedFactory


def page(client, query):
    return client.get(f"/search/?{query}").content.decode()


@pytest.fixture
def jamban(handep):
    return NeedFactory(board=handep, title="Jamban keluarga RW 07", problem="Masih memakai jamban di parit.")


def test_all_kinds_are_found_at_once(client, jamban):
    OfferFactory(title="Bantuan jamban sehat")
    TopicFactory(title="Jamban di tanah gambut")
    OrganisationFactory(kind="ngo", name="Yayasan Jamban Bersih")
    shown = page(client, "q=jamban")
    for title in ("RW 07", "Bantuan ", "di tanah gambut", "Yayasan "):
        assert title in shown
    assert "Semua 4" in shown or "All 4" in shown


def test_one_kind_can_be_chosen(client, jamban):
    OfferFactory(title="Bantuan jamban sehat")
    shown = page(client, "q=jamban&kind=offers")
    assert "Bantuan <mark>jamban sehat</mark>" in shown
    assert "RW 07" not in shown


def test_searched_words_are_marked_and_everything_is_escaped(client, handep):
    NeedFactory(board=handep, title="Jamban <b>murah</b>", category="drainase")
    shown = page(client, "q=jamban+%3Cscript%3E")
    assert "<mark>Jamban</mark> &lt;b&gt;murah" in shown
    assert "<script>" not in shown.split("<main")[1]


def test_synonyms_are_found_and_named_unless_only_the_own_words_count(client, handep):
    NeedFactory(board=handep, title="MCK umum pasar")
    assert "<mark>MCK</mark> umum" in page(client, "q=jamban")
    assert "umum pasar" not in page(client, "q=jamban&exact=1")


def test_a_topic_is_found_by_a_reply_and_shows_it(client, db):
    topic = TopicFactory(title="Saluran penuh pasir")
    PostFactory(topic=topic, source="Kami memakai **biofilter** buatan sendiri.")
    shown = page(client, "q=biofilter")
    assert "Saluran penuh pasir" in shown
    assert "<mark>biofilter</mark> buatan" in shown


@pytest.mark.parametrize("who", [None, "citra", "dewi", "fitri", "hadi", "gita"])
def test_drafts_are_found_by_their_own_side_only(client, request, jamban, who):
    type(jamban).objects.filter(pk=jamban.pk).update(status="draft")
    if who:
        client.force_login(request.getfixturevalue(who))
    assert "RW 07" not in page(client, "q=jamban")


@pytest.mark.parametrize("who", ["ani", "budi", "eko", "root"])
def test_drafts_are_found_by_the_board_and_its_secretariat(client, request, jamban, who):
    type(jamban).objects.filter(pk=jamban.pk).update(status="draft")
    client.force_login(request.getfixturevalue(who))
    assert "RW 07" in page(client, "q=jamban")


def test_a_hidden_reply_finds_nothing(client, db):
    PostFactory(topic=TopicFactory(title="Saluran"), source="biofilter rahasia", status="hidden")
    assert "rahasia" not in page(client, "q=biofilter")


def test_nothing_found_says_what_to_try(client, jamban):
    shown = page(client, "q=jamabn")
    assert "<b>jamban</b>" in shown
    assert "/discussions/" in shown


def test_an_empty_box_asks_nothing(client, db, django_assert_num_queries):
    client.get("/search/")  # what a process reads once, such as the site's root, is read
    with django_assert_num_queries(0):
        assert client.get("/search/").status_code == 200


def test_it_is_never_indexed(client, db):
    answer = client.get("/search/?q=x")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert 'name="robots" content="noindex' in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%22", "q=a&page=99", "q=a&page=x", "q=a&kind=x", "q=" + "a+" * 900]
)
def test_whatever_is_asked_is_answered(client, jamban, query):
    assert client.get(f"/search/?{query}").status_code == 200


@pytest.mark.parametrize(("who", "most"), [(None, 10), ("ani", 17)])
def test_statements_do_not_grow_with_the_hits(
    client, request, handep, django_assert_max_num_queries, who, most
):
    def fill(n):
        for _ in range(n):
            NeedFactory(board=handep, title="Jamban keluarga")
            OfferFactory(title="Jamban sehat")
            TopicFactory(title="Jamban gambut", replies=1)
            OrganisationFactory(kind="ngo", name="Yayasan Jamban")

    fill(1)
    if who:
        client.force_login(request.getfixturevalue(who))
    page(client, "q=jamban")
    fill(4)
    with django_assert_max_num_queries(most):
        page(client, "q=jamban")


def test_the_second_page_goes_on_where_the_first_ended(client, handep):
    for n in range(25):
        NeedFactory(board=handep, title=f"Jamban nomor {n:02}")
    both = page(client, "q=jamban") + page(client, "q=jamban&page=2")
    assert [f"nomor {n:02}" in both for n in range(25)] == [True] * 25


@pytest.mark.pure
def test_an_excerpt_is_cut_around_the_hit():
    text = "Awal " * 60 + "jamban di sini " + "akhir " * 60
    cut = Marker("jamban", synonyms=False).excerpt(text)
    assert "<mark>jamban</mark>" in cut
    assert cut.startswith("… ") and cut.endswith(" …") and len(cut) < 260


@pytest.mark.pure
def test_a_likelier_spelling_is_only_named_when_there_is_one():
    assert likelier("jamabn komunal") == "jamban komunal"
    assert likelier("jamban") == ""
    assert likelier("zzzzqqq") == ""


@pytest.mark.parametrize("who", ["ani", "budi", "citra", "dewi", "eko", "fitri", "gita", "hadi", "root"])
def test_what_visitors_find_everybody_finds(request, jamban, who):
    """On this stands that a person's own rights are asked only for what is not public."""
    OfferFactory(title="Bantuan jamban sehat")
    OfferFactory(title="Jamban lama", status="archived")
    PostFactory(topic=TopicFactory(title="Jamban di tanah gambut"), source="jamban apung")
    OrganisationFactory(kind="ngo", name="Yayasan Jamban Bersih")
    for model in MODELS:
        seen = set(
            model._default_manager.visible_to(request.getfixturevalue(who)).values_list("pk", flat=True)
        )
        assert seen >= set(model._default_manager.visible_to(AnonymousUser()).values_list("pk", flat=True))


def test_an_article_behind_a_restriction_is_found_no_more(client, db):
    create_site_pages()
    shelf = SectionPage.objects.get(slug="keuangan-dan-upk")
    article(shelf, "Membangun jamban bersama")
    assert "Membangun <mark>jamban" in page(client, "q=jamban")
    PageViewRestriction.objects.create(page=shelf, restriction_type="login")
    assert "Membangun" not in page(client, "q=jamban")
