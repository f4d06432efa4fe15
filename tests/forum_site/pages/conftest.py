"""The site's own pages, and storage that belongs to one test."""

import pytest
from django.core.cache import cache

from forum_site.pages import providers
from forum_site.pages.actions.create_site_pages import create_site_pages


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()


@pytest.fixture
def home(db):
    return create_site_pages()


@pytest.fixture
def no_providers(monkeypatch):
    """Blocks that only the test fills."""
    monkeypatch.setattr(providers, "_PROVIDERS", {})
