"""Blocks find their band; an editor only orders them."""

from types import SimpleNamespace

from forum_site.pages import layout
from forum_site.pages.providers import register_provider


def blocks(*kinds):
    return [SimpleNamespace(block_type=kind, value={"count": 3}) for kind in kinds]


def shapes(bands):
    return [(band.kind, len(band.main), len(band.aside)) for band in bands]


def test_neighbours_of_a_band_stand_together(rf, no_providers):
    for name in ("needs_looking", "open_offers", "gap_by_sector"):
        register_provider(name, lambda request, count: {"context": {}})
    found = layout.bands_of(blocks("hero", "doors", "needs", "offers", "sectors", "how"), rf.get("/"))
    assert shapes(found) == [("hero", 1, 1), ("split", 1, 1), ("even", 1, 1)]


def test_a_band_without_content_is_left_out(rf, no_providers):
    assert shapes(layout.bands_of(blocks("needs", "offers", "how"), rf.get("/"))) == [("even", 0, 1)]


def test_a_provider_may_bring_its_own_template(rf, no_providers):
    register_provider("figures", lambda request, count: {"template": "portal/x.html", "context": {"a": 1}})
    (band,) = layout.bands_of(blocks("figures"), rf.get("/"))
    assert band.aside == [layout.Piece("portal/x.html", {"a": 1})]


def test_every_block_of_the_editor_has_a_place():
    from forum_site.pages.blocks import HOME_BLOCKS

    names = {name for name, _block in HOME_BLOCKS}
    assert names == set(layout.PLACES) == set(layout.PROVIDERS) | set(layout._OWN)
