"""The words criteria are written and answered in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeAlias

from partnerships.matching.profiles import BoardProfile, Evidence, NeedProfile, OfferProfile


class State(Enum):
    """What is known about a criterion for a pair."""

    MET = "MET"
    NOT_MET = "NOT_MET"
    UNKNOWN = "UNKNOWN"


class Scope(Enum):
    """What an answer depends on besides its parameters and the day; decides how often it is computed."""

    OFFER = "OFFER"
    BOARD = "BOARD"
    NEED = "NEED"


@dataclass(frozen=True, slots=True)
class Money:
    """A reason's parameter that is an amount in rupiah."""

    rupiah: int


@dataclass(frozen=True, slots=True)
class Label:
    """A reason's parameter that is itself a message to translate, such as the name of a document."""

    message: str

    def __str__(self) -> str:
        return self.message


Value: TypeAlias = int | str | date | Money | Label
Params: TypeAlias = Mapping[str, Any]
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of an offer. A soft one (`hard=False`) never excludes; its `weight` adds to the score."""

    code: str
    params: Params = field(default_factory=lambda: _NOTHING)
    hard: bool = True
    weight: int = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """What a predicate found: reason and to-do are codes of the `explain` tables with their parameters.

    `curable` says that the board can still change a NOT_MET; what is UNKNOWN can always be supplied.
    """

    state: State
    reason: str
    params: Mapping[str, Value] = field(default_factory=lambda: _NOTHING)
    evidence: Evidence | None = None
    todo: str = ""
    curable: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A finding together with the criterion it answers."""

    criterion: Criterion
    state: State
    reason: str
    params: Mapping[str, Value]
    evidence: Evidence | None
    todo: str
    curable: bool

    @property
    def excludes(self) -> bool:
        """A hard criterion that is clearly not met and cannot be cured puts the pair out."""
        return self.criterion.hard and self.state is State.NOT_MET and not self.curable

    @property
    def open(self) -> bool:
        """A hard criterion that is unknown, or not met but curable, keeps the pair from fitting fully."""
        return self.criterion.hard and self.state is not State.MET and not self.excludes


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a predicate may look at. `today` is given by the caller."""

    need: NeedProfile
    board: BoardProfile
    offer: OfferProfile
    today: date


class ParamKind(Enum):
    """The types parameters have; forms choose their field by it."""

    WHOLE = "WHOLE"
    PERCENT = "PERCENT"
    MONEY = "MONEY"
    YEAR = "YEAR"
    CODES = "CODES"
    INTERVALS = "INTERVALS"
    TEXT = "TEXT"
    FLAG = "FLAG"


@dataclass(frozen=True, slots=True)
class Param:
    """A typed parameter. `choices` limits CODES; not `required` and no `default` means it may be left out."""

    name: str
    kind: ParamKind
    label: str
    required: bool = True
    default: Any = None
    low: int = 0
    high: int = 10**13
    choices: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A kind of criterion: its code, English label, parameters, and the function that answers it."""

    code: str
    label: str
    scope: Scope
    find: Callable[[Params, Context], Finding]
    params: tuple[Param, ...] = ()
