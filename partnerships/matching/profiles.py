"""What the engine knows about a need, its board and an offer; None always means "not known".

Money is integer rupiah, shares are whole percent, regions are inclusive intervals of village rank
(villages sorted by code), so a province, a kecamatan and a kelurahan are all one `(lo, hi)`.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from forum_site.core.taxonomy import CATEGORIES, SECTORS

if TYPE_CHECKING:
    from partnerships.matching.criteria.types import Criterion

Key: TypeAlias = int | str
Interval: TypeAlias = tuple[int, int]


class DocumentStatus(Enum):
    """Where a document stands; a document nobody has spoken about is simply not in the mapping."""

    UPLOADED = "UPLOADED"
    VERIFIED = "VERIFIED"
    REJECTED = "REJECTED"
    ABSENT = "ABSENT"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer looked at: `kind` is a code, `ref` the caller's reference, `on` the date it bears."""

    kind: str
    ref: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a board or a need. `expires` is the last day on which it counts."""

    status: DocumentStatus
    expires: date | None = None
    evidence: Evidence | None = None


_NO_DOCUMENTS: Mapping[str, Document] = MappingProxyType({})
_NO_EVIDENCE: Mapping[str, Evidence] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BoardProfile:
    """Facts about a board. `evidence` names the source of a fact by its field name."""

    key: Key = ""
    verified: bool | None = None
    kind: str | None = None
    village_kind: str | None = None
    documents: Mapping[str, Document] = field(default_factory=lambda: _NO_DOCUMENTS)
    last_audit: date | None = None
    audit_opinion: str | None = None
    last_annual_meeting: date | None = None
    plan_active: bool | None = None
    plan_years: tuple[int, int] | None = None
    overdue_reports: int | None = None
    par_percent: int | None = None
    lar_percent: int | None = None
    ccr_percent: int | None = None
    roi_percent: int | None = None
    # Years in which a funding source already helped this board, by the source's key.
    helped_years: Mapping[Key, frozenset[int]] | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=lambda: _NO_EVIDENCE)


@dataclass(frozen=True, slots=True)
class NeedProfile:
    """A plan line as the engine sees it; `terms` come from `terms_of`, `region` may span many villages."""

    key: Key
    region: Interval
    place_name: str = ""
    sector: str | None = None
    category: str | None = None
    terms: tuple[int, ...] = ()
    gap: int | None = None
    cost: int | None = None
    self_help: int | None = None
    quantity: int | None = None
    year: int | None = None
    forms: frozenset[str] = frozenset()
    households: int | None = None
    poor_households: int | None = None
    people: int | None = None
    women: int | None = None
    in_plan: bool | None = None
    in_musrenbang: bool | None = None
    slum_listed: bool | None = None
    asnaf: bool | None = None
    progress_percent: int | None = None
    documents: Mapping[str, Document] = field(default_factory=lambda: _NO_DOCUMENTS)
    evidence: Mapping[str, Evidence] = field(default_factory=lambda: _NO_EVIDENCE)
    board: BoardProfile = field(default_factory=BoardProfile)

    def __post_init__(self) -> None:
        """Refuse codes that do not exist, a region upside down and negative money (ValueError)."""
        _check_codes({self.category} - {None}, {self.sector} - {None})
        _check_intervals((self.region,))
        _check_money(self.gap, self.cost, self.self_help)

    @property
    def money_sought(self) -> int | None:
        """The gap when it is known, else the whole cost, in rupiah."""
        return self.gap if self.gap is not None else self.cost


@dataclass(frozen=True, slots=True)
class OfferProfile:
    """An offer as the engine sees it. Empty `regions`, `sectors`, `categories` or `forms` mean "any".

    `amount_hard` is set only when the partner declares the amounts a total per need; otherwise they may be
    per house or per person and only colour the score.
    """

    key: Key
    source_key: Key = ""
    regions: tuple[Interval, ...] = ()
    region_name: str = ""
    sectors: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    categories_strict: bool = False
    forms: frozenset[str] = frozenset()
    amount_min: int | None = None
    amount_max: int | None = None
    amount_hard: bool = False
    opens: date | None = None
    closes: date | None = None
    quota_left: int | None = None
    years: tuple[int, int] | None = None
    terms: tuple[int, ...] = ()
    criteria: tuple["Criterion", ...] = ()

    def __post_init__(self) -> None:
        """Refuse codes that do not exist, regions upside down and negative amounts (ValueError)."""
        _check_codes(self.categories, self.sectors)
        _check_intervals(self.regions)
        _check_money(self.amount_min, self.amount_max)


def _check_codes(categories: Set[str | None], sectors: Set[str | None]) -> None:
    unknown = [code for code in categories if code not in CATEGORIES]
    unknown += [code for code in sectors if code not in SECTORS]
    if unknown:
        raise ValueError(f"unknown category or sector: {unknown}")


def _check_intervals(intervals: tuple[Interval, ...]) -> None:
    for lo, hi in intervals:
        if not 0 <= lo <= hi:
            raise ValueError(f"not an interval of village ranks: {lo}, {hi}")


def _check_money(*amounts: int | None) -> None:
    for amount in amounts:
        if amount is not None and amount < 0:
            raise ValueError(f"negative amount: {amount}")
