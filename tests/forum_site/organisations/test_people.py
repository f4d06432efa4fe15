"""The named people mean what their names promise; everything else builds on it."""

from forum_site.organisations.authority import is_officer, manages, officers_for, oversees


def test_each_secretariat_oversees_its_own_kota_and_no_other(eko, fitri, kota_a, kota_b):
    assert oversees(eko, kota_a)
    assert not oversees(eko, kota_b)
    assert oversees(fitri, kota_b)


def test_a_coordinator_manages_the_own_board_only(ani, citra, handep, laweyan):
    assert manages(ani, handep)
    assert not manages(ani, laweyan)
    assert manages(citra, laweyan)


def test_officers_are_those_who_hold_an_office(eko, dewi, root, ani, gita, hadi, indra, budi):
    officers = [user.handle for user in (eko, dewi, root, ani, gita, hadi, indra, budi) if is_officer(user)]
    assert officers == ["eko", "dewi", "root"]


def test_a_territory_without_secretariat_falls_to_the_administrator(root, eko, regions):
    assert officers_for(regions["62.03.01.1006"]) == [root]
    assert officers_for(regions["62.71.03.1002"]) == [eko]
