"""How names are compared, and the words of administration around them."""

import re
import unicodedata
from dataclasses import dataclass

_BETWEEN = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`\"’‘]")

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
FILLERS = frozenset({"administrasi", "adm", "se", "seluruh", "wilayah", "daerah"})


def normalise(text: str) -> str:
    """Kota Bau-Bau → kota bau bau, We'a-we'a → wea wea; never raises."""
    bare = _APOSTROPHES.sub("", text.lower())
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return _BETWEEN.sub(" ", bare).strip()


def squash(text: str) -> str:
    """Without spaces, so that Palangkaraya and Palangka Raya are one name."""
    return normalise(text).replace(" ", "")


def split_kind(text: str) -> tuple[Kind | None, str]:
    """`text` is normalised: "kota administrasi jakarta barat" → kota, "jakarta barat".

    A lone word of administration is a name ("Kota"), and so is what follows no such word.
    """
    words = text.split()
    kind = KIND_WORDS.get(words[0]) if len(words) > 1 else None
    rest = words[1:] if kind else words
    while len(rest) > 1 and rest[0] in FILLERS:
        rest = rest[1:]
    return kind, " ".join(rest)
