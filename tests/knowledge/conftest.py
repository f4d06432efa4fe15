"""A knowledge base with one shelf to write on."""

import pytest
from django.core.cache import cache

from forum_site.pages.actions.create_site_pages import create_site_pages
from knowledge.models import KnowledgeIndexPage, SectionPage


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def index(db):
    create_site_pages()
    return KnowledgeIndexPage.objects.get()


@pytest.fixture
def shelf(index):
    return SectionPage.objects.get(slug="keuangan-dan-upk")
