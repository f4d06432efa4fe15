"""Pages, pictures and documents of a site that create_site_pages has set up."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image, TiffImagePlugin

from forum_site.core.content.writing import essence, h, p, steps, stream
from forum_site.pages.actions.create_site_pages import add_published
from knowledge.models import ArticlePage, SectionPage

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
BODY = stream(essence("Mulai kecil."), h("Langkah"), steps("Satu.", "Dua."), h("Langkah"), p("Selesai."))


def photo(kind: str = "JPEG", size: tuple[int, int] = (64, 48), *, orientation: int = 1) -> bytes:
    """A picture as a phone writes it: device, time, direction, and where it was taken."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x0132] = "Kamera Rahasia", orientation, "2026:11:21 10:00:00"
    degrees = tuple(TiffImagePlugin.IFDRational(n) for n in (2, 12, 30))
    exif.get_ifd(0x8825).update({1: "S", 2: degrees, 3: "E", 4: degrees})
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, exif=exif)
    return out.getvalue()


def office_file(entry: str, *more: tuple[str, bytes]) -> bytes:
    """A minimal docx, xlsx or pptx that holds `entry`, and whatever else."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("[Content_Types].xml", b"<Types/>"), (entry, b"<x/>"), *more):
            archive.writestr(name, content)
    return out.getvalue()


def upload(content: bytes, name: str) -> ContentFile:
    return ContentFile(content, name=name)


def article(shelf: SectionPage, title: str = "Menghitung swadaya", *tags: str, **fields: Any) -> ArticlePage:
    """Published on `shelf`."""
    values = {"intro": "Cara menghitung HOK.", "body": BODY, **fields}
    page = ArticlePage(title=title, **values)
    shelf.add_child(instance=page)
    page.tags.add(*tags)
    page.save()
    page.save_revision().publish()
    return page


def draft(shelf: SectionPage, title: str) -> ArticlePage:
    page = ArticlePage(title=title, intro="Belum terbit.", body=BODY, live=False)
    shelf.add_child(instance=page)
    return page


__all__ = ["A_PDF", "BODY", "add_published", "article", "draft", "office_file", "photo", "upload"]
