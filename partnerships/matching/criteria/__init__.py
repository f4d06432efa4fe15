"""Criteria as data: typed predicates that answer met, not met or unknown with a reason."""

from partnerships.matching.criteria.parsing import (
    CriteriaInvalid,
    Problem,
    parse,
    parse_all,
    to_data,
    validate,
)
from partnerships.matching.criteria.registry import PREDICATES, answer, evaluate
from partnerships.matching.criteria.types import (
    Answer,
    Context,
    Criterion,
    Label,
    Money,
    Param,
    ParamKind,
    Predicate,
    Scope,
    State,
)

__all__ = [
    "PREDICATES",
    "Answer",
    "Context",
    "CriteriaInvalid",
    "Criterion",
    "Label",
    "Money",
    "Param",
    "ParamKind",
    "Predicate",
    "Problem",
    "Scope",
    "State",
    "answer",
    "evaluate",
    "parse",
    "parse_all",
    "to_data",
    "validate",
]
