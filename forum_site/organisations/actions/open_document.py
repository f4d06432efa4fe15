"""Every look into a private paper is written down."""

from __future__ import annotations

from typing import Any

from forum_site.core import audit
from forum_site.organisations import document_rules
from forum_site.organisations.models import Document


def open_document(document: Document, *, by: Any) -> Any:
    """The stored file, opened for reading; 404 for whom it is not, and an audit entry for whom it is."""
    document_rules.can_read_document(by, document).require()
    file = document.file.open("rb")
    audit.record(document, "organisations.read_document", by=by, data={"kind": document.kind})
    return file
