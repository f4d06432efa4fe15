"""Predicates on the need itself: its place in plans, whom it serves, what residents give."""

from typing import Final

from partnerships.matching.criteria.shared import flag_finding, share_percent
from partnerships.matching.criteria.types import (
    Context,
    Finding,
    Param,
    ParamKind,
    Params,
    Predicate,
    Scope,
    State,
    Value,
)
from partnerships.matching.marks import N_

BENEFICIARIES: Final[dict[str, str]] = {"HOUSEHOLDS": N_("Households"), "PEOPLE": N_("People")}


def in_plan(_params: Params, ctx: Context) -> Finding:
    """Met when the need stands in the board's PJM or Renta."""
    evidence = ctx.need.evidence.get("plan")
    return flag_finding(
        ctx.need.in_plan, "need.in_plan", evidence=evidence, todo="todo.put_in_plan", curable=True
    )


def in_musrenbang(_params: Params, ctx: Context) -> Finding:
    """Met when the need was entered in Musrenbang or SIPD; a curable matter until the year's deadline."""
    evidence = ctx.need.evidence.get("musrenbang")
    return flag_finding(
        ctx.need.in_musrenbang,
        "need.in_musrenbang",
        evidence=evidence,
        todo="todo.enter_musrenbang",
        curable=True,
    )


def not_started(_params: Params, ctx: Context) -> Finding:
    """Met when the work has not begun."""
    progress = ctx.need.progress_percent
    if progress is None:
        return Finding(State.UNKNOWN, "need.not_started.unknown", todo="todo.state_progress")
    if progress == 0:
        return Finding(State.MET, "need.not_started.met")
    return Finding(State.NOT_MET, "need.not_started.not_met", {"percent": progress})


def slum_listed(_params: Params, ctx: Context) -> Finding:
    """Met when the place is named in the city's decree on slum areas."""
    evidence = ctx.need.evidence.get("slum")
    return flag_finding(ctx.need.slum_listed, "slum.listed", evidence=evidence, todo="todo.state_slum")


def zakat_asnaf(_params: Params, ctx: Context) -> Finding:
    """Met when those who benefit belong to the eight groups that zakat serves."""
    evidence = ctx.need.evidence.get("asnaf")
    return flag_finding(ctx.need.asnaf, "zakat.asnaf", evidence=evidence, todo="todo.state_asnaf")


def _at_least(code: str, value: int | None, params: Params, ctx: Context, source: str, todo: str) -> Finding:
    limit = params["percent"]
    evidence = ctx.need.evidence.get(source)
    if value is None:
        return Finding(State.UNKNOWN, f"{code}.unknown", {"limit": limit}, evidence, todo)
    said: dict[str, Value] = {"value": value, "limit": limit}
    good = value >= limit
    return Finding(
        State.MET if good else State.NOT_MET, f"{code}.{'met' if good else 'not_met'}", said, evidence
    )


def poor_share_min(params: Params, ctx: Context) -> Finding:
    """Met when at least this share of the households is poor."""
    share = share_percent(ctx.need.poor_households, ctx.need.households)
    return _at_least("poor.share_min", share, params, ctx, "beneficiaries", "todo.state_beneficiaries")


def women_share_min(params: Params, ctx: Context) -> Finding:
    """Met when at least this share of the people is female."""
    share = share_percent(ctx.need.women, ctx.need.people)
    return _at_least("women.share_min", share, params, ctx, "beneficiaries", "todo.state_beneficiaries")


def swadaya_share_min(params: Params, ctx: Context) -> Finding:
    """Met when residents give at least this share of the cost; a smaller share can still be raised."""
    share = share_percent(ctx.need.self_help, ctx.need.cost)
    found = _at_least("swadaya.share_min", share, params, ctx, "self_help", "todo.state_self_help")
    if found.state is not State.NOT_MET:
        return found
    return Finding(
        found.state, found.reason, found.params, found.evidence, "todo.raise_self_help", curable=True
    )


def beneficiaries_min(params: Params, ctx: Context) -> Finding:
    """Met when at least n households, or people, benefit."""
    people = "PEOPLE" in (params.get("of") or ())
    value = ctx.need.people if people else ctx.need.households
    evidence = ctx.need.evidence.get("beneficiaries")
    unit = "people" if people else "households"
    said: dict[str, Value] = {"limit": params["n"]}
    if value is None:
        return Finding(
            State.UNKNOWN, f"beneficiaries.min.unknown.{unit}", said, evidence, "todo.state_beneficiaries"
        )
    said["value"] = value
    good = value >= params["n"]
    return Finding(
        State.MET if good else State.NOT_MET,
        f"beneficiaries.min.{'met' if good else 'not_met'}.{unit}",
        said,
        evidence,
    )


def _percent(default: int | None = None) -> tuple[Param, ...]:
    return (
        Param(
            "percent", ParamKind.PERCENT, N_("Percent"), required=default is None, default=default, high=100
        ),
    )


PREDICATES = (
    Predicate("need.in_plan", N_("Need stands in the plan"), Scope.NEED, in_plan),
    Predicate("need.in_musrenbang", N_("Entered in Musrenbang or SIPD"), Scope.NEED, in_musrenbang),
    Predicate("need.not_started", N_("Work has not begun"), Scope.NEED, not_started),
    Predicate("slum.listed", N_("Listed slum area"), Scope.NEED, slum_listed),
    Predicate("zakat.asnaf", N_("Beneficiaries entitled to zakat"), Scope.NEED, zakat_asnaf),
    Predicate("poor.share_min", N_("Share of poor households"), Scope.NEED, poor_share_min, _percent()),
    Predicate("women.share_min", N_("Share of women"), Scope.NEED, women_share_min, _percent(30)),
    Predicate("swadaya.share_min", N_("Residents' own share"), Scope.NEED, swadaya_share_min, _percent()),
    Predicate(
        "beneficiaries.min",
        N_("Number of beneficiaries"),
        Scope.NEED,
        beneficiaries_min,
        (
            Param("n", ParamKind.WHOLE, N_("At least"), low=1, high=1_000_000),
            Param("of", ParamKind.CODES, N_("Counted as"), required=False, choices=BENEFICIARIES),
        ),
    ),
)
