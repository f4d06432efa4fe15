"""The paspor of a board: how each of its ten items stands today, and how complete it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any, Final, NamedTuple

from forum_site.organisations.document_kinds import BY_CODE, DEED, KINDS, STATUTES
from forum_site.organisations.document_states import UNDER_WAY, DocumentStatus
from forum_site.organisations.models import Document, Organisation

SOON: Final = timedelta(days=30)


class Standing(Enum):
    MET = "met"
    EXPIRING = "expiring"
    WAITING = "waiting"
    RETURNED = "returned"
    EXPIRED = "expired"
    ABSENT = "absent"


GOOD: Final = (Standing.MET, Standing.EXPIRING)


class Fact(NamedTuple):
    """What another feature knows of a board; it counts like a verified paper. `words` are its second line."""

    valid_until: date | None
    words: str


Find = Callable[[Collection[int]], Mapping[int, Fact]]


class FactSource(NamedTuple):
    code: str
    label: Any
    weight: int
    before: str  # the kind of paper it stands before
    find: Find


@dataclass(frozen=True)
class Item:
    """`document` is the paper that speaks, `renewal` one under way beside it. `fact` stands for a paper."""

    code: str
    label: Any
    weight: int
    standing: Standing
    valid_until: date | None = None
    document: Any = None
    renewal: Any = None
    fact: Fact | None = None

    @property
    def good(self) -> bool:
        return self.standing in GOOD


@dataclass(frozen=True)
class Passport:
    items: list[Item]

    @property
    def counted(self) -> list[Item]:
        """The items asked of every board."""
        return [item for item in self.items if item.weight]

    @property
    def extra(self) -> list[Item]:
        return [item for item in self.items if not item.weight]

    @property
    def met(self) -> int:
        return sum(item.good for item in self.counted)

    @property
    def asked(self) -> int:
        return len(self.counted)

    @property
    def percent(self) -> int:
        """Weight of what is verified and in force, of what is asked."""
        whole = sum(item.weight for item in self.counted)
        return 100 * sum(item.weight for item in self.counted if item.good) // whole if whole else 0


_FACTS: Final[dict[str, FactSource]] = {}


def register_fact(code: str, label: Any, *, weight: int, before: str, find: Find) -> None:
    """Add an item that is no paper. `find(organisation_ids)` takes one statement and leaves out the rest."""
    _FACTS[code] = FactSource(code, label, weight, before, find)


def unregister_fact(code: str) -> None:
    """For tests."""
    _FACTS.pop(code, None)


def passport_of(organisation: Organisation, today: date) -> Passport:
    """One statement for the papers, one for each registered fact."""
    rows = Document.objects.live().filter(organisation=organisation).select_related("verified_by")
    facts = {code: source.find([organisation.pk]).get(organisation.pk) for code, source in _FACTS.items()}
    return build(rows, facts, today)


def passports_of(ids: Collection[int], today: date) -> dict[int, Passport]:
    """The same for several boards, by primary key, in as many statements as for one."""
    rows: dict[int, list[Document]] = {pk: [] for pk in ids}
    for row in Document.objects.live().filter(organisation__in=rows):
        rows[row.organisation_id].append(row)
    facts = {code: source.find(list(rows)) for code, source in _FACTS.items()}
    return {
        pk: build(mine, {code: found.get(pk) for code, found in facts.items()}, today)
        for pk, mine in rows.items()
    }


def build(rows: Iterable[Any], facts: Mapping[str, Fact | None], today: date) -> Passport:
    papers = by_kind(rows)
    items: list[Item] = []
    for kind in KINDS:
        ahead = [source for source in _FACTS.values() if source.before == kind.code]
        items += [_of_fact(source, facts.get(source.code), today) for source in ahead]
        current, under_way = papers.get(kind.code, (None, None))
        items.append(_of_paper(kind.code, current, under_way, today))
    return Passport(_with_deed(items, papers))


def by_kind(rows: Iterable[Any]) -> dict[str, tuple[Any, Any]]:
    """kind → (verified, under way) of one body's live papers; rows need `kind` and `status`."""
    papers: dict[str, tuple[Any, Any]] = {}
    for row in rows:
        current, under_way = papers.get(row.kind, (None, None))
        papers[row.kind] = (current, row) if row.status in UNDER_WAY else (row, under_way)
    return papers


def speaking(current: Any, under_way: Any, today: date) -> Any:
    """The paper that counts: the verified one while it is good, else the one under way, else the expired."""
    return current if _in_force(current, today) else under_way or current


def standing_of(current: Any, under_way: Any, today: date) -> Standing:
    if _in_force(current, today):
        soon = current.valid_until is not None and current.valid_until - today <= SOON
        return Standing.EXPIRING if soon else Standing.MET
    if under_way is not None:
        waits = under_way.status == DocumentStatus.UPLOADED
        return Standing.WAITING if waits else Standing.RETURNED
    return Standing.EXPIRED if current is not None else Standing.ABSENT


def _in_force(paper: Any, today: date) -> bool:
    return paper is not None and (paper.valid_until is None or paper.valid_until >= today)


def _of_paper(code: str, current: Any, under_way: Any, today: date) -> Item:
    kind = BY_CODE[code]
    paper = speaking(current, under_way, today)
    renewal = under_way if paper is not under_way else None
    until = current.valid_until if current is not None else None
    standing = standing_of(current, under_way, today)
    return Item(code, kind.label, kind.weight, standing, until, paper, renewal)


def _of_fact(source: FactSource, fact: Fact | None, today: date) -> Item:
    standing = standing_of(fact, None, today)
    until = fact.valid_until if fact else None
    return Item(source.code, source.label, source.weight, standing, until, fact=fact)


def _with_deed(items: list[Item], papers: Mapping[str, tuple[Any, Any]]) -> list[Item]:
    """A deed that contains the statutes answers for both, as long as no own paper does."""
    deed = next(item for item in items if item.code == DEED)
    says = deed.document is not None and deed.document.includes_statutes
    if not says or STATUTES in papers or deed.standing is Standing.RETURNED:
        return items
    stand_in = {"standing": deed.standing, "valid_until": deed.valid_until, "document": deed.document}
    return [replace(item, **stand_in) if item.code == STATUTES else item for item in items]
