"""Predicates on the board: verification, kind, village, plan."""

from functools import partial
from typing import Final

from partnerships.matching.criteria.shared import flag_finding
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

GROUP_KINDS: Final[dict[str, str]] = {
    "BKM": N_("BKM/LKM"),
    "POKMAS": N_("Community group for self-managed works (Pokmas)"),
    "ORMAS": N_("Registered civic organisation (Ormas)"),
    "KSM": N_("Self-help group (KSM)"),
}
VILLAGE_KINDS: Final[dict[str, str]] = {"KELURAHAN": N_("Kelurahan"), "DESA": N_("Village (desa)")}


def verified(_params: Params, ctx: Context) -> Finding:
    """Met when the secretariat has verified the board."""
    evidence = ctx.board.evidence.get("verified")
    return flag_finding(
        ctx.board.verified, "board.verified", evidence=evidence, todo="todo.get_verified", curable=True
    )


def kind_in(field: str, code: str, table: dict[str, str], params: Params, ctx: Context) -> Finding:
    """Met when a code of the board is one of those listed."""
    kind: str | None = getattr(ctx.board, field)
    if kind is None:
        return Finding(State.UNKNOWN, f"{code}.unknown", todo="todo.complete_profile")
    said: dict[str, Value] = {"kind": Label(table.get(kind, kind))}
    inside = kind in params["kinds"]
    return Finding(State.MET if inside else State.NOT_MET, f"{code}.{'met' if inside else 'not_met'}", said)


def plan_active(_params: Params, ctx: Context) -> Finding:
    """Met when the board has a plan in force; told by the fact, or by the plan's years."""
    known = ctx.board.plan_active
    if known is None and ctx.board.plan_years is not None:
        first, last = ctx.board.plan_years
        known = first <= ctx.today.year <= last
    evidence = ctx.board.evidence.get("plan")
    return flag_finding(known, "plan.active", evidence=evidence, todo="todo.import_plan", curable=True)


def plan_covers_year(params: Params, ctx: Context) -> Finding:
    """Met when the years of the board's plan include the year."""
    year = params["year"]
    evidence = ctx.board.evidence.get("plan")
    if ctx.board.plan_years is None:
        return Finding(
            State.UNKNOWN, "plan.covers_year.unknown", {"year": year}, evidence, "todo.import_plan"
        )
    first, last = ctx.board.plan_years
    said: dict[str, Value] = {"year": year, "first": first, "last": last}
    if first <= year <= last:
        return Finding(State.MET, "plan.covers_year.met", said, evidence)
    return Finding(State.NOT_MET, "plan.covers_year.not_met", said, evidence, "todo.renew_plan", curable=True)


PREDICATES = (
    Predicate("board.verified", N_("Board is verified"), Scope.BOARD, verified),
    Predicate(
        "group.kind",
        N_("Kind of group"),
        Scope.BOARD,
        partial(kind_in, "kind", "group.kind", GROUP_KINDS),
        (Param("kinds", ParamKind.CODES, N_("Kinds"), choices=GROUP_KINDS),),
    ),
    Predicate(
        "village.kind",
        N_("Kelurahan or village"),
        Scope.BOARD,
        partial(kind_in, "village_kind", "village.kind", VILLAGE_KINDS),
        (Param("kinds", ParamKind.CODES, N_("Kinds"), choices=VILLAGE_KINDS),),
    ),
    Predicate("plan.active", N_("Plan in force"), Scope.BOARD, plan_active),
    Predicate(
        "plan.covers_year",
        N_("Plan covers the year"),
        Scope.BOARD,
        plan_covers_year,
        (Param("year", ParamKind.YEAR, N_("Year"), low=2000, high=2100),),
    ),
)
