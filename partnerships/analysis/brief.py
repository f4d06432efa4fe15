""" "Ringkasan untuk Pokja PKP" as data for its PDF. Always Indonesian; the figures are those of the page."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from forum_site.core.dates import long_day
from forum_site.core.money import number
from partnerships.analysis import words
from partnerships.analysis.page import Analysis
from partnerships.papers.press import print_paper

FIELDS: Final = 12


def brief_data(found: Analysis, *, today: date | None = None) -> dict[str, Any]:
    """Texts ready to print."""
    with translation.override("id"):
        name = found.name
        bare = found.bare
        return {
            "title": f"Ringkasan untuk Pokja PKP, {name}",
            "heading": "Ringkasan untuk Pokja PKP",
            "place": name,
            "opening": _opening(found),
            "note": _note(found),
            "conditions": [line.cells for line in found.top],
            "bare": [words.field_cells(one)[:3] for one in bare[:FIELDS]],
            "bare_words": _bare_words(len(bare)),
            "served": [words.field_cells(one) for one in found.fields if one not in bare][:FIELDS],
            "printed": f"Dicetak dari {_address(found)} pada {long_day(today or timezone.localdate())}.",
        }


def brief_pdf(found: Analysis, *, today: date | None = None) -> bytes:
    return print_paper("brief.typ", brief_data(found, today=today)).content


def _opening(found: Analysis) -> str:
    """ "Dari 186 kebutuhan terbuka, 61 belum cocok dengan satu tawaran pun …"."""
    standing = found.standing
    return (
        f"Dari {number(standing.looked_at)} kebutuhan yang mencari mitra, {number(standing.fit)} cocok dengan"
        f" sedikitnya satu tawaran terbuka, {number(standing.nearly)} hampir cocok, dan"
        f" {number(standing.not_fit)} belum cocok dengan satu tawaran pun."
    )


def _note(found: Analysis) -> str:
    standing = found.standing
    when = (
        f" Dihitung pada {long_day(timezone.localdate(standing.counted_at))}." if standing.counted_at else ""
    )
    drawn = (
        f" Dihitung pada contoh {number(standing.looked_at)} dari {number(standing.needs)} kebutuhan, yang"
        " diambil merata."
        if standing.sampled
        else " Semua kebutuhan dihitung."
    )
    return (
        "Hanya pasangan yang wilayah dan bidangnya sudah pas yang dihitung, dengan cara yang sama seperti"
        f" daftar kecocokan di situs.{drawn}{when}"
    )


def _bare_words(n: int) -> str:
    if not n:
        return "Setiap kegiatan yang dibutuhkan mempunyai tawaran terbuka atau sumber dana."
    return f"{number(n)} kegiatan tidak mempunyai tawaran terbuka maupun sumber dana yang menyebutnya."


def _address(found: Analysis) -> str:
    origin = str(settings.SITE_URL).partition("://")[2].rstrip("/")
    place = found.place
    path = (
        reverse("partnerships:analysis_of", args=[place.code]) if place else reverse("partnerships:analysis")
    )
    return f"{origin}{path}"
