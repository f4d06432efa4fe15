"""The map as SVG: nothing hidden, nothing told by colour alone, nothing unescaped."""

import math
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from partnerships.maps import Box, MapWords, Mark, Point, draw, fit
from partnerships.maps.drawing import APART, PHONE, degree_words, metre_words, sign, spread

pytestmark = pytest.mark.pure
WORDS = MapWords("Peta: 2 kebutuhan", "LU", "LS", "BT", "Utara", ",")
VIEW = fit(Box.of([Point(-2.21, 113.91), Point(-2.20, 113.93)]))
ONE = Mark(-2.21, 113.91, "1", 'Saluran "A" <b>', "ENVIRONMENT")
TWO = Mark(-2.20, 113.93, "2", "Jahit", "ECONOMIC", funded=True, here=True)


def test_it_is_well_formed_and_says_what_it_is():
    root = ET.fromstring(draw(VIEW, [ONE, TWO], WORDS))
    assert root.attrib["role"] == "img" and root.attrib["aria-label"] == "Peta: 2 kebutuhan"
    assert [title.text for title in root.iter("title")] == [ONE.title, TWO.title]


def test_it_has_frame_degrees_scale_and_north():
    drawn = draw(VIEW, [ONE], WORDS)
    for part in ("map-f", "° LS", "° BT", " m</text>", "Utara"):
        assert part in drawn, part


def test_nothing_in_it_needs_an_inline_style():
    assert "style=" not in draw(VIEW, [ONE, TWO], WORDS)


def test_a_map_of_links_is_a_group_of_named_links():
    linked = Mark(-2.2, 113.92, "7", "Jawa Tengah: 7", href="?box=1&q=<", count=7, share=0.5)
    root = ET.fromstring(draw(VIEW, [linked], WORDS))
    link = root.find("a")
    assert root.attrib["role"] == "group" and link is not None
    assert (link.attrib["href"], link.attrib["aria-label"]) == ("?box=1&q=<", "Jawa Tengah: 7")


def test_sectors_differ_in_shape_and_the_funded_in_filling():
    shapes = {
        sign(sector, funded=False).split("<")[2] for sector in ("ENVIRONMENT", "SOCIAL", "ECONOMIC", "")
    }
    assert len(shapes) == 4
    assert "full" in sign("SOCIAL", funded=True) and "full" not in sign("SOCIAL", funded=False)


@pytest.mark.parametrize("count", [2, 12, 24])
def test_no_sign_hides_another_even_when_all_lie_at_one_point(count):
    marks = [Mark(-2.205, 113.92, str(number)) for number in range(count)]
    places = [(x * PHONE / 100, y * PHONE / VIEW.aspect / 100) for x, y in spread(VIEW, marks)]
    assert min(math.dist(*pair) for pair in combinations(places, 2)) > APART * 0.85
    assert spread(VIEW, marks) == spread(VIEW, marks)


def test_signs_that_have_room_stay_where_they_are():
    (x, y), _other = spread(VIEW, [ONE, TWO])
    assert (x, y) == (pytest.approx(VIEW.x(ONE.lng), abs=0.1), pytest.approx(VIEW.y(ONE.lat), abs=0.1))


@pytest.mark.parametrize(
    ("value", "words"), [(-2.21, "2,21° LS"), (1.5, "1,5° LU"), (0, "0°"), (-10, "10° LS")]
)
def test_degrees_in_words(value, words):
    assert degree_words(value, "LU", "LS", ",") == words


@pytest.mark.parametrize(("metres", "words"), [(50, "50 m"), (2000, "2 km"), (1_000_000, "1000 km")])
def test_metres_in_words(metres, words):
    assert metre_words(metres, ",") == words
