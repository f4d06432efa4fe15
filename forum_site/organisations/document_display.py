"""Papers in words: what is public of each, and how its standing is shown."""

from __future__ import annotations

from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from forum_site.core import dates
from forum_site.core.display.badges import badge
from forum_site.organisations.document_kinds import ANNUAL_MEETING, AUDIT, DEED, OWN_ACCOUNT
from forum_site.organisations.document_states import DocumentStatus
from forum_site.organisations.models import Document
from forum_site.organisations.passport import Item, Standing

# The badge of each standing: words, kind, icon. What came back is told to the public as being completed.
BADGES: Final = {
    Standing.MET: (gettext_noop("Fulfilled"), "ok", "check"),
    Standing.EXPIRING: (gettext_noop("Expires soon"), "wait", "clock"),
    Standing.WAITING: (gettext_noop("Being checked"), "wait", "clock"),
    Standing.RETURNED: (gettext_noop("Being completed"), "wait", "clock"),
    Standing.EXPIRED: (gettext_noop("Expired"), "bad", "alert"),
    Standing.ABSENT: (gettext_noop("Not there yet"), "out", "ask"),
}
OWN_RETURNED: Final = (gettext_noop("Returned"), "bad", "alert")
FIELD_LABELS: Final = {
    "number": gettext_lazy("Number"),
    "issuer": gettext_lazy("Issued by"),
    "issued_on": gettext_lazy("Date"),
    "held_on": gettext_lazy("Held on"),
    "audited_year": gettext_lazy("Audited year"),
    "valid_until": gettext_lazy("Valid until"),
}


def badge_of(item: Item, *, own: bool = False) -> Any:
    """Officers and verifier read that it was returned; the public that it is being completed."""
    words, kind, icon = BADGES[item.standing]
    if own and item.standing is Standing.RETURNED:
        words, kind, icon = OWN_RETURNED
    return badge(_(words), kind, icon)


def masked(document: Document) -> str:
    """ "•••• 4471" """
    return f"•••• {document.account_last4}"


def public_words(document: Document) -> str:
    """The short line beside a paper: "No. 12, 2008", "2024–2027", "bank daerah, •••• 4471"."""
    if document.kind == OWN_ACCOUNT:
        return f"{document.bank_name}, {masked(document)}"
    if document.kind == ANNUAL_MEETING:
        return dates.day(document.held_on)
    if document.kind == AUDIT:
        return ", ".join(filter(None, [str(document.audited_year or ""), document.get_opinion_display()]))
    if document.kind == "board_decree" and document.issued_on and document.valid_until:
        return f"{document.issued_on.year}–{document.valid_until.year}"
    if document.kind == "domicile" and document.issuer:
        return _("from %(issuer)s") % {"issuer": document.issuer}
    number = _("No. %(number)s") % {"number": document.number} if document.number else ""
    year = str(document.issued_on.year) if document.kind == DEED and document.issued_on else ""
    return ", ".join(filter(None, [number, year]))


def detail_of(item: Item) -> str:
    """The line under the name in the public table, with when it was checked."""
    if item.fact is not None:
        return item.fact.words
    document = item.document
    if document is None:
        return _("not sent yet")
    words = _("contained in the deed") if document.kind != item.code else public_words(document)
    if document.status == DocumentStatus.VERIFIED:
        renewed = _("renewal being checked") if item.renewal and _waits(item.renewal) else ""
        return _joined(words, renewed, _checked(document.verified_at))
    # Nobody has looked at it yet, so nothing of what it claims is public.
    return _("sent %(day)s") % {"day": dates.day(document.created_at)}


def until_of(item: Item) -> str:
    """ "30 Jun 2027", "without limit", or "–" while nothing is verified."""
    if item.standing in (Standing.MET, Standing.EXPIRING, Standing.EXPIRED):
        return dates.day(item.valid_until) if item.valid_until else _("without limit")
    return "–"


def label_of(item: Item) -> str:
    """The audit is named with its year, or the one it should be of."""
    if item.code != AUDIT:
        return str(item.label)
    document = item.document
    year = document.audited_year if document is not None else timezone.localdate().year - 1
    return f"{item.label} {year or ''}".strip()


def facts_of(document: Document) -> list[tuple[Any, str]]:
    """Label and value of all that is known of it, for its board and its verifier."""
    rows = [(FIELD_LABELS[name], getattr(document, name)) for name in FIELD_LABELS]
    shown: list[tuple[Any, str]] = [
        (label, dates.day(value) if hasattr(value, "year") else str(value)) for label, value in rows if value
    ]
    if document.kind == OWN_ACCOUNT:
        shown.append((_("Account"), f"{document.bank_name}, {masked(document)}"))
        if document.account_holder:
            shown.append((_("Holder"), document.account_holder))
    if document.opinion:
        shown.append((_("Opinion"), str(document.get_opinion_display())))
    if document.includes_statutes:
        shown.append((_("Contains"), _("the statutes (AD/ART)")))
    return shown


def _waits(document: Document) -> bool:
    return document.status == DocumentStatus.UPLOADED


def _checked(moment: Any) -> str:
    return _("checked %(day)s") % {"day": dates.day(moment)} if moment else ""


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))
