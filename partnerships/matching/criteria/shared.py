"""Small pieces that many predicates use."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from partnerships.matching.criteria.types import Finding, Label, State, Value
from partnerships.matching.marks import N_
from partnerships.matching.profiles import Document, DocumentStatus, Evidence

DOCUMENTS: Final[dict[str, str]] = {
    "legal.deed": N_("notarial deed or statutes (AD/ART)"),
    "legal.registered": N_("registration with the law ministry"),
    "legal.board_decree": N_("decree on the board's management"),
    "legal.domicile": N_("domicile letter"),
    "legal.licence": N_("operating licence"),
    "tax.npwp": N_("tax number (NPWP)"),
    "bank.own_account": N_("bank account in the board's name"),
    "id.officers": N_("identity cards of chair and secretary"),
    "premises.lease": N_("lease of the premises"),
    "doc.proposal": N_("proposal with cost estimate"),
    "doc.responsibility_statement": N_("statement of responsibility"),
    "doc.counterpart_statement": N_("statement of counterpart funds"),
    "land.clear": N_("letter on the land's status"),
}


def document_finding(code: str, document: Document | None, today: date) -> Finding:
    """Judge one document: verified and in force is met, refused or expired can be cured, else unknown."""
    params: dict[str, Value] = {"document": Label(DOCUMENTS[code])}
    if document is None:
        return Finding(State.UNKNOWN, "document.unknown", params, None, "todo.upload_document")
    if document.expires is not None and document.expires < today:
        params["date"] = document.expires
        return _curable("document.expired", params, document.evidence, "todo.renew_document")
    if document.status is DocumentStatus.VERIFIED:
        return Finding(State.MET, "document.met", params, document.evidence)
    if document.status is DocumentStatus.UPLOADED:
        return Finding(
            State.UNKNOWN, "document.waiting", params, document.evidence, "todo.await_verification"
        )
    reason = "document.rejected" if document.status is DocumentStatus.REJECTED else "document.absent"
    return _curable(reason, params, document.evidence, "todo.upload_document")


def _curable(reason: str, params: Mapping[str, Value], evidence: Evidence | None, todo: str) -> Finding:
    return Finding(State.NOT_MET, reason, params, evidence, todo, curable=True)


def flag_finding(
    value: bool | None,
    code: str,
    *,
    evidence: Evidence | None = None,
    todo: str = "",
    curable: bool = False,
) -> Finding:
    """Answer a yes-or-no fact with the reasons `code`.met, .not_met and .unknown."""
    if value is None:
        return Finding(State.UNKNOWN, f"{code}.unknown", evidence=evidence, todo=todo)
    if value:
        return Finding(State.MET, f"{code}.met", evidence=evidence)
    return Finding(
        State.NOT_MET, f"{code}.not_met", evidence=evidence, todo=todo if curable else "", curable=curable
    )


def share_percent(part: int | None, whole: int | None) -> int | None:
    """Return the share in whole percent, rounded down; None when either is unknown or there is no whole."""
    if part is None or not whole:
        return None
    return 100 * part // whole
