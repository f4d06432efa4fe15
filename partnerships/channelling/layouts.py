"""In which order and with which parts each kind of partner reads the same report; data, no code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Kind, Organisation


@dataclass(frozen=True)
class Layout:
    """`blocks` are names in `papers.lpj_blocks.BLOCKS`; `heading` is on the paper, always Indonesian."""

    code: str
    label: Any
    heading: str
    blocks: tuple[str, ...]


_ALL: Final = (
    Layout(
        "standard", _("Standard"), "Laporan Pertanggungjawaban (LPJ)",
        ("facts", "narrative", "lines", "explanations", "expenses", "progress", "photos", "signs"),
    ),
    Layout(
        "apbd", _("By source of funds (local budget)"),
        "Laporan Pertanggungjawaban Penggunaan Dana per Sumber Dana",
        ("facts", "sources", "groups", "lines", "explanations", "expenses_by_source", "narrative", "signs"),
    ),
    Layout(
        "csr", _("Short, for TJSL/CSR (activity, achievement, funds, photos)"),
        "Laporan Ringkas Kegiatan TJSL/CSR",
        ("activity", "narrative", "progress_short", "funds", "photos", "signs"),
    ),
    Layout(
        "zakat", _("Zakat (asnaf and recipients)"), "Laporan Penyaluran dan Pendayagunaan Zakat",
        ("facts", "asnaf", "narrative", "lines", "explanations", "photos", "signs"),
    ),
)  # fmt: skip
LAYOUTS: Final[dict[str, Layout]] = {one.code: one for one in _ALL}
_OF_KIND: Final[dict[str, str]] = {
    Kind.AGENCY: "apbd", Kind.VILLAGE_OFFICE: "apbd", Kind.COMPANY: "csr", Kind.CSR_FORUM: "csr",
    Kind.ZAKAT: "zakat",
}  # fmt: skip


def default_layout(partner: Organisation) -> str:
    """The code with which a partner of this kind begins."""
    return _OF_KIND.get(partner.kind, "standard")
