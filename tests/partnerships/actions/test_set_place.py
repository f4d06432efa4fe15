"""Who sets the point of a need, what is stored, and what the public sees of it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import ModelLogEntry

from partnerships.actions.edit_need import edit_need
from partnerships.actions.set_place import set_place
from partnerships.conflicts import Changed
from partnerships.maps import Point
from partnerships.places import point_of, public_point
from tests.factories.partnerships import NeedFactory
from tests.factories.place import placed

HERE = Point(-2.2096, 113.9108)


def test_it_works(handep, ani):
    need = set_place(NeedFactory(board=handep), HERE, by=ani, source="gps")
    need.refresh_from_db()
    assert (point_of(need), public_point(need), need.point_source, need.version) == (HERE, HERE, "gps", 1)
    entry = ModelLogEntry.objects.for_instance(need).get(action="partnerships.set_place")
    assert entry.data == {"source": "gps", "had": False}


@pytest.mark.parametrize("who", ["citra", "dewi", "eko", "gita", "hadi", "root"])
def test_nobody_but_officers_of_the_board_sets_it(handep, who, request):
    with pytest.raises(PermissionDenied):
        set_place(NeedFactory(board=handep), HERE, by=request.getfixturevalue(who))


@pytest.mark.parametrize("point", [Point(2.2, 48.8), Point(-33.9, 151.2), Point(113.9, -2.2)])
def test_a_point_outside_indonesia_is_refused(handep, ani, point):
    need = NeedFactory(board=handep)
    with pytest.raises(ValidationError):
        set_place(need, point, by=ani)
    need.refresh_from_db()
    assert point_of(need) is None


def test_the_same_point_again_changes_nothing(handep, ani):
    need = set_place(NeedFactory(board=handep), HERE, by=ani)
    set_place(need, HERE, by=ani, version=0)
    assert need.version == 1


def test_a_point_can_be_taken_away(handep, ani):
    need = set_place(placed(board=handep), None, by=ani)
    need.refresh_from_db()
    assert (point_of(need), public_point(need), need.point_source) == (None, None, "")


def test_who_saw_an_older_need_is_told(handep, ani, budi):
    need = NeedFactory(board=handep)
    set_place(need, HERE, by=budi, version=0)
    with pytest.raises(Changed):
        set_place(need, Point(-2.3, 113.9), by=ani, version=0)


@pytest.mark.parametrize(
    "house",
    [{"category": "rtlh"}, {"households": 3}, {"title": "Bedah rumah warga"}, {"category": "listrik_rumah"}],
)
def test_the_point_of_single_houses_stays_private(handep, ani, house):
    need = set_place(NeedFactory(board=handep, **house), HERE, by=ani)
    assert (point_of(need), public_point(need)) == (HERE, None)


def test_a_need_that_becomes_one_of_single_houses_leaves_the_map(handep, ani):
    need = placed(board=handep)
    edit_need(need, by=ani, households=3)
    need.refresh_from_db()
    assert (point_of(need), public_point(need)) == (HERE, None)
    edit_need(need, by=ani, households=45)
    need.refresh_from_db()
    assert public_point(need) == HERE
