"""Predicates on what the offer is for: place, field, form, amount.

Parameters that are left out are the offer's own fields, so a stored criterion need not repeat them.
"""

from dataclasses import replace
from typing import Any

from forum_site.core.taxonomy import CATEGORIES, NEIGHBOURS, SECTORS, SUPPORT_FORMS
from partnerships.matching.criteria.types import (
    Context,
    Criterion,
    Finding,
    Label,
    Money,
    Param,
    ParamKind,
    Params,
    Predicate,
    Scope,
    State,
    Value,
)
from partnerships.matching.marks import N_
from partnerships.matching.profiles import NeedProfile, OfferProfile
from partnerships.matching.scoring import MONEY_CEILING


def region_in(params: Params, ctx: Context) -> Finding:
    """Met when the place lies inside one interval, unknown when it only overlaps one."""
    lo, hi = ctx.need.region
    said: dict[str, Value] = {"region": params.get("name") or "", "place": ctx.need.place_name}
    named = ".named" if said["region"] else ""
    intervals = params["intervals"]
    if not intervals:
        return Finding(State.MET, "region.in.everywhere", said)
    if any(first <= lo and hi <= last for first, last in intervals):
        return Finding(State.MET, f"region.in.met{named}", said)
    if any(first <= hi and lo <= last for first, last in intervals):
        return Finding(State.UNKNOWN, "region.in.unknown", said, todo="todo.state_village")
    return Finding(State.NOT_MET, f"region.in.not_met{named}", said)


def category_in(params: Params, ctx: Context) -> Finding:
    """Met for the same category and, unless `strict`, for a neighbour; the score tells the two apart."""
    category = ctx.need.category
    wanted = frozenset(params["categories"])
    if not wanted:
        return Finding(State.MET, "category.in.any")
    if category is None or category not in CATEGORIES:
        return Finding(State.UNKNOWN, "category.in.unknown", todo="todo.choose_category")
    said: dict[str, Value] = {"category": Label(CATEGORIES[category].label)}
    if category in wanted:
        return Finding(State.MET, "category.in.met", said)
    if not params.get("strict") and NEIGHBOURS[category] & wanted:
        return Finding(State.MET, "category.in.near", said)
    return Finding(State.NOT_MET, "category.in.not_met", said)


def sector_of_need(need: NeedProfile) -> str | None:
    """Return the need's sector, from its category when it is not stated."""
    if need.sector:
        return need.sector
    return CATEGORIES[need.category].sector if need.category in CATEGORIES else None


def sector_in(params: Params, ctx: Context) -> Finding:
    """Met when the need's sector is one of those listed."""
    sector = sector_of_need(ctx.need)
    if not params["sectors"]:
        return Finding(State.MET, "category.in.any")
    if sector is None or sector not in SECTORS:
        return Finding(State.UNKNOWN, "sector.in.unknown", todo="todo.choose_category")
    said: dict[str, Value] = {"sector": Label(SECTORS[sector])}
    inside = sector in params["sectors"]
    return Finding(
        State.MET if inside else State.NOT_MET, f"sector.in.{'met' if inside else 'not_met'}", said
    )


def form_in(params: Params, ctx: Context) -> Finding:
    """Met when the need accepts one of the forms; a need that names no form is open to any."""
    forms = frozenset(params["forms"])
    if not forms or not ctx.need.forms or ctx.need.forms & forms:
        return Finding(State.MET, "form.in.met")
    return Finding(State.NOT_MET, "form.in.not_met", todo="todo.choose_forms", curable=True)


def amount_between(params: Params, ctx: Context) -> Finding:
    """Met inside the amounts. Too large can be cured by asking for a part; too small cannot."""
    evidence = ctx.need.evidence.get("cost")
    # No amount above the ceiling is told from it, here as in the points.
    money, low, high = map(_within, (ctx.need.money_sought, params.get("min") or 0, params.get("max")))
    if not low and high is None:
        return Finding(State.MET, "amount.between.any")
    if money is None:
        return Finding(State.UNKNOWN, "amount.between.unknown", evidence=evidence, todo="todo.state_cost")
    said: dict[str, Value] = {"gap": Money(money), "min": Money(low)}
    if high is None:
        if money >= low:
            return Finding(State.MET, "amount.between.met_from", said, evidence)
        return Finding(State.NOT_MET, "amount.between.below", said, evidence)
    said["max"] = Money(high)
    if money > high:
        return Finding(State.NOT_MET, "amount.between.above", said, evidence, "todo.ask_part", curable=True)
    if money < low:
        return Finding(State.NOT_MET, "amount.between.below", said, evidence)
    return Finding(State.MET, "amount.between.met" if low else "amount.between.met_to", said, evidence)


def _within(amount: Any) -> Any:
    return None if amount is None else min(amount, MONEY_CEILING)


def stated_params(code: str, offer: OfferProfile) -> dict[str, Any]:
    """Return what the offer's own fields say for a code of this module; empty for other codes."""
    match code:
        case "region.in":
            return {"intervals": offer.regions, "name": offer.region_name}
        case "category.in":
            return {"categories": tuple(sorted(offer.categories)), "strict": offer.categories_strict}
        case "sector.in":
            return {"sectors": tuple(sorted(offer.sectors))}
        case "form.in":
            return {"forms": tuple(sorted(offer.forms))}
        case "amount.between":
            return {"min": offer.amount_min, "max": offer.amount_max}
    return {}


_LEADING = {
    "region.in": ("intervals",),
    "category.in": ("categories",),
    "sector.in": ("sectors",),
    "form.in": ("forms",),
    "amount.between": ("min", "max"),
}


def completed(criterion: Criterion, offer: OfferProfile) -> Criterion:
    """Return the criterion with the offer's own fields where it leaves its parameters out."""
    leading = _LEADING.get(criterion.code, ())
    if not leading or any(criterion.params.get(name) is not None for name in leading):
        return criterion
    said = {name: value for name, value in criterion.params.items() if value is not None}
    return replace(criterion, params=stated_params(criterion.code, offer) | said)


_CATEGORY_LABELS = {code: category.label for code, category in CATEGORIES.items()}

PREDICATES = (
    Predicate(
        "region.in",
        N_("Area"),
        Scope.NEED,
        region_in,
        (
            Param("intervals", ParamKind.INTERVALS, N_("Area"), required=False),
            Param("name", ParamKind.TEXT, N_("Name of the area"), required=False),
        ),
    ),
    Predicate(
        "category.in",
        N_("Activity"),
        Scope.NEED,
        category_in,
        (
            Param("categories", ParamKind.CODES, N_("Activities"), required=False, choices=_CATEGORY_LABELS),
            Param("strict", ParamKind.FLAG, N_("No neighbouring activities"), required=False),
        ),
    ),
    Predicate(
        "sector.in",
        N_("Sector"),
        Scope.NEED,
        sector_in,
        (Param("sectors", ParamKind.CODES, N_("Sectors"), required=False, choices=SECTORS),),
    ),
    Predicate(
        "form.in",
        N_("Form of support"),
        Scope.NEED,
        form_in,
        (Param("forms", ParamKind.CODES, N_("Forms of support"), required=False, choices=SUPPORT_FORMS),),
    ),
    Predicate(
        "amount.between",
        N_("Amount still lacking"),
        Scope.NEED,
        amount_between,
        (
            Param("min", ParamKind.MONEY, N_("At least"), required=False, high=MONEY_CEILING),
            Param("max", ParamKind.MONEY, N_("At most"), required=False, high=MONEY_CEILING),
        ),
    ),
)
