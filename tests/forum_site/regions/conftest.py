"""Every test here works on the same few regions."""

import pytest

from forum_site.regions.models import Region
from tests.factories.regions import make_regions


@pytest.fixture
def places(db: None) -> dict[str, Region]:
    """code → Region, with the names in use."""
    return make_regions()
