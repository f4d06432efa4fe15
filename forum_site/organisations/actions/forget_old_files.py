"""Files of papers that no longer speak for a board are kept a year, their facts for good."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.document_files import drop_file
from forum_site.organisations.models import Document

KEPT: Final = timedelta(days=365)


def forget_old_files() -> int:
    """Delete what was replaced or withdrawn a year ago or more; how many files went. Repeatable."""
    old = Document.objects.filter(closed_at__lt=timezone.now() - KEPT).exclude(file="")
    gone = 0
    for document in old.order_by("pk"):
        with transaction.atomic():
            drop_file(document)
            document.save(update_fields=["file", "updated_at"])
            audit.record(document, "organisations.forget_document", by=None, data={"kind": document.kind})
        gone += 1
    return gone
