"""The eight articles of the demo."""

import re

from knowledge.demo import load_demo_articles
from knowledge.models import ArticlePage


def test_eight_articles_worth_reading(index):
    articles = load_demo_articles()
    assert len(articles) == 8
    assert all(page.live and page.minutes >= 2 and page.tags.count() >= 3 for page in articles)
    assert len({page.get_parent().pk for page in articles}) == 4


def test_loading_again_adds_nothing(index):
    before = [page.pk for page in load_demo_articles()]
    assert [page.pk for page in load_demo_articles()] == before
    assert ArticlePage.objects.count() == 8


def test_every_article_opens(client, index):
    assert {client.get(page.url).status_code for page in load_demo_articles()} == {200}


def test_no_article_names_a_person_or_number(index):
    for page in load_demo_articles():
        text = str(page.body)
        assert not re.search(r"\b(Bapak|Ibu|Bpk|Sdr)\.? [A-Z]|\b\d{16}\b|\b08\d{8,}", text), page.slug
