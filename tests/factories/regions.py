"""A small real part of the country, with the ranks of the whole list."""

from functools import cache

from forum_site.regions import listing
from forum_site.regions.actions.load_regions import sync
from forum_site.regions.models import Region

# Whole kecamatan, from Aceh's end of the list to Papua's; two kota share the name Menteng.
DISTRICTS = (
    "31.71.06",  # Menteng, Jakarta Pusat
    "32.01.01",  # Cibinong, Kabupaten Bogor
    "32.71.04",  # Bogor Barat, Kota Bogor, with its own Menteng
    "33.72.01",  # Laweyan, Kota Surakarta
    "33.72.05",  # Banjarsari, Kota Surakarta
    "34.01.03",  # Panjatan, Kulon Progo
    "34.71.01",  # Tegalrejo, Kota Yogyakarta
    "62.03.01",  # Selat, Kapuas
    "62.71.01",  # Pahandut, Palangka Raya
    "62.71.03",  # Jekan Raya, Palangka Raya
    "73.71.01",  # Mariso, Kota Makassar (WITA)
    "91.71.01",  # Jayapura Utara, Kota Jayapura (WIT)
)


@cache
def whole_list() -> dict[str, listing.Entry]:
    """code → row of the national list; read once a process."""
    return {entry.code: entry for entry in listing.make_entries(listing.read_names())}


@cache
def few_names() -> dict[str, str]:
    """code → name of the few kecamatan, everything above and below them."""
    return {
        code: entry.name
        for code, entry in whole_list().items()
        if any(code.startswith(district) or district.startswith(code) for district in DISTRICTS)
    }


def make_regions() -> dict[str, Region]:
    """Fill the tables with the few regions and the names in use for them; code → Region.

    `lo` and `hi` are those of the whole list, so a province is wider than the villages that exist.
    """
    names = few_names()
    sync(names, [other for other in listing.read_other_names() if other.code in names])
    regions = {region.code: region for region in Region.objects.select_related("parent")}
    for region in regions.values():
        region.lo, region.hi = whole_list()[region.code].lo, whole_list()[region.code].hi
    Region.objects.bulk_update(regions.values(), ["lo", "hi"])
    return regions
