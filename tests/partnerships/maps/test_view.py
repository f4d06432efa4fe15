"""Where on the frame the earth lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.maps import INDONESIA, Box, Point, distance, fit
from partnerships.maps.view import ASPECT, LEAST_WIDE, MOST_LINES

pytestmark = pytest.mark.pure
LATS, LNGS = st.floats(-10.9, 5.9), st.floats(95.1, 140.9)


@given(st.lists(st.tuples(LATS, LNGS), min_size=1, max_size=8))
def test_every_point_lies_in_the_frame_that_fits_them(pairs):
    points = [Point(*pair) for pair in pairs]
    view = fit(Box.of(points))
    for point in points:
        assert 0 <= view.x(point.lng) <= 100 and 0 <= view.y(point.lat) <= 100
    assert view.aspect == pytest.approx(ASPECT)


def test_one_point_is_shown_with_its_surroundings():
    view = fit(Box.of([Point(-2.2, 113.9)]))
    assert view.metres == pytest.approx(LEAST_WIDE)
    assert (view.x(113.9), view.y(-2.2)) == (pytest.approx(50), pytest.approx(50))


@given(LATS, LNGS, st.floats(0.001, 5))
def test_the_scale_is_true_and_short_enough(lat, lng, size):
    view = fit(Box(lat, lng, lat + size, lng + size))
    metres, share = view.scale()
    left, right = view.point(50, 50), view.point(50 + share, 50)
    assert distance(left, right) == pytest.approx(metres, rel=0.02)
    assert 10 <= share <= 30


@given(LATS, LNGS, st.floats(0.001, 30))
def test_there_are_few_lines_of_round_degrees(lat, lng, size):
    view = fit(Box(lat, lng, lat + size, lng + size))
    for lines in (view.meridians(), view.parallels()):
        assert len(lines) <= MOST_LINES + 1
        assert all(0 <= place <= 100 for _degree, place in lines)


def test_north_is_up_and_east_is_right():
    view = fit(Box(*INDONESIA))
    assert view.y(0) < view.y(-5) and view.x(100) < view.x(120)


@pytest.mark.parametrize(
    "text", ["", "1,2,3", "a,b,c,d", "5,100,1,110", "nan,1,2,3", "50,10,60,20", "1,2,inf,3"]
)
def test_an_address_that_names_no_box_is_none(text):
    assert Box.read(text) is None


def test_a_box_survives_the_address():
    box = Box(-2.5, 113.25, -2.25, 113.5)
    assert Box.read(box.written()) == box


def test_moving_keeps_the_size_and_zooming_the_middle():
    view = fit(Box(-3, 113, -2, 114))
    assert view.moved(east=0.5).metres == pytest.approx(view.metres)
    assert view.moved(zoom=3).point(50, 50).lng == pytest.approx(view.point(50, 50).lng)
    assert view.moved(zoom=3).box.north > view.box.north
