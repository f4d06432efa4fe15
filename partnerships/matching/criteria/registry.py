"""All predicates by code, and answering one criterion."""

from datetime import date
from typing import Final

from partnerships.matching.criteria import accountability, board, need, papers, scope, time
from partnerships.matching.criteria.types import Answer, Context, Criterion, Predicate
from partnerships.matching.profiles import BoardProfile, NeedProfile, OfferProfile

PREDICATES: Final[dict[str, Predicate]] = {
    predicate.code: predicate
    for module in (scope, papers, board, accountability, need, time)
    for predicate in module.PREDICATES
}


def answer(criterion: Criterion, ctx: Context) -> Answer:
    """Answer a criterion in a context; KeyError when its code is not registered (parse first)."""
    criterion = scope.completed(criterion, ctx.offer)
    found = PREDICATES[criterion.code].find(criterion.params, ctx)
    return Answer(
        criterion=criterion,
        state=found.state,
        reason=found.reason,
        params=found.params,
        evidence=found.evidence,
        todo=found.todo,
        curable=found.curable,
    )


def evaluate(
    criterion: Criterion, need: NeedProfile, board: BoardProfile, offer: OfferProfile, today: date
) -> Answer:
    """Answer a criterion for a need and its board under an offer on a day given by the caller."""
    return answer(criterion, Context(need, board, offer, today))
