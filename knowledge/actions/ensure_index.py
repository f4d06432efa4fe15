"""The knowledge base's own page, and the shelves it starts with."""

from __future__ import annotations

from typing import Any, Final

from knowledge.actions.ensure_territory_section import furnish_all
from knowledge.models import KnowledgeIndexPage, SectionPage

SLUG: Final = "pengetahuan"
INTRO: Final = "Panduan dan praktik baik yang ditulis dari pengalaman BKM/LKM, ditinjau sekretariat."
# slug, title, title in English, introduction, introduction in English
SECTIONS: Final = (
    (
        "rencana-dan-kemitraan", "Rencana dan kemitraan", "Plans and partnerships",
        "PJM, usulan, proposal ringkas, dan cara mendekati mitra.",
        "PJM, needs, the short proposal, and how to approach partners.",
    ),
    (
        "keuangan-dan-upk", "Keuangan dan UPK", "Money and the UPK",
        "Pembukuan, swadaya, pinjaman bergulir, dan laporan.",
        "Bookkeeping, residents' contribution, revolving loans and reports.",
    ),
    (
        "kelembagaan", "Kelembagaan dan musyawarah", "The board and its meetings",
        "Rembug warga, berita acara, pergantian pengurus.",
        "Residents' meetings, signed records, change of office.",
    ),
    (
        "pekerjaan-dan-pemeliharaan", "Pekerjaan dan pemeliharaan", "Works and upkeep",
        "Membangun yang tepat, lalu menjaganya tetap berfungsi.",
        "Building it right, then keeping it working.",
    ),
)  # fmt: skip


def ensure_index(home: Any) -> KnowledgeIndexPage:
    """The index under `home` with its first sections; what exists is left as it is."""
    index = KnowledgeIndexPage.objects.first()
    if index is None:
        index = KnowledgeIndexPage(title="Pengetahuan", slug=SLUG, intro=INTRO)
        home.add_child(instance=index)
        index.save_revision().publish()
        for slug, title, title_en, intro, intro_en in SECTIONS:
            section = SectionPage(
                slug=slug, title=title, title_en=title_en, intro=intro, intro_en=intro_en, show_in_menus=True
            )
            index.add_child(instance=section)
            section.save_revision().publish()
    furnish_all()  # secretariats that were there before the knowledge base
    return index
