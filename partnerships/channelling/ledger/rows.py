"""The rows of a book as its page shows them: words, amounts, and links to what the reader may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Count, Q, Sum

from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships.channelling.ledger.words import evidence_words, kind_words, who_words
from partnerships.models import LedgerBook, LedgerEntry, LedgerSeal, Need, Partnership

KOTA: Final = 5  # characters of the code of a kota or kabupaten


@dataclass
class Shown:
    row: LedgerEntry
    words: str
    who: str
    evidence: str
    links: list[tuple[str, str]] = field(default_factory=list)  # (words, address)


def shown(rows: Iterable[LedgerEntry], user: Any) -> list[Shown]:
    """Two statements for all of them: needs and partnerships that this person may see."""
    found = [Shown(row, kind_words(row), who_words(row), evidence_words(row)) for row in rows]
    needs = {one.row.need for one in found if one.row.need}
    partnerships = {one.row.partnership for one in found if one.row.partnership}
    visible: dict[tuple[str, int], tuple[str, str]] = {}
    if needs:
        for need in Need.objects.visible_to(user).filter(pk__in=needs):
            visible["need", need.pk] = need.public_title, need.get_absolute_url()
    if partnerships:
        for one in Partnership.objects.visible_to(user).filter(pk__in=partnerships):
            visible["partnership", one.pk] = one.title, one.get_absolute_url()
    for one in found:
        keys = ("need", one.row.need), ("partnership", one.row.partnership)
        one.links = [visible[key] for key in keys if key in visible]
    return found


def books_for(user: Any, words: str = "") -> Any:
    """Organisations with a book that has rows, by their place; `words`: part of a name, of board or place."""
    rows = Organisation.objects.visible_to(user).filter(ledger_book__entries__gt=0)
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(territory__label__icontains=words))
    return rows.select_related("ledger_book", "territory").order_by("territory__code", "name", "pk")


def by_kota(boards: Iterable[Organisation]) -> list[tuple[str, list[Organisation]]]:
    """(name of the kota or kabupaten, its boards) in the order given; one statement for the names."""
    found: dict[str, list[Organisation]] = {}
    for board in boards:
        found.setdefault(board.territory.code[:KOTA] if board.territory else "", []).append(board)
    names = dict(Region.objects.filter(code__in=list(found)).values_list("code", "name"))
    return [(names.get(code, ""), some) for code, some in found.items()]


def totals() -> dict[str, Any]:
    """Books, rows and the last nightly check."""
    books = LedgerBook.objects.filter(entries__gt=0)
    told = books.aggregate(books=Count("pk"), rows=Sum("entries"))
    checked = LedgerSeal.objects.defer("books").order_by("-number").first()
    return {"books": told["books"], "rows": told["rows"] or 0, "checked": checked}
