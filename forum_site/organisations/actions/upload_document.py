"""A board sends a paper to its secretariat."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.core.uploads import check_upload
from forum_site.notifications.api import announce
from forum_site.organisations import document_rules
from forum_site.organisations.authority import officers_for
from forum_site.organisations.document_events import papers_changed
from forum_site.organisations.document_files import drop_file
from forum_site.organisations.document_kinds import BY_CODE, DocumentKind, last_day
from forum_site.organisations.document_states import MOVES, DocumentStatus
from forum_site.organisations.models import Document, Organisation


def upload_document(
    organisation: Organisation, kind: str, *, by: Any, file: File[bytes], **facts: Any
) -> Document:
    """A paper that waits for the secretariat; of `facts` only what its kind asks is kept.

    A verified paper of the kind goes on counting until this one is verified; one that waits or came
    back is replaced, and its file deleted. ValidationError says what to send instead.
    """
    document_rules.can_upload_document(by, organisation).require()
    about = BY_CODE[kind]
    known = _facts_of(about, facts)
    checked = check_upload(file)
    digest = sha256(checked.file.read()).hexdigest()
    checked.file.seek(0)
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        idle = not organisation.documents.waiting().exists()
        _make_room(organisation, kind, digest)
        document = Document.objects.create(
            organisation=organisation, kind=kind, uploaded_by=by, file=checked.file, sha256=digest,
            size=checked.size, content_type=checked.content_type, **known,
        )  # fmt: skip
        audit.record(document, "organisations.upload_document", by=by, data={"kind": kind})
        if idle:
            _tell(organisation, by)
        papers_changed(organisation.pk)
    return document


def _facts_of(about: DocumentKind, facts: dict[str, Any]) -> dict[str, Any]:
    known = {name: facts[name] for name in about.asks if facts.get(name) not in (None, "")}
    missing = [name for name in about.needs if name not in known]
    if missing:
        raise ValueError(f"{about.code} needs {missing}")
    until = last_day(about, known)
    if until is not None and until < timezone.localdate():
        raise ValidationError(_("This document has expired already. Send the one in force."))
    return {**known, "valid_until": until}


def _make_room(organisation: Organisation, kind: str, digest: str) -> None:
    """Close the paper of this kind that is under way, unless the same file comes again."""
    older = organisation.documents.under_way().filter(kind=kind).first()
    if older is None:
        return
    if older.sha256 == digest and older.status == DocumentStatus.RETURNED:
        raise ValidationError(_("This is the same file that came back. Send the completed one."))
    older.status, older.closed_at = MOVES["replace"].target, timezone.now()
    drop_file(older)
    older.save(update_fields=["status", "closed_at", "file", "updated_at"])


def _tell(organisation: Organisation, by: Any) -> None:
    """Once for what waits together: five papers of one evening are one notice."""
    announce(
        "organisations.documents_sent",
        actor=by,
        subject=organisation,
        recipients=officers_for(organisation.territory),
        reason="secretariat",
    )
