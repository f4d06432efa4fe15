"""Predicates answered by a document: legal papers, account, proposal and the like."""

from functools import partial

from partnerships.matching.criteria.shared import DOCUMENTS, document_finding
from partnerships.matching.criteria.types import Context, Finding, Params, Predicate, Scope
from partnerships.matching.marks import N_

# These stand with the need, all others with the board. A statement that the board keeps for all its
# needs is handed to each of them.
OF_THE_NEED = frozenset(
    {"doc.proposal", "doc.responsibility_statement", "doc.counterpart_statement", "land.clear"}
)

_LABELS = {
    "legal.deed": N_("Notarial deed or statutes (AD/ART)"),
    "legal.registered": N_("Registered with the law ministry"),
    "legal.board_decree": N_("Decree on the management"),
    "legal.domicile": N_("Domicile letter"),
    "legal.licence": N_("Operating licence"),
    "tax.npwp": N_("Tax number (NPWP)"),
    "bank.own_account": N_("Account in the board's name"),
    "id.officers": N_("Identity of chair and secretary"),
    "premises.lease": N_("Lease of the premises"),
    "doc.proposal": N_("Proposal and cost estimate"),
    "doc.responsibility_statement": N_("Statement of responsibility"),
    "doc.counterpart_statement": N_("Statement of counterpart funds"),
    "land.clear": N_("Land status"),
}


def _board_paper(code: str, _params: Params, ctx: Context) -> Finding:
    return document_finding(code, ctx.board.documents.get(code), ctx.today)


def _need_paper(code: str, _params: Params, ctx: Context) -> Finding:
    return document_finding(code, ctx.need.documents.get(code), ctx.today)


PREDICATES = tuple(
    Predicate(code, _LABELS[code], Scope.NEED, partial(_need_paper, code))
    if code in OF_THE_NEED
    else Predicate(code, _LABELS[code], Scope.BOARD, partial(_board_paper, code))
    for code in DOCUMENTS
)
