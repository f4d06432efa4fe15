"""What articles show of forum and partnerships: what everybody may see, and nothing else."""

import pytest

from forum_site.core.content.providers import provide, register_provider
from forum_site.core.content.writing import stream
from forum_site.discussions.models import State
from forum_site.portal.knowing import place_of
from knowledge.models import SectionPage
from partnerships.choices import NeedStatus, OfferStatus
from tests.factories.discussions import PostFactory, TopicFactory
from tests.factories.offers import OfferFactory
from tests.factories.pages import article
from tests.factories.partnerships import NeedFactory


@pytest.mark.parametrize(
    ("link", "place"),
    [
        ("https://situs.example/discussions/7-merawat/#post-3", (7, 3)),
        ("/discussions/7-merawat/?page=2#post-23", (7, 23)),
        ("/discussions/7-merawat/", (7, 1)),
        ("/t/7/", (7, 1)),
        ("/needs/7/", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_the_address_of_a_post_is_read(link, place):
    assert place_of(link) == place


def quoted(post, words=""):
    return provide("quotation", {"link": post.get_absolute_url(), "words": words})


@pytest.fixture
def post(handep, ani, db):
    topic = TopicFactory(title="Merawat saluran")
    return PostFactory(
        topic=topic, author=ani, organisation=handep, source="Kami kuras **tiga** bulan sekali."
    )


def test_a_quotation_names_the_organisation_and_leads_back(post, handep):
    found = quoted(post, "tiga bulan sekali.")
    assert (found["words"], found["by"]) == ("tiga bulan sekali.", handep.name)
    assert found["url"] == post.get_absolute_url()


def test_words_that_were_not_said_are_not_put_into_a_mouth(post):
    assert quoted(post, "Kami tidak pernah menguras.")["words"] == "Kami kuras tiga bulan sekali."


@pytest.mark.parametrize("where", ["post", "topic", "category"])
def test_what_visitors_may_not_read_is_not_quoted(post, where):
    if where == "post":
        post.status = State.HIDDEN
        post.save()
    elif where == "topic":
        post.topic.status = State.HIDDEN
        post.topic.save()
    else:
        post.topic.category.view = "members"
        post.topic.category.save()
    assert quoted(post) is None


def test_needs_are_those_that_look_for_partners_of_the_kind(handep):
    wanted = NeedFactory(board=handep, title="Drainase gang dua")
    NeedFactory(board=handep, title="Jamban", category="sanitasi")
    NeedFactory(board=handep, title="Drainase konsep", status=NeedStatus.DRAFT)
    found = provide("needs", {"category": "drainase", "words": "gang", "count": 5})
    assert [row["title"] for row in found["rows"]] == [wanted.title]
    assert "category=drainase" in found["href"]
    assert provide("needs", {"sector": "SOCIAL"}) is None


def test_offers_are_open_and_for_the_kind(perkim):
    fits = OfferFactory(organisation=perkim, title="Hibah drainase")
    OfferFactory(organisation=perkim, title="Beasiswa", sectors=["SOCIAL"], categories=["pendidikan"])
    OfferFactory(organisation=perkim, title="Belum terbit", status=OfferStatus.DRAFT)
    found = provide("offers", {"sector": "ENVIRONMENT", "category": "drainase"})
    assert [row["title"] for row in found["rows"]] == [fits.title]


def test_a_page_shows_them_and_how_many_there_are_costs_nothing(
    client, handep, perkim, django_assert_max_num_queries
):
    from forum_site.pages.actions.create_site_pages import create_site_pages

    create_site_pages()
    NeedFactory.create_batch(5, board=handep)
    OfferFactory.create_batch(5, organisation=perkim)
    body = stream(
        {"type": "needs", "value": {"sector": "ENVIRONMENT", "count": 5}},
        {"type": "offers", "value": {"sector": "ENVIRONMENT", "count": 5}},
        {"type": "needs", "value": {"sector": "SOCIAL", "count": 5}},
    )
    page = article(SectionPage.objects.get(slug="keuangan-dan-upk"), body=body)
    client.get(page.url)
    with django_assert_max_num_queries(13):
        text = client.get(page.url).content.decode()
    assert text.count("Perbaikan drainase") >= 5
    assert text.count("Drainase lingkungan") >= 5


def test_an_unknown_block_is_a_mistake_in_the_code():
    with pytest.raises(ValueError, match="weather"):
        register_provider("weather", lambda asked, request: None)
