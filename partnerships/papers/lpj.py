"""A report of a partnership on paper and as a sheet: PDF, docx, xlsx, csv, in the layout of its reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation

from forum_site.core.dates import long_day
from partnerships.channelling.layouts import Layout
from partnerships.models import Report
from partnerships.papers.docx_lpj import docx_of
from partnerships.papers.lpj_blocks import Told, blocks_of
from partnerships.papers.lpj_sheet import csv_of, xlsx_of
from partnerships.papers.press import print_paper


def lpj_data(report: Report, data: dict[str, Any], layout: Layout) -> dict[str, Any]:
    """Texts ready to print; `data` is `report_data.data_of(report)`."""
    with translation.override("id"):
        number = report.instalment.number if report.instalment else 0
        kind = f"Laporan termin {number}" if number else "Laporan akhir"
        draft = "" if report.state == Report.State.ACCEPTED else ", belum diterima mitra"
        return {
            "title": f"{layout.heading}, {data['title']}", "heading": layout.heading,
            "kind": f"{kind}{draft}", "subject": data["title"],
            "blocks": blocks_of(Told(report, data), layout.blocks),
            "printed": f"Dicetak dari {_address(report)} pada {long_day(timezone.localdate())}.",
        }  # fmt: skip


def _address(report: Report) -> str:
    origin = str(settings.SITE_URL).partition("://")[2].rstrip("/")
    return f"{origin}{report.partnership.get_absolute_url()}"


def lpj_pdf(report: Report, data: dict[str, Any], layout: Layout) -> bytes:
    return print_paper("lpj.typ", lpj_data(report, data, layout)).content


def lpj_docx(report: Report, data: dict[str, Any], layout: Layout) -> bytes:
    return docx_of(lpj_data(report, data, layout))


@dataclass(frozen=True)
class Writer:
    """`write(report, data, layout)` gives the file."""

    write: Callable[[Report, dict[str, Any], Layout], bytes]
    content_type: str


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
WRITERS: Final[dict[str, Writer]] = {
    "pdf": Writer(lpj_pdf, "application/pdf"),
    "docx": Writer(lpj_docx, f"{_OFFICE}.wordprocessingml.document"),
    "xlsx": Writer(xlsx_of, f"{_OFFICE}.spreadsheetml.sheet"),
    "csv": Writer(csv_of, "text/csv; charset=utf-8"),
}
