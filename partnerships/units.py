"""Units of volume as boards write them, in one normal form, so that prices of a unit can be compared."""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Normal form → the other ways of writing it, in small letters and without dots. A lump sum ("paket",
# "ls") is not here: it has no price of a unit.
_WAYS: Final[dict[str, tuple[str, ...]]] = {
    "m": ("m'", "m1", "m1'", "m¹", "meter", "meter'", "mtr", "m lari", "meter lari", "meter panjang"),
    "m2": ("m²", "m^2", "meter2", "mtr2", "meter persegi", "m persegi", "meter kuadrat"),
    "m3": ("m³", "m^3", "meter3", "mtr3", "meter kubik", "m kubik", "kubik"),
    "km": ("kilometer",),
    "ha": ("hektar", "hektare"),
    "unit": ("buah", "bh", "pcs", "biji"),
    "titik": ("ttk", "lokasi"),
    "rumah": ("rmh", "unit rumah"),
    "kk": ("keluarga", "kepala keluarga"),
    "sr": ("sambungan", "sambungan rumah"),
    "orang": ("org", "jiwa", "peserta", "anak"),
    "set": ("stel",),
}
_NORMAL: Final = {way: normal for normal, ways in _WAYS.items() for way in (normal, *ways)}
WORDS: Final[dict[str, object]] = {
    "m": _("metre"),
    "m2": _("square metre"),
    "m3": _("cubic metre"),
    "km": _("kilometre"),
    "ha": _("hectare"),
    "unit": pgettext_lazy("price of one", "unit"),
    "titik": pgettext_lazy("price of one", "point"),
    "rumah": pgettext_lazy("price of one", "house"),
    "kk": pgettext_lazy("price of one", "household"),
    "sr": pgettext_lazy("price of one", "house connection"),
    "orang": pgettext_lazy("price of one", "person"),
    "set": pgettext_lazy("price of one", "set"),
}
_MARKS: Final = str.maketrans({"’": "'", "‘": "'", "′": "'", "`": "'", ".": " ", ",": " "})


def normal_unit(text: str) -> str:
    """ "M'", "meter" and "M1" as "m"; "" for a lump sum or a unit that cannot be compared."""
    plain = re.sub(r"\s+", " ", text.lower().translate(_MARKS)).strip()
    return _NORMAL.get(plain, _NORMAL.get(plain.replace(" ", ""), ""))
