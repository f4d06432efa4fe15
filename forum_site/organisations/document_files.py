"""Files of papers: deleted after the commit, and only then."""

from __future__ import annotations

from forum_site.core.commit import once_committed
from forum_site.organisations.models import Document


def drop_file(document: Document) -> None:
    """Unset the file; the caller saves the row. The bytes go once the transaction stands."""
    if not document.file:
        return
    name, storage = str(document.file.name), document.file.storage
    document.file = ""
    once_committed(storage.delete, name)
