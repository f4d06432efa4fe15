"""What features show on each other's pages."""

import pytest

from tests.factories.discussions import TopicFactory
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def about(handep):
    need = NeedFactory(board=handep)
    offer = OfferFactory()
    return {"need": need, "offer": offer, "match": MatchFactory(need=need, offer=offer)}


@pytest.mark.parametrize("kind", ["need", "offer", "match"])
def test_topics_hang_on_needs_offers_and_matches(client, about, kind):
    TopicFactory(title="Lahan siapa?", subject=about[kind])
    shown = client.get(about[kind].get_absolute_url()).content.decode()
    assert "Lahan siapa?" in shown
    assert f"subject=partnerships.{kind}%3A{about[kind].pk}" in shown


def test_a_topic_leads_back_to_what_it_is_about(client, about):
    topic = TopicFactory(subject=about["need"])
    assert about["need"].get_absolute_url() in client.get(topic.get_absolute_url()).content.decode()


def test_a_draft_is_not_named_beside_a_topic(client, about):
    topic = TopicFactory(subject=about["need"])
    type(about["need"]).objects.update(status="draft")
    assert about["need"].title not in client.get(topic.get_absolute_url()).content.decode()


def test_an_organisation_shows_the_topics_it_opened(client, handep, ani):
    TopicFactory(title="Pengalaman kami", author=ani, organisation=handep)
    TopicFactory(title="Menunggu", author=ani, organisation=handep, status="pending")
    shown = client.get(handep.get_absolute_url()).content.decode()
    assert "Pengalaman kami" in shown
    assert "Menunggu" not in shown


def test_a_person_shows_the_topics_they_opened(client, hadi):
    assert "h-topik" not in client.get("/people/hadi/").content.decode()
    TopicFactory(title="Pertanyaan warga", author=hadi)
    assert "Pertanyaan warga" in client.get("/people/hadi/").content.decode()
