"""Files of papers: deleted after the commit, and only then."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from forum_site.organisations.models import Document


def drop_file(document: Document) -> None:
    """Unset the file; the caller saves the row. The bytes go once the transaction stands."""
    if not document.file:
        return
    name, storage = str(document.file.name), document.file.storage
    document.file = ""
    transaction.on_commit(partial(storage.delete, name), robust=True)
