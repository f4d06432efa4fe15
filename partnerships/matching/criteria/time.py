"""Predicates on the offer's time and quota."""

from partnerships.matching.criteria.types import Context, Finding, Params, Predicate, Scope, State
from partnerships.matching.marks import N_


def window_open(_params: Params, ctx: Context) -> Finding:
    """Met from opening to closing day; before it opens one has only to wait, after that it is over."""
    opens, closes = ctx.offer.opens, ctx.offer.closes
    if closes is not None and closes < ctx.today:
        return Finding(State.NOT_MET, "window.open.closed", {"date": closes})
    if opens is not None and opens > ctx.today:
        return Finding(
            State.NOT_MET, "window.open.not_yet", {"date": opens}, todo="todo.await_window", curable=True
        )
    if closes is None:
        return Finding(State.MET, "window.open.met")
    return Finding(State.MET, "window.open.met_until", {"date": closes})


def quota_left(_params: Params, ctx: Context) -> Finding:
    """Met while places are left; an offer that states no quota has no end of them."""
    left = ctx.offer.quota_left
    if left is None:
        return Finding(State.MET, "quota.left.met")
    if left > 0:
        return Finding(State.MET, "quota.left.met_count", {"count": left})
    return Finding(State.NOT_MET, "quota.left.not_met")


def once_per_year(_params: Params, ctx: Context) -> Finding:
    """Met when this source has not helped the board this year."""
    helped = ctx.board.helped_years
    year = ctx.today.year
    if helped is None:
        return Finding(State.UNKNOWN, "once_per_year.unknown", {"year": year}, todo="todo.complete_profile")
    if year in helped.get(ctx.offer.source_key, frozenset()):
        return Finding(State.NOT_MET, "once_per_year.not_met", {"year": year})
    return Finding(State.MET, "once_per_year.met", {"year": year})


PREDICATES = (
    Predicate("window.open", N_("Open for proposals"), Scope.OFFER, window_open),
    Predicate("quota.left", N_("Places left"), Scope.OFFER, quota_left),
    Predicate("once_per_year", N_("Once a year for a board"), Scope.BOARD, once_per_year),
)
