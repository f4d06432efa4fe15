"""Reads criteria from plain data (JSON) and says clearly what is wrong with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from partnerships.matching.criteria.registry import PREDICATES
from partnerships.matching.criteria.types import Criterion, Label, Param, ParamKind
from partnerships.matching.marks import N_

MAX_WEIGHT = 100
_FIELDS = frozenset({"code", "params", "hard", "weight"})
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: `path` such as "params.n", an English message and its parameters.

    `explain.problem` writes it in the reader's language.
    """

    path: str
    message: str
    params: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)


class CriteriaInvalid(ValueError):
    """Raised by `parse`; `problems` lists everything found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{item.path}: {item.message % item.params}" for item in problems))
        self.problems = problems


def parse(data: Any) -> Criterion:
    """Return the criterion that the data describes, defaults filled in; raise CriteriaInvalid otherwise."""
    problems = validate(data)
    if problems:
        raise CriteriaInvalid(problems)
    specs = PREDICATES[data["code"]].params
    given = data.get("params") or {}
    params = {spec.name: _frozen(given.get(spec.name, spec.default)) for spec in specs}
    params = {name: value for name, value in params.items() if value is not None}
    return Criterion(
        code=data["code"],
        params=MappingProxyType(params),
        hard=data.get("hard", True),
        weight=data.get("weight", 10),
    )


def parse_all(items: Iterable[Any]) -> tuple[Criterion, ...]:
    """Parse a list of criteria; paths of problems start with the place in the list ("2.params.n")."""
    parsed: list[Criterion] = []
    problems: list[Problem] = []
    for place, item in enumerate(items):
        try:
            parsed.append(parse(item))
        except CriteriaInvalid as error:
            problems += [Problem(f"{place}.{one.path}", one.message, one.params) for one in error.problems]
    if problems:
        raise CriteriaInvalid(problems)
    return tuple(parsed)


def to_data(criterion: Criterion) -> dict[str, Any]:
    """Return the criterion as plain data for JSON; `parse` gives it back."""
    params = {name: _plain(value) for name, value in criterion.params.items()}
    return {"code": criterion.code, "params": params, "hard": criterion.hard, "weight": criterion.weight}


def validate(data: Any) -> list[Problem]:
    """Return everything that is wrong with the data of one criterion; empty when it can be parsed."""
    if not isinstance(data, Mapping):
        return [Problem("", N_("A criterion must have a code."))]
    code = data.get("code")
    if not isinstance(code, str) or code not in PREDICATES:
        return [Problem("code", N_("There is no criterion “%(code)s”."), {"code": str(code)})]
    problems = [
        Problem(str(name), N_("“%(name)s” is not part of a criterion."), {"name": str(name)})
        for name in data
        if name not in _FIELDS
    ]
    if not isinstance(data.get("hard", True), bool):
        problems.append(Problem("hard", N_("Say whether the criterion is required: yes or no.")))
    weight = data.get("weight", 10)
    if not _is_whole(weight) or not 0 <= weight <= MAX_WEIGHT:
        problems.append(
            Problem("weight", N_("The weight is a whole number from 0 to %(high)s."), {"high": MAX_WEIGHT})
        )
    return problems + _params_problems(code, data.get("params") or {})


def _params_problems(code: str, given: Any) -> list[Problem]:
    if not isinstance(given, Mapping):
        return [Problem("params", N_("The details of the criterion are missing."))]
    specs = {spec.name: spec for spec in PREDICATES[code].params}
    problems = [
        Problem(f"params.{name}", N_("“%(name)s” is not a detail of this criterion."), {"name": str(name)})
        for name in given
        if name not in specs
    ]
    for spec in specs.values():
        problems += _value_problems(spec, given.get(spec.name))
    low, high = given.get("min"), given.get("max")
    if not problems and low is not None and high is not None and low > high:
        problems.append(Problem("params.max", N_("The largest amount is below the smallest.")))
    return problems


def _value_problems(spec: Param, value: Any) -> list[Problem]:
    path = f"params.{spec.name}"
    if value is None:
        missing = Problem(path, N_("“%(name)s” must be stated."), {"name": Label(spec.label)})
        return [missing] if spec.required else []
    if spec.kind in (ParamKind.WHOLE, ParamKind.PERCENT, ParamKind.MONEY, ParamKind.YEAR):
        if not _is_whole(value) or not spec.low <= value <= spec.high:
            said = {"name": Label(spec.label), "low": spec.low, "high": spec.high}
            return [Problem(path, N_("“%(name)s” is a whole number from %(low)s to %(high)s."), said)]
        return []
    return _other_problems(spec, path, value)


def _other_problems(spec: Param, path: str, value: Any) -> list[Problem]:
    if spec.kind is ParamKind.CODES:
        return _codes_problems(spec, path, value)
    if spec.kind is ParamKind.INTERVALS and not _are_intervals(value):
        return [Problem(path, N_("Choose at least one area."))]
    if spec.kind is ParamKind.TEXT and not isinstance(value, str):
        return [Problem(path, N_("“%(name)s” is a text."), {"name": Label(spec.label)})]
    if spec.kind is ParamKind.FLAG and not isinstance(value, bool):
        return [Problem(path, N_("“%(name)s” is yes or no."), {"name": Label(spec.label)})]
    return []


def _codes_problems(spec: Param, path: str, value: Any) -> list[Problem]:
    if not isinstance(value, list | tuple | set | frozenset) or not value:
        return [Problem(path, N_("Choose at least one of “%(name)s”."), {"name": Label(spec.label)})]
    return [
        Problem(path, N_("“%(code)s” is not one of the choices."), {"code": str(code)})
        for code in value
        if not isinstance(code, str) or code not in spec.choices
    ]


def _are_intervals(value: Any) -> bool:
    if not isinstance(value, list | tuple) or not value:
        return False
    return all(
        isinstance(pair, list | tuple)
        and len(pair) == 2
        and all(_is_whole(end) for end in pair)
        and 0 <= pair[0] <= pair[1]
        for pair in value
    )


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _frozen(value: Any) -> Any:
    """Make lists into tuples, so that a parsed criterion cannot be changed by accident."""
    if isinstance(value, list | tuple):
        return tuple(_frozen(item) for item in value)
    return tuple(sorted(value)) if isinstance(value, set | frozenset) else value


def _plain(value: Any) -> Any:
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
