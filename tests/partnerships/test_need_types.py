"""Kamus usulan: what a title proposes, and the list a site starts with."""

import pytest

from forum_site.core import taxonomy
from partnerships.models import NeedType
from partnerships.need_type_list import TYPES
from partnerships.need_types import MOST_PROPOSED, propose, types_for

TITLES = {
    "Saluran drainase Gang Manduhara 120 m": "Saluran drainase lingkungan",
    "Rabat beton Gang Karuhei": "Jalan lingkungan rabat beton",
    "Pemasangan paving jalan RT 05": "Jalan lingkungan paving",
    "Jamban keluarga RT 07, 6 unit": "Jamban keluarga dengan tangki septik",
    "Bedah rumah 4 unit": "Perbaikan rumah tidak layak huni",
    "Gerobak sampah roda tiga": "Gerobak atau motor sampah",
    "Mesin jahit KSM Mawar, 4 unit": "Peralatan usaha kelompok",
    "Pelatihan menjahit ibu-ibu": "Pelatihan keterampilan kerja",
    "Beasiswa anak yatim SMP": "Beasiswa anak keluarga miskin",
    "Makanan tambahan balita 2027": "Makanan tambahan balita dan ibu hamil",
}


def test_every_standard_type_has_a_category_of_the_list():
    assert {one.category for one in TYPES} <= set(taxonomy.CATEGORIES)
    assert len({one.title for one in TYPES}) == len(TYPES)


def test_every_sector_has_standard_types():
    assert {taxonomy.sector_of(one.category) for one in TYPES} == set(taxonomy.SECTORS)


def test_a_new_site_starts_with_the_national_list(db):
    assert NeedType.objects.filter(territory=None).count() == len(TYPES)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_proposes_its_type(db, title):
    assert propose(title, types_for(None))[0].title == TITLES[title]


@pytest.mark.parametrize("title", ["", "Kegiatan rutin", "xyzzy"])
def test_a_title_that_says_nothing_proposes_nothing(db, title):
    assert propose(title, types_for(None)) == []


def test_no_more_than_a_few_are_proposed(db):
    everything = " ".join(one.keywords.replace(",", " ") for one in TYPES)
    assert len(propose(everything, types_for(None))) == MOST_PROPOSED


def test_the_types_of_the_kota_stand_first_there_and_nowhere_else(kota_a, menteng, laweyan_village):
    own = NeedType.objects.create(
        title="Siring papan ulin",
        category="drainase",
        unit="m",
        keywords="siring, drainase",
        territory=kota_a,
    )
    assert types_for(menteng)[0] == own
    assert propose("Drainase RT 03", types_for(menteng))[0] == own
    assert own not in types_for(laweyan_village)


def test_a_type_out_of_use_is_not_proposed(db):
    NeedType.objects.filter(title="Bank sampah").update(active=False)
    assert "Bank sampah" not in [one.title for one in types_for(None)]


def test_the_list_is_read_in_one_statement(menteng, django_assert_num_queries):
    with django_assert_num_queries(1):
        [one.territory for one in types_for(menteng)]
