"""Pictures of a tile server lie where their earth is."""

import pytest

from partnerships.maps import Box, MapWords, draw, fit, tiles_of
from partnerships.maps.tiles import MOST

pytestmark = pytest.mark.pure
ADDRESS = "https://tiles.example/{z}/{x}/{y}.png"


@pytest.mark.parametrize(
    "box", [Box(-2.22, 113.90, -2.20, 113.93), Box(-11, 95, 6, 141), Box(-7.6, 110, -7, 111)]
)
def test_they_cover_the_whole_frame_with_few_pictures(box):
    tiles = tiles_of(fit(box), ADDRESS)
    assert 1 <= len(tiles) <= MOST
    assert min(tile.x for tile in tiles) <= 0 and min(tile.y for tile in tiles) <= 0
    assert max(tile.x + tile.width for tile in tiles) >= 100
    assert max(tile.y + tile.height for tile in tiles) >= 100


def test_a_known_place_has_its_known_tile():
    view = fit(Box(-2.4, 113.52, -2.0, 114.3), margin=0)
    assert "https://tiles.example/10/836/518.png" in [tile.url for tile in tiles_of(view, ADDRESS)]


def test_the_drawing_holds_them_behind_the_lines():
    view = fit(Box(-2.22, 113.90, -2.20, 113.93))
    drawn = draw(view, [], MapWords("Peta"), tiles_of(view, ADDRESS))
    assert drawn.index("<image") < drawn.index("map-g")
    assert "<image" not in draw(view, [], MapWords("Peta"))
