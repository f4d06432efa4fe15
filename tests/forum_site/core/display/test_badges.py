"""Small signs say in words what they show in colour."""

from datetime import date

import pytest
from django.utils.translation import override

from forum_site.core.display import badges
from forum_site.core.display.icons import ICONS
from forum_site.core.taxonomy import SECTORS


@pytest.mark.parametrize("code", SECTORS)
def test_every_sector_has_icon_and_name(code):
    with override("en"):
        shown = badges.sector(code)
    assert "<use" in shown
    assert SECTORS[code] in shown


def test_an_unknown_sector_shows_nothing():
    assert badges.sector("") == ""


def test_names_of_people_are_escaped():
    assert "<b>" not in badges.badge("<b>x</b>") + badges.tag("<b>x</b>", "/") + badges.avatar("<b>x</b>")


def test_an_avatar_keeps_its_dye_and_shows_two_letters():
    assert badges.avatar("Siti Aminah Rahayu") == badges.avatar("Siti Aminah Rahayu")
    assert ">SA<" in badges.avatar("Siti Aminah Rahayu")
    assert ">?<" in badges.avatar("")


def test_a_due_date_has_a_leaf_and_a_machine_date():
    with override("id"):
        leaf = badges.due(date(2026, 8, 5))
    assert 'datetime="2026-08-05"' in leaf
    assert "<b>5</b>Agu" in leaf


def test_no_closing_date_is_said():
    with override("en"):
        assert "No closing date" in badges.due(None)


def test_every_icon_is_in_the_sprite(settings):
    sprite = (settings.BASE_DIR / "forum_site/static/img/sprite.svg").read_text()
    assert [name for name in ICONS if f'id="i-{name}"' not in sprite] == []
