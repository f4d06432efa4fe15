"""The desk's queue of papers that wait to be checked."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from forum_site.organisations import document_rules
from forum_site.organisations.desk import Item, Queue, register_queue
from forum_site.organisations.document_display import facts_of
from forum_site.organisations.document_states import MOVES
from forum_site.organisations.forms.claims import ReturnForm
from forum_site.organisations.forms.documents import VerifyForm
from forum_site.organisations.models import Document

CODE: Final = "document"
WORKING_DAYS: Final = 3  # what the upload page promises


def register() -> None:
    register_queue(
        Queue(
            code=CODE,
            tab=_("Documents"),
            label=_("Document"),
            icon="file",
            days=WORKING_DAYS,
            items=document_items,
            opened=opened_document,
        )
    )


def document_items(user: Any) -> list[Item]:
    rows = Document.objects.waiting().decidable_by(user).select_related("organisation__territory")
    return [
        Item(one.pk, str(one.about.label), _detail(one), one.created_at)
        for one in rows.order_by("created_at")
    ]


def _detail(document: Document) -> str:
    place = document.organisation.territory
    return f"{document.organisation.name}, {place.name}" if place else document.organisation.name


def opened_document(request: HttpRequest, pk: int) -> dict[str, Any] | None:
    """The paper beside the list: what the board says of it, the file, and the two ways to decide.

    A verified one opens by its address too, so that a mistake can be taken back.
    """
    rows = Document.objects.decidable_by(request.user).filter(pk=pk, status__in=MOVES["return"].sources)
    document = rows.select_related("organisation__territory", "uploaded_by").first()
    if document is None:
        return None
    board = document.organisation
    kindred = board.documents.filter(kind=document.kind).exclude(pk=pk).exclude(decided_at=None)
    context = {
        "document": document,
        "organisation": board,
        "facts": facts_of(document),
        "earlier": list(kindred.order_by("-decided_at")[:3]),
        "form": VerifyForm(document=document),
        "return_form": ReturnForm(),
        "verified": document.status == Document.Status.VERIFIED,
        "opens": document_rules.can_read_document(request.user, document).allowed,
    }
    return {"template": "organisations/desk_document.html", "context": context}
