"""Where the demo's needs lie, what is known of their areas, and a few drawings in place of photos."""

import zlib
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.portal.demo.drawings import drawing
from forum_site.portal.demo.points import around
from partnerships.actions.add_photo import add_photo
from partnerships.actions.set_area_facts import set_area_facts
from partnerships.actions.set_place import degrees
from partnerships.choices import PointSource
from partnerships.models import Need

# Around these real cities lie the invented middles of the boards' kelurahan.
CITIES: Final = {
    "62.71": (-2.21, 113.92),
    "33.72": (-7.57, 110.82),
    "73.71": (-5.13, 119.41),
    "91.71": (-2.55, 140.71),
}
FAR: Final = 3_500  # metres of a kelurahan's middle from that of its city
NEAR: Final = 450  # metres of a need from the middle of its kelurahan
UNPLACED: Final = 9  # every ninth need has no point yet
# (title, drawing, moment, days ago, caption)
PHOTOS: Final = (
    ("Saluran drainase Gang Manduhara", "drain_before", "before", 120,
     "Parit tanah dangkal di tepi gang, air menggenang di jalan."),
    ("Saluran drainase Gang Manduhara", "drain_after", "after", 15,
     "Ruas percontohan 20 m: saluran batu, jalan kering."),
    ("Rabat beton Gang Karuhei", "path_before", "before", 95,
     "Jalan tanah berlubang dan licin di Gang Karuhei."),
    ("Rabat beton Gang Karuhei", "path_during", "during", 20, "Bagian pertama gang sudah diperkeras."),
    ("Rabat beton Gang Karuhei", "path_after", "after", 6,
     "Lima belas meter pertama selesai dengan swadaya."),
    ("Lampu jalan lingkungan tenaga surya", "lamp_before", "before", 60,
     "Jalan menuju posyandu tanpa lampu."),
)  # fmt: skip
AREAS: Final[dict[str, dict[str, Any]]] = {
    "Saluran drainase Gang Manduhara": {
        "slum_aspects": ["DRAINAGE", "ROADS"], "slum_listed": True,
        "slum_decree": "No. 188.45/310 Tahun 2024 (contoh)",
        "rplp_reference": "RPLP Menteng hlm. 42 (contoh)",
        "in_musrenbang": True, "musrenbang_reference": "Usulan 62.71-1187 (contoh)",
    },
    "Rabat beton Gang Karuhei": {
        "slum_aspects": ["ROADS"], "slum_listed": True, "slum_decree": "No. 188.45/310 Tahun 2024 (contoh)",
        "in_musrenbang": False,
    },
    "Jamban keluarga RT 07": {"slum_aspects": ["WASTEWATER"], "slum_listed": False},
    "Tempat sampah terpilah": {"slum_aspects": ["SOLID_WASTE"]},
}  # fmt: skip


def load_places() -> None:
    """Points for most needs, facts of some areas, drawings for three needs. Again: changes nothing."""
    _points()
    rahmi = User.objects.get(handle="nyai-rahmi")
    needs = {
        need.title: need for need in Need.objects.filter(board__slug="bkm-handep").select_related("board")
    }
    for title, facts in AREAS.items():
        if needs[title].slum_listed is None and not needs[title].slum_aspects:
            set_area_facts(needs[title], by=rahmi, **facts)
    having = set(Need.objects.exclude(photos=None).values_list("title", flat=True))
    today = timezone.localdate()
    for title, scene, moment, days, caption in PHOTOS:
        if title not in having:
            add_photo(
                needs[title], drawing(scene), by=rahmi, moment=moment, caption=caption, consent=True,
                taken_on=today - timedelta(days=days),
            )  # fmt: skip


def _points() -> None:
    """One statement a need: a single one for all of them would take longer to write than to run."""
    fields = ("latitude", "longitude", "point_source", "map_lat", "map_lng")
    needs = Need.objects.filter(latitude=None).select_related("village")
    with transaction.atomic():
        for need in needs:
            if _place(need):
                values = {name: getattr(need, name) for name in fields}
                Need.objects.filter(pk=need.pk).update(**values)


def _place(need: Need) -> bool:
    seed = f"{need.village.code} {need.title}"
    unplaced = need.title not in AREAS and zlib.crc32(seed.encode()) % UNPLACED == 0
    if unplaced or (city := CITIES.get(need.village.code[:5])) is None:
        return False
    lat, lng = around(around(city, FAR, need.village.code), NEAR, seed)
    need.latitude, need.longitude = degrees(lat), degrees(lng)
    need.point_source = PointSource.GPS if need.pk % 2 else PointSource.TYPED
    need.remember_public_words()
    return True
