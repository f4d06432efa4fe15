"""What the pages of papers show, gathered once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.organisations import document_rules
from forum_site.organisations.authority import acts_for, secretariat_for
from forum_site.organisations.document_display import badge_of, detail_of, facts_of, label_of, until_of
from forum_site.organisations.document_kinds import BY_CODE, DocumentKind
from forum_site.organisations.document_states import MOVES
from forum_site.organisations.models import Document, Organisation
from forum_site.organisations.passport import Item, Standing, passport_of

ASKING = (Standing.ABSENT, Standing.EXPIRED, Standing.RETURNED, Standing.EXPIRING)


class Row(NamedTuple):
    """One line of the paspor. `files` are (words, address) of what this person may open."""

    label: str
    detail: str
    badge: Any
    until: str
    standing: str
    reason: str
    files: list[tuple[str, str]]
    url: str
    action: str
    weight: int


def passport_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """The public part of the board's page: status, issuer, day; never a file or a whole account number."""
    if not organisation.is_board:
        return None
    passport = passport_of(organisation, timezone.localdate())
    rows = [row_of(item) for item in passport.items if item.weight or item.document is not None]
    context = {
        "passport": passport,
        "rows": rows,
        "verifier": _verifier(passport.items),
        "own": acts_for(user, organisation),
        "more": _("Send documents") if acts_for(user, organisation) else "",
    }
    return {
        "template": "organisations/passport.html",
        "context": context,
        "anchor": ("h-paspor", _("Paspor BKM")),
    }


def _verifier(items: Iterable[Item]) -> str:
    """The secretariat named under the table: the one that checked last."""
    checked = [item.document for item in items if item.document is not None and item.document.verified_at]
    latest = max(checked, key=lambda one: one.verified_at, default=None)
    return latest.verified_by.name if latest is not None and latest.verified_by else ""


def row_of(item: Item, *, own: bool = False, opens: frozenset[int] = frozenset(), slug: str = "") -> Row:
    """`own` adds reasons, `slug` the way to the form; `opens` are the papers whose file may be opened."""
    papers = [one for one in (item.document, item.renewal) if one is not None]
    returned = next((one for one in papers if one.status == Document.Status.RETURNED), None)
    asks = bool(slug) and item.code in BY_CODE
    return Row(
        label_of(item),
        detail_of(item),
        badge_of(item, own=own),
        until_of(item),
        item.standing.value,
        returned.reason if own and returned else "",
        [(_file_words(one), reverse("organisations:document_file", args=[one.pk])) for one in papers
         if one.pk in opens],
        reverse("organisations:document_kind", args=[slug, item.code]) if asks else "",
        _action(item) if asks else "",
        item.weight,
    )  # fmt: skip


def _action(item: Item) -> str:
    if item.standing in ASKING:
        return _("Send") if item.standing is Standing.ABSENT else _("Renew")
    return _("Look")


def _file_words(document: Document) -> str:
    return _("Open the file") if document.status == Document.Status.VERIFIED else _("Open what was sent")


def list_context(organisation: Organisation, user: Any) -> dict[str, Any]:
    """The page of papers for officers, for the verifier and for those the board named."""
    passport = passport_of(organisation, timezone.localdate())
    acts = acts_for(user, organisation)
    checks = not acts and document_rules.verifies(user, organisation)
    live = Document.objects.live().filter(organisation=organisation).readable_by(user)
    opens = frozenset(live.values_list("pk", flat=True))
    slug = organisation.slug if acts else ""
    rows = [row_of(item, own=acts or checks, opens=opens, slug=slug) for item in passport.items]
    if checks:
        rows = [_for_verifier(row, item) for row, item in zip(rows, passport.items, strict=True)]
    return {
        "organisation": organisation,
        "passport": passport,
        "rows": [row for row in rows if row.weight],
        "extra": [row for row in rows if not row.weight],
        "acts": acts,
        "todo": acts or checks,
        "verifier": secretariat_for(organisation.territory) if organisation.territory else None,
        "section": "org",
    }


def _for_verifier(row: Row, item: Item) -> Row:
    """The way to the desk, where a paper that waits is decided and a mistake taken back."""
    papers = [one for one in (item.renewal, item.document) if one is not None]
    decidable = next((one for one in papers if one.status in MOVES["return"].sources), None)
    if decidable is None:
        return row
    url = f"{reverse('organisations:desk')}?open=document-{decidable.pk}#buka"
    waits = decidable.status == Document.Status.UPLOADED
    return row._replace(url=url, action=_("Check") if waits else _("Look"))


def kind_context(organisation: Organisation, about: DocumentKind, user: Any) -> dict[str, Any]:
    """One kind of paper for its board: what counts, what is under way, and what was before."""
    rows = organisation.documents.filter(kind=about.code).select_related("verified_by")
    papers = list(rows.order_by("-created_at"))
    readable = set(rows.readable_by(user).values_list("pk", flat=True))
    passport = passport_of(organisation, timezone.localdate())
    item = next(item for item in passport.items if item.code == about.code)
    told = [(one, facts_of(one), one.pk in readable) for one in papers]
    return {
        "organisation": organisation,
        "about": about,
        "row": row_of(item, own=True),
        "live": [entry for entry in told if entry[0].closed_at is None],
        "past": [entry for entry in told if entry[0].closed_at is not None],
        "section": "org",
    }
