"""The 34 categories of needs and offers, each under one tridaya sector, and which of them are neighbours."""

from dataclasses import dataclass
from typing import Final

from forum_site.core.taxonomy.codes import ECONOMIC, ENVIRONMENT, SOCIAL
from forum_site.core.taxonomy.marks import N_


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of activity: `code` is stored, `label` is an English message, `sector` one of the three."""

    code: str
    sector: str
    label: str


_ALL: Final = (
    Category("air_bersih", ENVIRONMENT, N_("Clean water")),
    Category("drainase", ENVIRONMENT, N_("Drainage")),
    Category("fasilitas_umum", ENVIRONMENT, N_("Public facilities")),
    Category("internet", ENVIRONMENT, N_("Internet network")),
    Category("irigasi", ENVIRONMENT, N_("Irrigation")),
    Category("jalan", ENVIRONMENT, N_("Neighbourhood roads")),
    Category("jalan_usaha_tani", ENVIRONMENT, N_("Farm roads")),
    Category("jembatan", ENVIRONMENT, N_("Bridges")),
    Category("keselamatan_jalan", ENVIRONMENT, N_("Road safety")),
    Category("listrik_rumah", ENVIRONMENT, N_("Household electricity")),
    Category("penerangan_jalan", ENVIRONMENT, N_("Street lighting")),
    Category("penghijauan", ENVIRONMENT, N_("Greening")),
    Category("persampahan", ENVIRONMENT, N_("Waste management")),
    Category("rtlh", ENVIRONMENT, N_("Housing repair (RTLH)")),
    Category("sanitasi", ENVIRONMENT, N_("Sanitation")),
    Category("talud", ENVIRONMENT, N_("Retaining walls")),
    Category("disabilitas", SOCIAL, N_("Disability")),
    Category("gizi", SOCIAL, N_("Nutrition")),
    Category("keagamaan", SOCIAL, N_("Religious life")),
    Category("kebencanaan", SOCIAL, N_("Disaster readiness")),
    Category("kelembagaan", SOCIAL, N_("Strengthening institutions")),
    Category("kesehatan", SOCIAL, N_("Health services")),
    Category("pendidikan", SOCIAL, N_("Education")),
    Category("perlindungan", SOCIAL, N_("Women and child protection")),
    Category("santunan", SOCIAL, N_("Aid for poor families")),
    Category("seni_olahraga", SOCIAL, N_("Arts and sport")),
    Category("modal_usaha", ECONOMIC, N_("Business capital")),
    Category("padat_karya", ECONOMIC, N_("Cash-for-work")),
    Category("pelatihan", ECONOMIC, N_("Skills training")),
    Category("peralatan_usaha", ECONOMIC, N_("Business equipment")),
    Category("perikanan", ECONOMIC, N_("Fisheries")),
    Category("pertanian", ECONOMIC, N_("Farming")),
    Category("peternakan", ECONOMIC, N_("Livestock")),
    Category("wisata", ECONOMIC, N_("Tourism")),
)

CATEGORIES: Final[dict[str, Category]] = {category.code: category for category in _ALL}

# Pairs for which money or skill offered for one commonly serves the other. Symmetric.
_NEIGHBOUR_PAIRS: Final = (
    ("air_bersih", "sanitasi"),
    ("air_bersih", "irigasi"),
    ("drainase", "sanitasi"),
    ("drainase", "talud"),
    ("drainase", "jalan"),
    ("drainase", "irigasi"),
    ("drainase", "padat_karya"),
    ("fasilitas_umum", "seni_olahraga"),
    ("fasilitas_umum", "internet"),
    ("fasilitas_umum", "keselamatan_jalan"),
    ("fasilitas_umum", "penghijauan"),
    ("fasilitas_umum", "kesehatan"),
    ("irigasi", "jalan_usaha_tani"),
    ("irigasi", "padat_karya"),
    ("irigasi", "pertanian"),
    ("irigasi", "talud"),
    ("jalan", "jalan_usaha_tani"),
    ("jalan", "jembatan"),
    ("jalan", "keselamatan_jalan"),
    ("jalan", "padat_karya"),
    ("jalan", "talud"),
    ("jalan_usaha_tani", "jembatan"),
    ("jalan_usaha_tani", "padat_karya"),
    ("jalan_usaha_tani", "pertanian"),
    ("jembatan", "padat_karya"),
    ("keselamatan_jalan", "penerangan_jalan"),
    ("listrik_rumah", "penerangan_jalan"),
    ("listrik_rumah", "rtlh"),
    ("padat_karya", "talud"),
    ("penghijauan", "kebencanaan"),
    ("penghijauan", "persampahan"),
    ("penghijauan", "pertanian"),
    ("persampahan", "sanitasi"),
    ("rtlh", "sanitasi"),
    ("rtlh", "santunan"),
    ("disabilitas", "kesehatan"),
    ("disabilitas", "modal_usaha"),
    ("disabilitas", "pelatihan"),
    ("disabilitas", "perlindungan"),
    ("disabilitas", "santunan"),
    ("gizi", "kesehatan"),
    ("gizi", "santunan"),
    ("keagamaan", "pendidikan"),
    ("keagamaan", "santunan"),
    ("kebencanaan", "kesehatan"),
    ("kelembagaan", "pelatihan"),
    ("kelembagaan", "modal_usaha"),
    ("kesehatan", "perlindungan"),
    ("kesehatan", "santunan"),
    ("pendidikan", "pelatihan"),
    ("pendidikan", "perlindungan"),
    ("pendidikan", "santunan"),
    ("perlindungan", "santunan"),
    ("modal_usaha", "pelatihan"),
    ("modal_usaha", "peralatan_usaha"),
    ("modal_usaha", "perikanan"),
    ("modal_usaha", "pertanian"),
    ("modal_usaha", "peternakan"),
    ("modal_usaha", "santunan"),
    ("pelatihan", "peralatan_usaha"),
    ("pelatihan", "pertanian"),
    ("pelatihan", "wisata"),
    ("peralatan_usaha", "perikanan"),
    ("peralatan_usaha", "pertanian"),
    ("perikanan", "pertanian"),
    ("perikanan", "peternakan"),
    ("pertanian", "peternakan"),
    ("seni_olahraga", "wisata"),
)


def _symmetric(pairs: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {code: set() for code in CATEGORIES}
    for one, other in pairs:
        table[one].add(other)
        table[other].add(one)
    return {code: frozenset(near) for code, near in table.items()}


NEIGHBOURS: Final[dict[str, frozenset[str]]] = _symmetric(_NEIGHBOUR_PAIRS)


def sector_of(category: str) -> str:
    """Return the sector code of a category code; KeyError when the code does not exist."""
    return CATEGORIES[category].sector


def categories_of(sector: str) -> tuple[Category, ...]:
    """Return the categories of a sector in their fixed order; empty for an unknown sector."""
    return tuple(category for category in _ALL if category.sector == sector)


def are_neighbours(one: str, other: str) -> bool:
    """Tell whether two different categories commonly serve each other; unknown codes are never neighbours."""
    return other in NEIGHBOURS.get(one, frozenset())
