"""The map of many needs: every need is in one cell, and the number of statements does not grow."""

import pytest
from django.core.cache import cache

from partnerships.map_cells import COLUMNS, MOST_POINTS, NATIONAL, ROWS, cell_names, counted, overview
from partnerships.maps import Box, fit
from partnerships.maps.view import WIDE
from partnerships.models import Need, NeedTotal
from partnerships.totals.read import totals_of
from tests.factories.partnerships import NeedFactory
from tests.factories.place import placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(handep, laweyan):
    """30 needs in Palangka Raya, 10 in Surakarta, one without a point."""
    for step in range(30):
        placed(-2.20 - step / 500, 113.90 + step / 700, board=handep)
    for step in range(10):
        placed(-7.56 - step / 500, 110.82, board=laweyan)
    NeedFactory(board=handep)


def test_each_need_is_counted_once(both):
    found = overview(Need.objects.ready())
    assert (found.n, sum(cell.n for cell in found.cells)) == (40, 40)
    assert sum(cell.lack for cell in found.cells) == 40 * 50_000_000
    assert sorted(cell.n for cell in found.cells)[-1] <= 40 and len(found.cells) <= COLUMNS * ROWS


def test_going_closer_into_every_cell_finds_every_need(both):
    def needs_below(box):
        found = overview(Need.objects.ready(), box)
        if not found.cells:
            return {need.pk for need in found.needs}
        inner = [fit(cell.box, aspect=WIDE).box for cell in found.cells]
        return set().union(*(needs_below(one) for one in inner))

    assert needs_below(None) == set(Need.objects.exclude(map_lat=None).values_list("pk", flat=True))


def test_few_needs_are_shown_one_by_one_in_a_view_that_fits(laweyan):
    needs = [placed(-7.56 - step / 500, 110.82, board=laweyan) for step in range(MOST_POINTS)]
    found = overview(Need.objects.ready())
    assert not found.cells and set(found.needs) == set(needs)
    assert found.view.metres < NATIONAL.metres / 100


def test_many_needs_at_one_point_end_in_a_list_not_in_a_circle(laweyan):
    for _number in range(MOST_POINTS + 6):
        placed(-7.56, 110.82, board=laweyan)
    found = overview(Need.objects.ready())
    assert (found.n, len(found.needs), len(found.cells)) == (MOST_POINTS + 6, MOST_POINTS, 0)


def test_a_need_outside_the_box_is_not_in_it(both):
    assert overview(Need.objects.ready(), Box(-8, 110, -7, 111)).n == 10
    assert overview(Need.objects.ready(), Box(0, 120, 1, 121)).n == 0


def test_what_is_funded_is_counted_apart(handep, laweyan):
    placed(board=handep, status="completed")
    placed(-7.56, 110.82, board=laweyan)
    cells = counted(Need.objects.public(), NATIONAL)
    assert sorted((cell.n, cell.funded) for cell in cells) == [(1, 0), (1, 1)]


def test_a_need_that_only_changes_its_state_leaves_the_map_at_once(both):
    cache.clear()
    assert overview(Need.objects.ready()).n == 40
    before = totals_of(NeedTotal.objects.of(None))
    Need.objects.filter(pk=Need.objects.exclude(map_lat=None).first().pk).update(status="deferred")
    assert totals_of(NeedTotal.objects.of(None)) == before
    assert overview(Need.objects.ready()).n == 39


def test_cells_are_named_after_the_places_in_them(both):
    found = overview(Need.objects.ready())
    assert set(cell_names(found.cells, NATIONAL)) == {"Kalimantan Tengah", "Jawa Tengah"}


def test_ten_times_the_needs_take_the_same_statements(both, handep, django_assert_num_queries):
    cache.clear()
    with django_assert_num_queries(3):  # the sums, the whole, then the part that fits
        overview(Need.objects.ready())
    for step in range(300):
        placed(-2.2 - step / 5000, 113.9, board=handep)
    with django_assert_num_queries(3):  # the sums, the whole, then the part that fits
        overview(Need.objects.ready())
