"""What may enter the template library, known by its content; and the text inside it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core import bounded, office_files, uploads
from forum_site.core.upload_names import refuse_path
from knowledge.files.limits import MAX_UPLOAD, WORKER_WALL_SECONDS

ACCEPT: Final = ".docx,.xlsx,.odt,.ods,.pdf"
WORKER: Final = bounded.command_of("knowledge.files.worker")
PROBLEMS: Final = {
    "locked": gettext_lazy("The document is locked or damaged. Save it without a password, then send it."),
    "damaged": gettext_lazy("The document cannot be opened. Save it again on your device, then send it."),
    "too_heavy": gettext_lazy("The document becomes far too large when it is opened. Send a smaller one."),
}


@dataclass(frozen=True)
class CheckedDocument:
    """Safe to store; `name` is plain and ends as the content demands; `size` in bytes."""

    content: bytes
    content_type: str
    name: str
    sha256: str
    text: str

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def file(self) -> File[bytes]:
        return ContentFile(self.content, name=self.name)


def checked_document(file: File[bytes]) -> CheckedDocument:
    """The document with its text, or a ValidationError whose sentence says what to send instead.

    Takes about 0.2 s, at most WORKER_WALL_SECONDS.
    """
    refuse_path(file)
    uploads.check_size(file, MAX_UPLOAD)
    file.seek(0)
    content = file.read()
    kind, ending = _kind(content)
    name = uploads.safe_name(file.name or "", ending)
    return CheckedDocument(
        content, kind, name, hashlib.sha256(content).hexdigest(), text_inside(content, ending)
    )


def text_inside(content: bytes, ending: str) -> str:
    """Read in the bounded process; ValidationError for what cannot be read there."""
    answer = _asked(content, ending)
    if problem := answer.get("problem"):
        raise ValidationError(PROBLEMS[problem])
    return str(answer.get("text", ""))


def refuse_heavy_pdf(content: bytes) -> None:
    """For PDFs of editors, which are only handed out: ValidationError for one that no device opens."""
    if _asked(content, "pdf").get("problem") == "too_heavy":
        raise ValidationError(PROBLEMS["too_heavy"])


def _asked(content: bytes, ending: str) -> dict[str, Any]:
    try:
        return bounded.ask(WORKER, ending.encode() + b"\n" + content, seconds=WORKER_WALL_SECONDS)
    except bounded.TooHeavy:
        return {"problem": "too_heavy"}


def _kind(content: bytes) -> tuple[str, str]:
    """(content type, ending)."""
    if uploads.sniff(content) == uploads.PDF:
        uploads.whole_pdf(content)
        return uploads.PDF, "pdf"
    if office_files.is_for_macros(content):
        raise ValidationError(
            _("The document holds macros. Save it without macros (docx, xlsx), then send it.")
        )
    kind = office_files.office_type(content)
    if not kind:
        raise ValidationError(
            _("A template is a Word (docx, odt), Excel (xlsx, ods) or PDF file. Save it as one of these.")
        )
    return kind, office_files.ENDINGS[kind]
