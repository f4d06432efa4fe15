"""Points as people write and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.maps import Point, PointProblem, distance, inside_indonesia, read_point

pytestmark = pytest.mark.pure
HERE = Point(-2.2096, 113.9108)


@pytest.mark.parametrize(
    "text",
    [
        "-2.2096, 113.9108", "-2.2096,113.9108", "  -2.2096   113.9108 ", "−2.2096, 113.9108",
        "-2,2096; 113,9108", "-2,2096, 113,9108", "113.9108, -2.2096", "2.2096 S, 113.9108 E",
        "E 113.9108 S 2.2096", "2.2096° LS, 113.9108° BT", "Lat: -2.2096 Long: 113.9108",
        "2.2096° Lintang Selatan, 113.9108° Bujur Timur", "S 2 12.576 E 113 54.648",
        "2°12'34.56\"S 113°54'38.88\"E", "2° 12′ 34,56″ LS 113° 54′ 38,88″ BT",
        "2 12 34.56 LS, 113 54 38.88 BT",
    ],
)  # fmt: skip
def test_degrees_in_every_usual_spelling(text):
    assert read_point(text) == HERE


@pytest.mark.parametrize(
    "link",
    [
        "https://www.google.com/maps/@-2.2096,113.9108,17z",
        "https://www.google.com/maps/place/X/@-2.3,113.8,17z/data=!3m1!8m2!3d-2.2096!4d113.9108",
        "https://maps.google.com/maps?q=-2.2096%2C113.9108&z=17",
        "https://www.google.com/maps/search/-2.2096,+113.9108?entry=tts",
        "https://www.openstreetmap.org/#map=17/-2.2096/113.9108",
        "https://www.openstreetmap.org/?mlat=-2.2096&mlon=113.9108#map=5/0/0",
        "https://maps.apple.com/?ll=-2.2096,113.9108",
        "geo:-2.2096,113.9108?z=17",
        "Titik lokasi: https://maps.google.com/?q=-2.2096,113.9108",
    ],
)
def test_the_coordinates_of_a_pasted_link(link):
    assert read_point(link) == HERE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "di belakang masjid",
        "-2.2096",
        "1 2 3",
        "2°72'00\" S 113°54'00\" E",
        "91, 200",
        "2.2 S 3.3 S",
        "-2,113",
    ],
)
def test_what_is_no_point_is_said_to_be_none(text):
    with pytest.raises(PointProblem) as problem:
        read_point(text)
    assert problem.value.code == "unreadable"


def test_a_short_link_carries_no_coordinates():
    with pytest.raises(PointProblem) as problem:
        read_point("https://maps.app.goo.gl/abcDEF123")
    assert problem.value.code == "link"


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (HERE, True), (Point(5.9, 95.3), True), (Point(-10.9, 123.0), True), (Point(-8.5, 141.0), True),
        (Point(6.1, 100.0), False), (Point(-11.1, 120.0), False), (Point(0.0, 94.9), False),
        (Point(-5.0, 141.5), False), (Point(113.9, -2.2), False),
    ],
)  # fmt: skip
def test_the_box_of_indonesia(point, inside):
    assert inside_indonesia(point) is inside


@given(st.floats(-11, 6), st.floats(95, 141))
def test_what_we_write_is_read_again(lat, lng):
    point = read_point(f"{lat:.6f}, {lng:.6f}")
    assert abs(point.lat - lat) < 1e-6 and abs(point.lng - lng) < 1e-6


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    try:
        read_point(text)
    except PointProblem:
        pass


def test_a_degree_of_latitude_is_111_kilometres():
    assert 111_000 < distance(Point(0, 110), Point(1, 110)) < 111_400
    assert distance(HERE, HERE) == 0
