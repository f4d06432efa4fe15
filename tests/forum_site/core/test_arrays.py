"""A column among many values: the same rows as a plain IN."""

import pytest

from forum_site.core.arrays import is_among
from forum_site.regions.models import Region

pytestmark = pytest.mark.django_db


def test_numbers_choose_the_rows_that_have_them(regions: dict[str, Region]) -> None:
    wanted = [regions["62.71"].pk, regions["62"].pk, 10**9]
    assert set(Region.objects.filter(is_among("pk", wanted))) == {regions["62.71"], regions["62"]}


def test_no_numbers_choose_nothing(regions: dict[str, Region]) -> None:
    assert not Region.objects.filter(is_among("pk", [])).exists()


def test_rows_choose_what_points_at_them(regions: dict[str, Region]) -> None:
    provinces = Region.objects.provinces().values("pk")
    found = Region.objects.filter(is_among("parent", provinces))
    assert set(found) == set(Region.objects.filter(parent__level=Region.Level.PROVINCE))
    assert found.exists()


def test_it_joins_other_conditions_with_or_and_not(regions: dict[str, Region]) -> None:
    kota = is_among("pk", [regions["62.71"].pk])
    both = set(Region.objects.filter(kota | is_among("pk", [regions["62"].pk])))
    assert both == {regions["62.71"], regions["62"]}
    assert regions["62.71"] not in Region.objects.exclude(kota)
