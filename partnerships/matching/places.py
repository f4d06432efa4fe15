"""Finds the village intervals of places named in free text, such as "Jabodetabek; Kota Serang".

Built from the rows of the region table (Kemendagri code, name). Used for files that carry names instead of
codes; the site itself resolves regions by code.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from partnerships.matching.profiles import Interval

_ALIASES: Final = {
    "di yogyakarta": "daerah istimewa yogyakarta",
    "diy": "daerah istimewa yogyakarta",
    "yogyakarta": "daerah istimewa yogyakarta",
    "dki jakarta": "daerah khusus ibukota jakarta",
    "jakarta": "daerah khusus ibukota jakarta",
    "ntb": "nusa tenggara barat",
    "ntt": "nusa tenggara timur",
    "babel": "kepulauan bangka belitung",
    "kepri": "kepulauan riau",
}
_GROUPS: Final = {
    "jabodetabek": (
        "daerah khusus ibukota jakarta",
        "kota bogor",
        "kabupaten bogor",
        "kota depok",
        "kota tangerang",
        "kota tangerang selatan",
        "kabupaten tangerang",
        "kota bekasi",
        "kabupaten bekasi",
    ),
}
_NATION: Final = "nasional"
_PREFIXES: Final = ("", "kota ", "kabupaten ", "kota administrasi ", "kabupaten administrasi ")
# What stands before a village's or district's name in other people's lists.
_RANKS: Final = re.compile(r"^(se )?(kelurahan|kalurahan|desa|kecamatan|kapanewon|kemantren|kel|kec)\b\.?\s*")
_PROVINCE, _REGENCY, _DISTRICT, _VILLAGE = 2, 5, 8, 13


@dataclass(frozen=True)
class Places:
    """Intervals by name: `large` are provinces and regencies, `small` what lies inside; `nation` is all."""

    nation: Interval
    large: dict[str, Interval]
    small: dict[str, tuple[Interval, ...]]

    def find(self, text: str) -> tuple[Interval, ...]:
        """Return the intervals of provinces and regencies named, split at ";"; unknown ones are left out."""
        names = [single for name in text.split(";") for single in _GROUPS.get(_plain(name), (_plain(name),))]
        found = (self._large(name) for name in names)
        return tuple(place for place in found if place is not None)

    def within(self, parent: Interval, name: str | None) -> Interval | None:
        """Return the kecamatan or kelurahan of this name inside a wider interval; None unless exactly one."""
        wanted = _joined(_RANKS.sub("", _plain(name or "")))
        hits = [
            place for place in self.small.get(wanted, ()) if parent[0] <= place[0] and place[1] <= parent[1]
        ]
        return hits[0] if len(hits) == 1 else None

    def _large(self, name: str) -> Interval | None:
        if name.startswith(_NATION):
            return self.nation
        name = _ALIASES.get(name, name)
        tried = (_joined(prefix + name) for prefix in _PREFIXES)
        return next((self.large[full] for full in tried if full in self.large), None)


def build_places(rows: Iterable[tuple[str, str]], other_names: Iterable[tuple[str, str]] = ()) -> Places:
    """Build the table from (code, name) rows in any order; village ranks follow the codes.

    `other_names` are further (code, name) by which a place is found.
    """
    ordered = sorted(rows)
    spans: dict[str, list[int]] = {}
    rank = 0
    for code, _name in ordered:
        if len(code) < _VILLAGE:
            continue
        for length in (_PROVINCE, _REGENCY, _DISTRICT, _VILLAGE):
            spans.setdefault(code[:length], [rank, rank])[1] = rank
        rank += 1
    large: dict[str, Interval] = {}
    small: dict[str, tuple[Interval, ...]] = {}
    for code, name in (*ordered, *sorted(other_names)):
        if code not in spans:
            continue
        interval = (spans[code][0], spans[code][1])
        if len(code) <= _REGENCY:
            large.setdefault(_joined(_plain(name)), interval)
        else:
            known = small.get(_joined(_plain(name)), ())
            small[_joined(_plain(name))] = known if interval in known else (*known, interval)
    return Places((0, max(rank - 1, 0)), large, small)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"\(.*?\)|[^a-z0-9 ]", " ", name.lower()).split())


def _joined(name: str) -> str:
    # "Lubuklinggau" and "Lubuk Linggau", "Palangka Raya" and "Palangkaraya" are one place.
    return name.replace(" ", "")
