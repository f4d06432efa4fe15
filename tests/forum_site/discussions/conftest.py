"""What several tests of the forum need."""

import pytest
from django.core.cache import cache

from forum_site.discussions.models import Audience, Category, Topic
from tests.factories.discussions import CategoryFactory, TopicFactory


@pytest.fixture(autouse=True)
def fresh_limits():
    """The limits of one test never count in the next."""
    cache.clear()


@pytest.fixture
def category(db: None) -> Category:
    return CategoryFactory()


@pytest.fixture
def news(db: None) -> Category:
    return CategoryFactory(slug="pengumuman", name="Pengumuman", start=Audience.OFFICERS)


@pytest.fixture
def topic(ani, handep, category) -> Topic:
    """Ani of BKM Handep (kota A) asks."""
    return TopicFactory(
        author=ani, organisation=handep, category=category, type=Topic.Type.QUESTION,
        title="Berapa lama saluran bertahan?",
    )  # fmt: skip
