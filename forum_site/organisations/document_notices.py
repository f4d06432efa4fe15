"""What people are told about the papers of a board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core import dates
from forum_site.notifications.registry import Kind, register
from forum_site.organisations import document_rules
from forum_site.organisations.answering import answered_by
from forum_site.organisations.models import Document, DocumentAccess, Organisation


def document_link(document: Any) -> str:
    """Where its board sees how it stands and sends a newer one."""
    return reverse("organisations:document_kind", args=[document.organisation.slug, document.kind])


def _words(event: Any) -> dict[str, Any]:
    return {"document": event.subject.about.label, "organisation": event.subject.organisation}


def _sent(event: Any) -> str:
    return _("%(organisation)s sent documents to check") % {"organisation": event.subject}


def _sent_body(event: Any) -> str:
    return _("Open each file, then verify it or return it with a reason.")


def _queue(event: Any) -> str:
    return f"{reverse('organisations:desk')}?queue=document"


def _verifies(user: Any, event: Any) -> bool:
    return document_rules.verifies(user, event.subject)


def _decided(event: Any) -> str:
    if event.data.get("accepted"):
        return _("%(document)s of %(organisation)s is verified") % _words(event)
    return _("%(document)s of %(organisation)s came back") % _words(event)


def _decided_body(event: Any) -> str:
    document = event.subject
    if event.data.get("accepted"):
        return _("It counts in the paspor BKM and in the conditions of offers from now on.")
    return _("The secretariat writes: %(reason)s") % {"reason": document.reason}


def _expiring(event: Any) -> str:
    days = event.data.get("step", event.data.get("days", 0))
    if days < 0:
        return _("%(document)s of %(organisation)s has expired") % _words(event)
    words = {**_words(event), "days": days}
    return ngettext(
        "%(document)s of %(organisation)s expires within %(days)s day",
        "%(document)s of %(organisation)s expires within %(days)s days",
        days,
    ) % words  # fmt: skip


def _expiring_body(event: Any) -> str:
    day = {"day": dates.day(event.subject.valid_until)}
    return _("Good until %(day)s. Send the new one; the secretariat checks it.") % day


def _shared(event: Any) -> str:
    return _("%(organisation)s lets you read its documents") % {"organisation": event.subject.organisation}


def _shared_body(event: Any) -> str:
    return _("Until %(day)s. Every look is written down.") % {"day": dates.day(event.subject.until)}


def _shared_link(event: Any) -> str:
    return reverse("organisations:documents", args=[event.subject.organisation.slug])


def _keeps(user: Any, event: Any) -> bool:
    return document_rules.can_upload_document(user, event.subject.organisation).allowed


def _may_read(user: Any, event: Any) -> bool:
    return document_rules.can_see_documents(user, event.subject.organisation).allowed


def _sent_seen(user: Any, events: Sequence[Any]) -> set[int]:
    """Of boards that the person answers for today."""
    boards = Organisation.objects.filter(answered_by(user, "territory"))
    known = set(boards.filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


def _kept_seen(user: Any, events: Sequence[Any]) -> set[int]:
    """Papers of the boards for which the person acts today: the notice tells the reason of a return."""
    papers = Document.objects.filter(organisation__in=Organisation.objects.managed_by(user))
    known = set(papers.filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


def _shared_seen(user: Any, events: Sequence[Any]) -> set[int]:
    """What is still open to a body for which the person acts."""
    open_now = DocumentAccess.objects.in_force().filter(to__in=Organisation.objects.managed_by(user))
    known = set(open_now.filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


def register_document_notices() -> None:
    register(
        Kind(
            code="organisations.documents_sent", group="tasks", title=_sent, body=_sent_body, link=_queue,
            may_see=_verifies, seen_by=_sent_seen, mark="file",
        )
    )  # fmt: skip
    for code, title, body in (
        ("document_decided", _decided, _decided_body),
        ("document_expiring", _expiring, _expiring_body),
    ):
        register(
            Kind(
                code=f"organisations.{code}",
                group="tasks" if code == "document_expiring" else "organisation",
                title=title,
                body=body,
                link=lambda event: document_link(event.subject),
                may_see=_keeps,
                seen_by=_kept_seen,
                related=("organisation",),
                mark="file",
            )
        )
    register(
        Kind(
            code="organisations.documents_shared", group="organisation", title=_shared, body=_shared_body,
            link=_shared_link, may_see=_may_read, seen_by=_shared_seen,
            related=("organisation",), mark="file",
        )
    )  # fmt: skip
