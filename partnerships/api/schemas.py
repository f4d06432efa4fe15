"""The shapes of the answers. Amounts are whole rupiah; null is "not known" or, for counts, "not told"."""

from __future__ import annotations

from datetime import date

from ninja import Schema


class PlaceOut(Schema):
    """`code` is the Kemendagri code; RT and RW are null where they would point at a house."""

    code: str
    name: str
    within: str
    rw: str | None
    rt: str | None
    latitude: float | None
    longitude: float | None


class BoardOut(Schema):
    name: str
    url: str
    verified: bool


class AmountsOut(Schema):
    """`gap` = cost − firm commitments − receipts without a commitment; null while the cost is unknown."""

    cost: int | None
    committed: int
    received: int
    spent: int
    gap: int | None


class CountsOut(Schema):
    """Counts of 1 to 4 households are not told: then `few` is true and every count null."""

    few: bool
    households: int | None
    poor_households: int | None
    people: int | None
    women: int | None


class NeedOut(Schema):
    id: int
    url: str
    title: str
    sector: str
    category: str
    status: str
    year: int | None
    plan: int
    board: BoardOut
    place: PlaceOut
    quantity: float | None
    unit: str
    amounts: AmountsOut
    counts: CountsOut
    opened_on: date | None


class EntryOut(Schema):
    """A row behind the amounts; `of` is the commitment that a receipt or spending belongs to."""

    id: int
    source_kind: str
    stage: str
    amount: int
    organisation: str | None
    of: int | None
    on: date | None
    evidence: str


class NeedDetailOut(NeedOut):
    problem: str
    description: str
    entries: list[EntryOut]


class NeedPageOut(Schema):
    """`next` is the address of the following page, null on the last."""

    items: list[NeedOut]
    next: str | None


class SumOut(Schema):
    n: int
    unpriced: int
    cost: int
    gap: int
    committed: int
    received: int
    spent: int


class GroupOut(SumOut):
    key: str


class TotalsOut(Schema):
    region: str | None
    state: str
    by: str
    total: SumOut
    groups: list[GroupOut]


class PlanOut(Schema):
    id: int
    url: str
    board: BoardOut
    period_start: int
    period_end: int
    status: str
    agreed_on: date | None
    total: SumOut
    by_sector: list[GroupOut]
    by_year: list[GroupOut]
