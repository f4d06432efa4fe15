"""The papers a board shows in its paspor: one table, pure data.

`weight` is the share of a paper in the completeness, in percent. The ten that are asked of every board
make 100 together: what the body is and where its money goes 60 (five papers of 12), what residents
decided 10 (plan and annual meeting, 5 each), how it answers for money 30 (three papers of 10). The plan
is no paper of this table: the feature that keeps plans registers it (`passport.register_fact`).
A paper with weight 0 is asked by some offers only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

FOUNDING: Final = 12
DECIDED: Final = 5
ANSWERABLE: Final = 10
OWN_ACCOUNT: Final = "bank_account"
AUDIT: Final = "audit"
ANNUAL_MEETING: Final = "annual_meeting"
DEED: Final = "deed"
STATUTES: Final = "statutes"
AUDIT_GOOD_FOR: Final = 2  # calendar years after the audited one


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of paper.

    `criterion` is the code by which offers ask for it, "" when they ask for what it says (the age of an
    audit) and not for the paper. `asks` names the fields of the form beside the file, the first ones
    required as `needs` says. `months` is how long it is good for when its `valid_until` is left empty,
    counted from the day named by `counted_from`; 0 means without limit.
    """

    code: str
    label: Any
    hint: Any
    weight: int = 0
    criterion: str = ""
    asks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    months: int = 0
    counted_from: str = "issued_on"


KINDS: Final[tuple[DocumentKind, ...]] = (
    DocumentKind(
        DEED, _("Deed of establishment"), _("The notary's deed with which the body was founded."),
        FOUNDING, "legal.deed", ("number", "issuer", "issued_on", "includes_statutes"), ("issued_on",),
    ),
    DocumentKind(
        STATUTES, _("Statutes (AD/ART)"), _("The latest text, signed. Not needed when the deed contains it."),
        FOUNDING, "", ("issued_on",), ("issued_on",),
    ),
    DocumentKind(
        "board_decree", _("Decree on the officers (SK)"),
        _("The decree with the term of office; also the minutes of the election."),
        FOUNDING, "legal.board_decree", ("number", "issuer", "issued_on", "valid_until"), ("valid_until",),
    ),
    DocumentKind(
        "domicile", _("Domicile letter"), _("From the kelurahan or desa, at most a year old."),
        FOUNDING, "legal.domicile", ("number", "issuer", "issued_on", "valid_until"), ("issued_on",), 12,
    ),
    DocumentKind(
        OWN_ACCOUNT, _("Account in the body's name"),
        _("First page of the passbook. Only bank and last four digits are written down."),
        FOUNDING, "bank.own_account", ("bank_name", "account_last4"), ("bank_name", "account_last4"),
    ),
    DocumentKind(
        ANNUAL_MEETING, _("Annual meeting (RWT)"), _("Signed minutes of the latest annual meeting."),
        DECIDED, "", ("held_on",), ("held_on",), 15, "held_on",
    ),
    DocumentKind(
        "responsibility", _("Responsibility statement"),
        _("Signed by coordinator and secretary, with stamp duty."),
        ANSWERABLE, "doc.responsibility_statement", ("issued_on", "valid_until"), ("issued_on",), 12,
    ),
    DocumentKind(
        AUDIT, _("Audit report"), _("The external auditor's report with the opinion, all pages."),
        ANSWERABLE, "", ("audited_year", "opinion", "issuer", "issued_on"),
        ("audited_year", "opinion", "issued_on"),
    ),
    DocumentKind(
        "npwp", _("Tax number of the body (NPWP)"), _("The card or the letter of the tax office."),
        ANSWERABLE, "tax.npwp", ("issued_on", "valid_until"),
    ),
    DocumentKind(
        "registration", _("Registration with the law ministry"), _("Decree or SKT. Some grants ask for it."),
        0, "legal.registered", ("number", "issued_on", "valid_until"), ("issued_on",),
    ),
    DocumentKind(
        "licence", _("Operating licence"), _("Some grants ask for it."),
        0, "legal.licence", ("number", "issuer", "issued_on", "valid_until"), ("issued_on", "valid_until"),
    ),
)  # fmt: skip
BY_CODE: Final = {kind.code: kind for kind in KINDS}
BY_CRITERION: Final = {kind.criterion: kind for kind in KINDS if kind.criterion}
# The facts a paper may carry; what a kind does not ask is never stored.
FIELDS: Final = (
    "number", "issuer", "issued_on", "valid_until", "bank_name", "account_last4", "includes_statutes",
    "opinion", "audited_year", "held_on",
)  # fmt: skip


def kind_choices() -> list[tuple[str, Any]]:
    return [(kind.code, kind.label) for kind in KINDS]


def last_day(kind: DocumentKind, facts: dict[str, Any]) -> date | None:
    """The last day on which a paper with these facts is good; None means without limit."""
    stated: date | None = facts.get("valid_until")
    if stated:
        return stated
    if kind.code == AUDIT and facts.get("audited_year"):
        return date(facts["audited_year"] + AUDIT_GOOD_FOR, 12, 31)
    start: date | None = facts.get(kind.counted_from)
    return months_after(start, kind.months) if start and kind.months else None


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), after - timedelta(days=1))
