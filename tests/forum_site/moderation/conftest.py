"""A reported text and one that waits."""

import pytest
from django.core.cache import cache

from forum_site.discussions.models import Post, State
from tests.factories.discussions import TopicFactory


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def post(ani, handep) -> Post:
    """A visible text of Ani, kota A."""
    return TopicFactory(author=ani, organisation=handep, title="Pompa murah").posts.get()


@pytest.fixture
def waiting(hadi) -> Post:
    """A newcomer's first text, kota A."""
    return TopicFactory(author=hadi, title="Salam kenal", status=State.PENDING).posts.get()
