"""Small PDF files that stand for signed papers in the demo; each says that it is an example."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.files.base import ContentFile


def paper(name: str, lines: Sequence[str]) -> ContentFile[bytes]:
    """One A4 page with the lines as text (Latin letters only)."""
    texts = [*lines, "", "(berkas contoh, tanpa nama dan tanda tangan)"]
    drawn = "".join(f"({_escaped(text)}) Tj T*\n" for text in texts)
    stream = f"BT /F1 12 Tf 18 TL 72 770 Td\n{drawn}ET".encode("latin-1", "replace")
    return ContentFile(_pdf(stream), name=f"{name}.pdf")


def _escaped(text: str) -> str:
    plain = text.replace("–", "-").replace("\\", "\\\\")
    return plain.replace("(", "\\(").replace(")", "\\)")


def _pdf(stream: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(out))
    )
