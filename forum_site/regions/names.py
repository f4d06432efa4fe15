"""How names are compared, and the words of administration around them."""

import re
import unicodedata
from dataclasses import dataclass

_BETWEEN = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`\"’‘]")

_CODE = re.compile(r"\d{2}([.\- ]?\d{1,2}([.\- ]?\d{1,2}([.\- ]?\d{1,4})?)?)?")
_CODE_PARTS = (slice(0, 2), slice(2, 4), slice(4, 6), slice(6, 10))

LONGEST_QUERY = 120  # a label with all its parts is shorter; the rest of a pasted page is not read


@dataclass(frozen=True)
class Kind:
    """What a word such as "kec." says about the name after it; None leaves it open."""

    level: int
    is_kota: bool | None = None


KIND_WORDS = {
    "provinsi": Kind(1),
    "propinsi": Kind(1),
    "prov": Kind(1),
    "prop": Kind(1),
    "kabupaten": Kind(2, False),
    "kab": Kind(2, False),
    "kota": Kind(2, True),
    "kotamadya": Kind(2, True),
    "kodya": Kind(2, True),
    "kecamatan": Kind(3),
    "kec": Kind(3),
    "distrik": Kind(3),
    "kapanewon": Kind(3),
    "kemantren": Kind(3),
    "kelurahan": Kind(4),
    "kel": Kind(4),
    "desa": Kind(4),
    "ds": Kind(4),
    "kalurahan": Kind(4),
    "gampong": Kind(4),
    "nagari": Kind(4),
}
SPELT_OUT = {
    "kab": "kabupaten",
    "kodya": "kota",
    "kotamadya": "kota",
    "prov": "provinsi",
    "prop": "provinsi",
    "propinsi": "provinsi",
}
SILENT = frozenset({"administrasi", "adm"})  # "Kota Administrasi Jakarta Barat" is a kota
FILLERS = SILENT | frozenset({"se", "seluruh", "wilayah", "daerah"})


def normalise(text: str) -> str:
    """Kota Bau-Bau → kota bau bau, We'a-we'a → wea wea; never raises."""
    bare = _APOSTROPHES.sub("", text.lower())
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return _BETWEEN.sub(" ", bare).strip()


def split_kind(text: str) -> tuple[Kind | None, str]:
    """`text` is normalised: "se kota administrasi jakarta barat" → kota, "jakarta barat".

    A lone word of administration is a name ("Kota"), and so is what follows no such word.
    """
    words = _without_fillers(text.split())
    kind = KIND_WORDS.get(words[0]) if len(words) > 1 else None
    return kind, " ".join(_without_fillers(words[1:]) if kind else words)


def _without_fillers(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in FILLERS:
        words = words[1:]
    return words


def spell_out(text: str) -> str:
    """`text` is normalised: "kab pontianak" → "kabupaten pontianak"."""
    first, blank, rest = text.partition(" ")
    return SPELT_OUT.get(first, first) + blank + rest


def as_code(text: str) -> str | None:
    """62.71.03, 627103 and 62-71-03 as a dotted code, finished or not; None for anything else."""
    typed = text.strip().rstrip(".")
    if not _CODE.fullmatch(typed):
        return None
    digits = re.sub(r"\D", "", typed)
    return ".".join(digits[part] for part in _CODE_PARTS if digits[part])
