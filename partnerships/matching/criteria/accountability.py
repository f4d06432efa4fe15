"""Predicates on the board's accountability: audit, annual meeting, reports, revolving loans."""

from datetime import date
from functools import partial

from forum_site.core.taxonomy import AUDIT_OPINIONS
from partnerships.matching.criteria.types import (
    Context,
    Finding,
    Label,
    Param,
    ParamKind,
    Params,
    Predicate,
    Scope,
    State,
    Value,
)
from partnerships.matching.marks import N_


def audit_within_years(params: Params, ctx: Context) -> Finding:
    """Met when the last audit is at most n years old; an older one can be cured by a new audit."""
    years = params["n"]
    evidence = ctx.board.evidence.get("audit")
    # The report that would settle the question is of the last full year.
    said: dict[str, Value] = {"n": years, "year": ctx.today.year - 1}
    last = ctx.board.last_audit
    if last is None:
        return Finding(State.UNKNOWN, "audit.within_years.unknown", said, evidence, "todo.upload_audit")
    said["date"] = last
    if last >= _months_before(ctx.today, 12 * years):
        return Finding(State.MET, "audit.within_years.met", said, evidence)
    return Finding(
        State.NOT_MET, "audit.within_years.not_met", said, evidence, "todo.upload_audit", curable=True
    )


def audit_opinion_in(params: Params, ctx: Context) -> Finding:
    """Met when the last audit's opinion is one of those listed; NOT_STATED is as good as unknown."""
    opinion = ctx.board.audit_opinion
    evidence = ctx.board.evidence.get("audit")
    if opinion is None or (opinion == "NOT_STATED" and opinion not in params["opinions"]):
        return Finding(
            State.UNKNOWN,
            "audit.opinion_in.unknown",
            {"year": ctx.today.year - 1},
            evidence,
            "todo.upload_audit",
        )
    said: dict[str, Value] = {"opinion": Label(AUDIT_OPINIONS.get(opinion, opinion))}
    inside = opinion in params["opinions"]
    code = "audit.opinion_in.met" if inside else "audit.opinion_in.not_met"
    return Finding(State.MET if inside else State.NOT_MET, code, said, evidence)


def rwt_within_months(params: Params, ctx: Context) -> Finding:
    """Met when the last annual meeting is at most n months ago."""
    months = params["n"]
    evidence = ctx.board.evidence.get("annual_meeting")
    said: dict[str, Value] = {"n": months}
    last = ctx.board.last_annual_meeting
    if last is None:
        return Finding(State.UNKNOWN, "rwt.within_months.unknown", said, evidence, "todo.upload_rwt")
    said["date"] = last
    if last >= _months_before(ctx.today, months):
        return Finding(State.MET, "rwt.within_months.met", said, evidence)
    return Finding(State.NOT_MET, "rwt.within_months.not_met", said, evidence, "todo.hold_rwt", curable=True)


def no_arrears(_params: Params, ctx: Context) -> Finding:
    """Met when no financial or accountability report is overdue."""
    overdue = ctx.board.overdue_reports
    evidence = ctx.board.evidence.get("reports")
    if overdue is None:
        return Finding(
            State.UNKNOWN, "report.no_arrears.unknown", evidence=evidence, todo="todo.send_reports"
        )
    if overdue == 0:
        return Finding(State.MET, "report.no_arrears.met", evidence=evidence)
    return Finding(
        State.NOT_MET,
        "report.no_arrears.not_met",
        {"count": overdue},
        evidence,
        "todo.send_reports",
        curable=True,
    )


def indicator(field: str, code: str, at_most: bool, params: Params, ctx: Context) -> Finding:
    """Compare a revolving-loan indicator of the board, in percent, with the offer's own limit."""
    value: int | None = getattr(ctx.board, field)
    limit = params["percent"]
    evidence = ctx.board.evidence.get("upk")
    if value is None:
        return Finding(State.UNKNOWN, f"{code}.unknown", {"limit": limit}, evidence, "todo.send_upk_report")
    good = value <= limit if at_most else value >= limit
    said: dict[str, Value] = {"value": value, "limit": limit}
    return Finding(
        State.MET if good else State.NOT_MET, f"{code}.{'met' if good else 'not_met'}", said, evidence
    )


def _months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or that month's last day when it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    year, month = index // 12, index % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(last, day.day))
        except ValueError:
            continue
    raise ValueError(f"no such month: {year}-{month}")


def _loan(code: str, label: str, field: str, at_most: bool) -> Predicate:
    limit = Param("percent", ParamKind.PERCENT, N_("Percent"), high=1000)
    return Predicate(code, label, Scope.BOARD, partial(indicator, field, code, at_most), (limit,))


PREDICATES = (
    Predicate(
        "audit.within_years",
        N_("Age of the audit"),
        Scope.BOARD,
        audit_within_years,
        (Param("n", ParamKind.WHOLE, N_("Years"), low=1, high=10),),
    ),
    Predicate(
        "audit.opinion_in",
        N_("Audit opinion"),
        Scope.BOARD,
        audit_opinion_in,
        (Param("opinions", ParamKind.CODES, N_("Opinions"), choices=AUDIT_OPINIONS),),
    ),
    Predicate(
        "rwt.within_months",
        N_("Annual meeting"),
        Scope.BOARD,
        rwt_within_months,
        (Param("n", ParamKind.WHOLE, N_("Months"), required=False, default=15, low=1, high=60),),
    ),
    Predicate("report.no_arrears", N_("No late report"), Scope.BOARD, no_arrears),
    _loan("upk.par_max", N_("Portfolio at risk (PAR)"), "par_percent", True),
    _loan("upk.lar_max", N_("Loans at risk (LAR)"), "lar_percent", True),
    _loan("upk.ccr_min", N_("Cost coverage (CCr)"), "ccr_percent", False),
    _loan("upk.roi_min", N_("Return on investment (ROI)"), "roi_percent", False),
)
