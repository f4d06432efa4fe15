"""The shapes of partnerships as open data. Amounts are whole rupiah; null is "not agreed" or "not known"."""

from __future__ import annotations

from datetime import date

from ninja import Schema


class BodyOut(Schema):
    name: str
    url: str


class PartnerOut(BodyOut):
    kind: str


class PartnershipOut(Schema):
    """`stage` is a code of domain 5.2; `value` is what the partner brings to all needs, once agreed."""

    id: int
    url: str
    title: str
    stage: str
    since: date
    board: BodyOut
    partner: PartnerOut
    place: str | None
    value: int | None
    started_by: str


class LineOut(Schema):
    id: int
    url: str
    title: str
    status: str
    amount: int | None


class StepOut(Schema):
    """`working_days` is how long the side took that owed this answer; null when none was owed."""

    move: str
    from_: str
    to: str
    on: date
    side: str
    role: str
    working_days: int | None


class AgreementOut(Schema):
    kind: str
    number: str
    support: str
    source_kind: str
    value: int | None
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    current: bool


class InstalmentOut(Schema):
    number: int
    amount: int
    state: str
    due_on: date
    paid_on: date | None
    received_on: date | None


class ReportOut(Schema):
    """The final report has no instalment."""

    instalment: int | None
    state: str
    due_on: date


class PartnershipDetailOut(PartnershipOut):
    needs: list[LineOut]
    steps: list[StepOut]
    agreements: list[AgreementOut]
    instalments: list[InstalmentOut]
    reports: list[ReportOut]
    handed_over_on: date | None
    ledger: str


class PartnershipPageOut(Schema):
    """`next` is the address of the following page, null on the last."""

    items: list[PartnershipOut]
    next: str | None
