"""What tests of the bulletin share."""

import pytest
from django.core.cache import cache
from django.utils import timezone, translation

from forum_site.portal.bulletin.issue import bulletin_of
from forum_site.portal.bulletin.weeks import Week


@pytest.fixture(autouse=True)
def nothing_kept():
    """A visitor's page of one test is not given in the next."""
    cache.clear()


@pytest.fixture
def this_week():
    return Week.of(timezone.localdate())


@pytest.fixture
def told(this_week):
    """`told(board, "changes")`: the part of the bulletin of this week (or of `week`), in Indonesian."""

    def part(board, code, week=None):
        with translation.override("id"):
            parts = bulletin_of(board, week or this_week).parts
        return next((one for one in parts if one.code == code), None)

    return part
