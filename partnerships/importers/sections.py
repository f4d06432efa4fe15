"""What a heading row passes on to the rows beneath it."""

import re
from dataclasses import dataclass, replace

from partnerships.importers import row_words as w
from partnerships.importers.places import read_rt_rw
from partnerships.importers.sectors import heading_sector, without_enumerator
from partnerships.importers.words import normal
from partnerships.importers.years import single_year


@dataclass(frozen=True, slots=True)
class Section:
    """Values for rows that do not say better themselves."""

    sector: str = ""
    category: str = ""
    year: int | None = None
    rw: str = ""
    village: str = ""


def enter(section: Section, label: str) -> Section:
    """Return the section that begins with the heading `label`."""
    text = without_enumerator(label).strip()
    words = normal(text)
    sector = heading_sector(label)
    if sector is not None:
        return replace(section, sector=sector, category="")
    year = re.fullmatch(r"(?:tahun|renta) 20\d\d", words)
    if year:
        return replace(section, year=single_year(words))
    if re.fullmatch(r"rw \d{1,3}", words):
        return replace(section, rw=read_rt_rw(text)[1])
    if re.match(r"(?:kelurahan|desa|kalurahan) ", words):
        return replace(section, village=text)
    if w.RESETS_SECTOR.fullmatch(words) and not words.startswith("sub "):
        return replace(section, sector="", category=text)
    return replace(section, category=text)
