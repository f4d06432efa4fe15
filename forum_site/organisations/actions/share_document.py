"""A board names a body whose officers may read its papers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations import document_rules
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Document, DocumentAccess, Organisation

LONGEST: Final = timedelta(days=366)


def share_document(
    organisation: Organisation, *, to: Organisation, until: date, by: Any, document: Document | None = None
) -> DocumentAccess:
    """Officers of `to` read one verified paper, or without `document` all of them, through `until`.

    ValidationError when the day has passed or lies more than a year ahead, or `to` is not verified.
    """
    document_rules.can_share_documents(by, organisation).require()
    if document is not None:
        if document.organisation_id != organisation.pk:
            raise ValueError("a paper of another body")
        document_rules.can_share_document(by, document).require()
    today = timezone.localdate()
    if not today <= until <= today + LONGEST:
        raise ValidationError(_("Choose a day from today to a year from now."))
    if to.pk == organisation.pk or not to.is_verified:
        raise ValidationError(_("Choose a verified organisation other than your own."))
    with transaction.atomic():
        access = DocumentAccess.objects.create(
            organisation=organisation, document=document, to=to, until=until, granted_by=by
        )
        data = {"to": to.pk, "document": document.pk if document else None}
        audit.record(organisation, "organisations.share_document", by=by, data=data)
        announce(
            "organisations.documents_shared", actor=by, subject=access, recipients=holders(to), reason="role"
        )
    return access


def unshare_document(access: DocumentAccess, *, by: Any) -> None:
    """They read nothing more from now on; nothing happens to an ended one."""
    document_rules.can_share_documents(by, access.organisation).require()
    with transaction.atomic():
        done = DocumentAccess.objects.in_force().filter(pk=access.pk).update(revoked_at=timezone.now())
        if done:
            data = {"to": access.to_id, "document": access.document_id}
            audit.record(access.organisation, "organisations.unshare_document", by=by, data=data)
