"""The categories every forum starts with; the secretariat edits them afterwards."""

from typing import Final

from forum_site.discussions.models import Audience, Category

# Names are content, not interface: Indonesian, edited in the back office.
FIRST: Final = (
    ("tanya-jawab", "Tanya jawab", "Tanyakan apa saja tentang kerja BKM/LKM.", False),
    ("pengalaman", "Pengalaman", "Apa yang sudah dicoba, biayanya, hasilnya, dan pelajarannya.", False),
    ("kemitraan", "Kemitraan (channelling)", "Bertemu mitra, menyusun usulan, menjaga hubungan.", False),
    ("kelembagaan", "Kelembagaan", "Pemilihan, rapat, UPK, UPL, UPS, dan tata kelola.", False),
    ("pengumuman", "Pengumuman", "Kabar resmi dari sekretariat dan forum BKM.", True),
)


def ensure_categories() -> dict[str, Category]:
    """By slug; what exists is left as the secretariat edited it."""
    found = {}
    for order, (slug, name, intro, officers_only) in enumerate(FIRST):
        found[slug], _made = Category.objects.get_or_create(
            slug=slug,
            defaults={
                "name": name,
                "intro": intro,
                "order": order,
                "start": Audience.OFFICERS if officers_only else Audience.ANYONE,
            },
        )
    return found
