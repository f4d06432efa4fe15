"""Papers of the demo's boards: BKM Handep with seven of ten, others some; what waits and what came back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any, Final, NamedTuple

from django.core.files.base import ContentFile
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders, officers_for, secretariat_for
from forum_site.organisations.document_kinds import BY_CODE, last_day
from forum_site.organisations.models import Document, Organisation

# In the order in which boards usually have them; each board of the demo has the first few.
USUAL: Final = ("board_decree", "domicile", "statutes", "bank_account", "deed", "npwp", "annual_meeting")


class Paper(NamedTuple):
    """`age` is how many days ago it was sent."""

    kind: str
    status: str
    age: int
    facts: dict[str, Any]
    reason: str = ""


def load_documents(organisations: dict[str, Organisation]) -> None:
    """A second call changes nothing."""
    if Document.objects.filter(organisation=organisations["bkm-handep"]).exists():
        return
    today = timezone.localdate()
    people = {user.handle: user for user in User.objects.filter(handle="nyai-rahmi")}
    for paper in _of_handep(today):
        _store(organisations["bkm-handep"], paper, people.get("nyai-rahmi"))
    boards = [one for one in organisations.values() if one.is_board and one.is_verified]
    for number, board in enumerate(one for one in boards if one.slug != "bkm-handep"):
        for kind in USUAL[: 2 + number * 3 % 6]:
            facts = _usual(kind, board, today - timedelta(days=120 + 17 * number))
            _store(board, Paper(kind, "verified", 100 + number, facts))
    for slug, paper in _under_way(today):
        _store(organisations[slug], paper)


def _of_handep(today: date) -> list[Paper]:
    year, days = today.year, timedelta
    return [
        Paper("deed", "verified", 311, {"number": "12", "issuer": "Notaris (contoh)",
              "issued_on": date(2008, 5, 14)}),
        Paper("statutes", "verified", 311, {"issued_on": date(year - 2, 3, 2)}),
        Paper("board_decree", "verified", 311, {"number": "188/41", "issuer": "Lurah Menteng",
              "issued_on": date(year - 2, 7, 1), "valid_until": date(year + 1, 6, 30)}),
        Paper("domicile", "verified", 2, {"issuer": "Kelurahan Menteng", "issued_on": today - days(2)}),
        Paper("bank_account", "verified", 311, {"bank_name": "Bank daerah", "account_last4": "4471"}),
        Paper("annual_meeting", "verified", 415, {"held_on": today - days(428)}),
        Paper("responsibility", "uploaded", 2, {"issued_on": today - days(3)}),
        Paper("npwp", "verified", 742, {"valid_until": today - days(19)}),
    ]  # fmt: skip


def _under_way(today: date) -> list[tuple[str, Paper]]:
    days = timedelta
    return [
        ("bkm-tepi-kahayan", Paper("audit", "uploaded", 4, {"audited_year": today.year - 1, "opinion": "WDP",
         "issuer": "KAP Contoh", "issued_on": today - days(90)})),
        ("bkm-harapan-itah", Paper("responsibility", "returned", 6, {"issued_on": today - days(12)},
         "Tanda tangan sekretaris belum ada. Lengkapi, lalu kirim lagi.")),
        ("bkm-guyub-sangkrah", Paper("responsibility", "uploaded", 1, {"issued_on": today - days(5)})),
    ]  # fmt: skip


def _usual(kind: str, board: Organisation, day: date) -> dict[str, Any]:
    place = board.territory.name if board.territory else ""
    facts: dict[str, dict[str, Any]] = {
        "board_decree": {"issued_on": day, "valid_until": day + timedelta(days=1095)},
        "domicile": {"issuer": f"Kelurahan {place}", "issued_on": day},
        "bank_account": {"bank_name": "Bank daerah", "account_last4": f"{1000 + 7 * board.pk % 9000:04d}"},
        "deed": {"number": str(board.pk), "issued_on": date(board.founded_year or 2010, 6, 1)},
        "annual_meeting": {"held_on": day},
    }
    return facts.get(kind, {"issued_on": day})


def _store(board: Organisation, paper: Paper, by: User | None = None) -> None:
    """As if the board had sent it then; sent once, told once."""
    about = BY_CODE[paper.kind]
    content = small_pdf(f"CONTOH: {about.code}", board.name)
    sent = timezone.make_aware(datetime.combine(timezone.localdate() - timedelta(days=paper.age), time(9)))
    decided = sent + timedelta(days=1) if paper.status != "uploaded" else None
    verified = paper.status == "verified"
    document = Document.objects.create(
        organisation=board, kind=paper.kind, status=paper.status, uploaded_by=by, reason=paper.reason,
        file=ContentFile(content, name=f"{paper.kind}.pdf"), content_type="application/pdf",
        size=len(content), sha256=sha256(content).hexdigest(), decided_at=decided,
        verified_at=decided if verified else None,
        verified_by=secretariat_for(board.territory) if verified and board.territory else None,
        **{**paper.facts, "valid_until": last_day(about, paper.facts)},
    )  # fmt: skip
    holder = board.name if verified and paper.kind == "bank_account" else ""
    Document.objects.filter(pk=document.pk).update(created_at=sent, account_holder=holder)
    _tell(board, document)


def _tell(board: Organisation, document: Document) -> None:
    if document.status == "uploaded":
        announce(
            "organisations.documents_sent", actor=None, subject=board, reason="secretariat",
            recipients=officers_for(board.territory), key=f"demo:documents:{board.pk}",
        )  # fmt: skip
    elif document.status == "returned":
        announce(
            "organisations.document_decided", actor=None, subject=document, reason="role",
            recipients=holders(board), data={"accepted": False}, key=f"demo:document:{document.pk}",
        )  # fmt: skip


def small_pdf(*lines: str) -> bytes:
    """One A5 page with a few lines of plain text: under a kilobyte, opened by every viewer."""
    text = " ".join(f"({_plain(line)}) Tj 0 -24 Td" for line in lines)
    stream = f"BT /F1 16 Tf 40 540 Td {text} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def _plain(line: str) -> str:
    return line.encode("ascii", "replace").decode().replace("\\", "").replace("(", "[").replace(")", "]")
