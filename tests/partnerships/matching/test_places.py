"""Places named in free text become intervals of village ranks."""

import pytest

from partnerships.matching.places import build_places

pytestmark = pytest.mark.pure

ROWS = [
    ("34", "Daerah Istimewa Yogyakarta"),
    ("34.01", "Kabupaten Kulon Progo"),
    ("34.01.01", "Temon"),
    ("34.01.01.2001", "Jangkaran"),
    ("34.01.01.2002", "Sindutan"),
    ("34.71", "Kota Yogyakarta"),
    ("34.71.01", "Tegalrejo"),
    ("34.71.01.1001", "Kricak"),
    ("62", "Kalimantan Tengah"),
    ("62.71", "Kota Palangkaraya"),
    ("62.71.03", "Jekan Raya"),
    ("62.71.03.1001", "Menteng"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DI Yogyakarta", ((0, 2),)),
        ("Kabupaten Kulon Progo", ((0, 1),)),
        ("Kota Palangka Raya", ((3, 3),)),
        ("Palangkaraya; Kulon Progo", ((3, 3), (0, 1))),
        ("Nasional (kelurahan)", ((0, 3),)),
        ("Negeri Dongeng", ()),
        ("", ()),
    ],
)
def test_names_people_use_are_found(text, found):
    assert build_places(ROWS).find(text) == found


def test_small_places_are_looked_up_inside_a_larger_one():
    places = build_places(reversed(ROWS))
    kulon_progo = places.find("Kulon Progo")[0]
    assert places.within(kulon_progo, "Kapanewon Temon") == (0, 1)
    assert places.within(kulon_progo, "Kalurahan Sindutan") == (1, 1)
    assert places.within(kulon_progo, "Menteng") is None
    assert places.within(kulon_progo, None) is None
