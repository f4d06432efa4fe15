"""The amounts of the ledger against the funding entries and the figures of the needs; streamed."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from typing import Any, Final

from django.db.models import BigIntegerField, F, Func, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from partnerships.channelling.ledger.findings import Finding
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, LedgerEntry, Need

STAGES: Final = (FundingStage.COMMITTED, FundingStage.RECEIVED, FundingStage.SPENT)
CHUNK: Final = 2000


def check_figures(board_id: int | None = None) -> Iterator[Finding]:
    """Entries without their row or with another one, rows without an entry, needs whose sums differ.

    Of one board, or of all in the same few statements.
    """
    yield from _entries(board_id)
    yield from _rows(board_id)
    yield from _sums(board_id)


def _firm(board_id: int | None) -> QuerySet[FundingEntry]:
    rows = FundingEntry.objects.exclude(stage=FundingStage.PLANNED)
    return rows if board_id is None else rows.filter(need__board=board_id)


def _money(board_id: int | None) -> QuerySet[LedgerEntry]:
    rows = LedgerEntry.objects.filter(kind__in=[f"funding.{stage}" for stage in STAGES])
    return rows if board_id is None else rows.filter(book__board=board_id)


def _summed(rows: QuerySet[LedgerEntry], name: str) -> Any:
    """The sum of a field over the rows found; null when there are none."""
    plain = rows.annotate(all=Func(F(name), function="SUM", output_field=BigIntegerField()))
    return Subquery(plain.values("all"), output_field=BigIntegerField())


def _entries(board_id: int | None) -> Iterator[Finding]:
    """What each entry's rows add up to is its amount, or nothing once it is void."""
    own = LedgerEntry.objects.filter(
        need=OuterRef("need"), kind__startswith="funding.", object_id=OuterRef("pk")
    ).order_by()
    rows = _firm(board_id).annotate(
        told=_summed(own, "amount"),
        first=_summed(own.filter(reverses=None), "amount"),
        number=Subquery(own.filter(reverses=None).order_by("number").values("number")[:1]),
        kind=Subquery(own.filter(reverses=None).order_by("number").values("kind")[:1]),
    )
    counts = Q(voided_at=None, told=F("amount")) | Q(voided_at__isnull=False, told=0)
    fits = counts & Q(first=F("amount"))
    names = ("pk", "amount", "stage", "voided_at", "need__board__ledger_book", "number", "told", "kind")
    wrong = rows.exclude(fits & _kind_fits()) | rows.filter(told=None)
    for pk, amount, stage, voided, book, number, told, kind in wrong.order_by("pk").values_list(*names):
        stored = f"funding entry {pk} is {stage} {amount}{' and void' if voided else ''}"
        said = f"its rows say {kind.partition('.')[2]} {told}" if kind else "it has no row"
        yield Finding(book or 0, number or 0, f"{stored}, {said}")


def _kind_fits() -> Q:
    cases = Q()
    for stage in STAGES:
        cases |= Q(stage=stage, kind=f"funding.{stage}")
    return cases


def _rows(board_id: int | None) -> Iterator[Finding]:
    """Rows about an entry that is not there."""
    entry = FundingEntry.objects.filter(pk=OuterRef("object_id"), need=OuterRef("need")).values("pk")
    rows = _money(board_id).annotate(entry=Subquery(entry)).filter(entry=None)
    for row in rows.order_by("book", "number").iterator(CHUNK):
        said = f"is about funding entry {row.object_id} of need {row.need}, which is gone"
        yield Finding(row.book_id, row.number, said)


def _sums(board_id: int | None) -> Iterator[Finding]:
    """Each need's committed, received and spent: of the ledger, of its entries, and its own figures."""
    streams = [_of_ledger(board_id), _of_entries(board_id), _of_needs(board_id)]
    for need, told in groupby(merge(*streams), key=lambda one: one[0]):
        found = {source: amounts for _need, source, amounts in told}
        none = (0,) * len(STAGES)
        sums = [found.get(source, none) for source in ("ledger", "entries", "need")]
        if len(set(sums)) > 1:
            rows = zip(STAGES, *sums, strict=True)
            words = [f"{stage} {a}/{b}/{c}" for stage, a, b, c in rows if len({a, b, c}) > 1]
            book = Need.objects.filter(pk=need).values_list("board__ledger_book", flat=True).first()
            yield Finding(book or 0, 0, f"need {need}, ledger/entries/need: {', '.join(words)}")


Told = tuple[int, str, tuple[int, ...]]


def _of_ledger(board_id: int | None) -> Iterator[Told]:
    """Only of needs that are there: `_rows` tells of the others."""
    sums = {f"sum_{one}": Coalesce(Sum("amount", filter=Q(kind=f"funding.{one}")), 0) for one in STAGES}
    rows = _money(board_id).filter(need__in=Need.objects.values("pk"))
    return _told(rows.order_by("need").values("need").annotate(**sums), "need", "ledger")


def _of_entries(board_id: int | None) -> Iterator[Told]:
    sums = {f"sum_{one}": Coalesce(Sum("amount", filter=Q(stage=one)), 0) for one in STAGES}
    rows = _firm(board_id).filter(voided_at=None).order_by("need").values("need").annotate(**sums)
    return _told(rows, "need", "entries")


def _of_needs(board_id: int | None) -> Iterator[Told]:
    rows = Need.objects.filter(Q(committed__gt=0) | Q(received__gt=0) | Q(spent__gt=0))
    rows = rows if board_id is None else rows.filter(board=board_id)
    sums = {f"sum_{one}": F(str(one.value)) + Value(0) for one in STAGES}
    return _told(rows.order_by("pk").values("pk").annotate(**sums), "pk", "need")


def _told(rows: Any, key: str, source: str) -> Iterator[Told]:
    for row in rows.iterator(CHUNK):
        yield row[key], source, tuple(row[f"sum_{stage}"] for stage in STAGES)
