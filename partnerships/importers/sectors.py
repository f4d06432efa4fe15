"""Puts what sheets call a field under one of the three tridaya sectors of forum_site.core.taxonomy."""

import re
from typing import Final

from partnerships.importers.words import normal

ENVIRONMENT: Final = "ENVIRONMENT"
SOCIAL: Final = "SOCIAL"
ECONOMIC: Final = "ECONOMIC"

# The names of the sectors in the report of `import_plan --json`.
REPORT_NAMES: Final = {ENVIRONMENT: "lingkungan", SOCIAL: "sosial", ECONOMIC: "ekonomi"}

_NAMES: Final = {
    "lingkungan": ENVIRONMENT, "fisik": ENVIRONMENT, "prasarana": ENVIRONMENT, "infrastruktur": ENVIRONMENT,
    "sarpras": ENVIRONMENT, "permukiman": ENVIRONMENT, "pemukiman": ENVIRONMENT, 
    "perumahan": ENVIRONMENT,
    "environment": ENVIRONMENT, "perkim": ENVIRONMENT,
    "sosial": SOCIAL, "sosbud": SOCIAL, "budaya": SOCIAL, "kesra": SOCIAL, "pendidikan": SOCIAL,
    "kesehatan": SOCIAL, "keagamaan": SOCIAL, "kemasyarakatan": SOCIAL, "social": SOCIAL,
    "ekonomi": ECONOMIC, "umkm": ECONOMIC, "perekonomian": ECONOMIC, "koperasi": ECONOMIC,
    "economic": ECONOMIC,
    "ekbang": ECONOMIC,
}  # fmt: skip
# These only say a sector when no stronger word stands beside them: "sarana sosial" is social.
_WEAK: Final = {
    "sarana": ENVIRONMENT, "hidup": ENVIRONMENT, "prasarana": ENVIRONMENT, "infrastruktur": ENVIRONMENT,
    "fisik": ENVIRONMENT, "usaha": ECONOMIC, "perdagangan": ECONOMIC, "pertanian": ECONOMIC,
    "perikanan": ECONOMIC, "peternakan": ECONOMIC, "pariwisata": ECONOMIC, "olahraga": SOCIAL,
    "kepemudaan": SOCIAL,
}  # fmt: skip
_FILLERS: Final = frozenset(
    "bidang sektor aspek urusan tridaya komponen kelompok program kegiatan pembangunan pemberdayaan daya"
    " dan pengembangan masyarakat produktif wilayah kewilayahan umum sub usulan rencana lain lainnya".split()
)
_ENUMERATOR: Final = re.compile(r"^\s*(?:[A-Z]|[IVX]{1,4}|\d{1,2}|[a-z])\s*(?:[.)\]:]|\s-)+\s*(?=\S)")
_LETTERED: Final = re.compile(r"\s*(?:[A-Z]|[IVX]{1,5})\s*[.)]?\s*")


def read_sector(text: str) -> str | None:
    """Return the one sector `text` names, or None when it names none or two of them."""
    words = normal(text).split()
    strong = {_NAMES[word] for word in words if word in _NAMES and word not in _WEAK}
    if len(strong) == 1:
        return strong.pop()
    if strong:
        return None
    weak = {_WEAK[word] for word in words if word in _WEAK}
    return weak.pop() if len(weak) == 1 else None


def heading_sector(text: str) -> str | None:
    """Return the sector when `text` is nothing but a heading such as "A. BIDANG FISIK / PRASARANA"."""
    words = normal(without_enumerator(text)).split()
    known = [word for word in words if word in _NAMES or word in _WEAK]
    if not known or any(word not in _NAMES and word not in _WEAK and word not in _FILLERS for word in words):
        return None
    return read_sector(" ".join(known))


def without_enumerator(text: str) -> str:
    """Drop a leading "A.", "II." or "3)"."""
    return _ENUMERATOR.sub("", text, count=1)


def is_lettered(text: str) -> bool:
    """True for an enumerator of headings: "A", "B.", "IV"."""
    return bool(text) and bool(_LETTERED.fullmatch(text))


def starts_lettered(text: str) -> bool:
    """True for "A. Program air bersih"."""
    found = _ENUMERATOR.match(text)
    return bool(found) and is_lettered(found[0]) if found else False
