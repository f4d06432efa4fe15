"""What an article costs the server: kept, as every visitor after the first gets it, and built anew."""

from __future__ import annotations

import os
import time
from statistics import median

import pytest
from django.core.cache import cache
from django.test import Client

from forum_site.core.content import visitor_pages
from forum_site.pages.actions.create_site_pages import create_site_pages
from knowledge.actions.ensure_articles import ensure_articles
from knowledge.models import ArticlePage
from tests.bench.conftest import say

SOAK = os.environ.get("SOAK") == "1"
KEPT, BUILT = 1.0, 12.0  # milliseconds of CPU of the web process
TIMES = 200 if SOAK else 20


@pytest.fixture
def addresses(settings, db) -> list[str]:
    settings.KEEP_PAGES = True
    cache.clear()
    visitor_pages.STORE.clear()
    create_site_pages()
    ensure_articles()
    return [page.url for page in ArticlePage.objects.live()]


def work(client: Client, url: str) -> float:
    """Milliseconds of CPU."""
    before = time.process_time()
    answer = client.get(url, headers={"Accept-Encoding": "gzip"})
    spent = (time.process_time() - before) * 1000
    assert answer.status_code == 200
    return spent


@pytest.mark.soak
def test_bench_of_an_article(addresses):
    client = Client()
    for url in addresses:
        work(client, url)
    kept = median(work(client, addresses[number % len(addresses)]) for number in range(TIMES))
    built = []
    for number in range(TIMES):
        visitor_pages.STORE.clear()
        built.append(work(client, addresses[number % len(addresses)]))
    say(f"article: {kept:.2f} ms kept, {median(built):.1f} ms built anew (median of {TIMES})")
    assert kept < median(built)
    if SOAK:
        assert kept <= KEPT
        assert median(built) <= BUILT
