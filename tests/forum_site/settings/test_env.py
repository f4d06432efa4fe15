"""A wrong value stops the start with a sentence that names the variable."""

import pytest

from forum_site.settings import env

pytestmark = pytest.mark.pure
TILES = "https://tiles.example/{z}/{x}/{y}.png"


@pytest.mark.parametrize("value", ["", TILES])
def test_the_address_of_a_tile_server(monkeypatch, value):
    monkeypatch.setenv("MAP_TILE_URL", value)
    assert env.tile_address("MAP_TILE_URL") == value


@pytest.mark.parametrize(
    "value", ["http://tiles.example/{z}/{x}/{y}.png", "https://tiles.example/", "tiles/{z}/{x}/{y}"]
)
def test_another_address_is_refused(monkeypatch, value):
    monkeypatch.setenv("MAP_TILE_URL", value)
    with pytest.raises(env.EnvironmentProblem, match="MAP_TILE_URL"):
        env.tile_address("MAP_TILE_URL")


@pytest.mark.parametrize(("address", "origins"), [("", []), (TILES, ["https://tiles.example"])])
def test_the_policy_allows_its_host_and_no_other(address, origins):
    assert env.origins(address) == origins
