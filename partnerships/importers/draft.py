"""What the reader hands out: a plan as it would be saved, with every problem. Personal data are masked."""

import dataclasses
from typing import Any

from partnerships.importers.columns import Column
from partnerships.importers.problems import ERROR, WARNING, Problem
from partnerships.importers.years import Period

PJM = "PJM"
RENTA = "RENTA"
PROPOSALS = "PROPOSALS"
KINDS = (PJM, RENTA, PROPOSALS)

# Why rows of the table are no needs; the keys of `PlanDraft.skipped`.
SKIPPED_KINDS = ("section", "number", "header", "total", "signature", "note", "left_out")


@dataclasses.dataclass(frozen=True, slots=True)
class DraftRow:
    """One need as the sheet tells it. `row` counts from 1 as in the sheet.

    `key` is stable for the same sheet, row and content, whatever was corrected; `content_key` ignores sheet
    and row, to recognise a line that moved. `sector` is ENVIRONMENT, SOCIAL, ECONOMIC or "". `quantity` is a
    decimal number as text ("250.5") or "". `cost` and `funding` (source kind → planned amount) are rupiah.
    """

    key: str
    content_key: str
    sheet: str
    row: int
    title: str
    problem: str = ""
    sector: str = ""
    category: str = ""  # the sheet's own words, never a code
    location: str = ""
    rt: str = ""
    rw: str = ""
    village: str = ""
    district: str = ""
    quantity: str = ""
    unit: str = ""
    volume_text: str = ""
    cost: int | None = None
    cost_upper: int | None = None
    funding: dict[str, int] = dataclasses.field(default_factory=dict)
    funding_text: str = ""
    years: tuple[int, ...] = ()
    households: int | None = None
    poor_households: int | None = None
    people: int | None = None
    women: int | None = None
    priority: str = ""
    proposer: str = ""
    responsible: str = ""
    notes: str = ""
    has_personal_data: bool = False
    code: str = ""  # of the need this line was exported from; see `codes.py`
    problems: tuple[Problem, ...] = ()

    @property
    def is_ready(self) -> bool:
        """True when nothing has to be corrected before the row can be saved; warnings do not count."""
        return bool(self.title) and not any(problem.severity == ERROR for problem in self.problems)

    @property
    def incomplete(self) -> tuple[str, ...]:
        """The fields the interface calls "belum lengkap"."""
        missing = {"cost": self.cost is None, "volume": not self.volume_text, "sector": not self.sector}
        return tuple(field for field, absent in missing.items() if absent)


@dataclasses.dataclass(frozen=True, slots=True)
class PlanDraft:
    """All that was read of a file. `header_rows` gives (first, last) heading row of each sheet read."""

    kind: str
    suggested_kind: str
    filename: str
    file_sha256: str
    sheets: tuple[str, ...]
    other_sheets: tuple[str, ...]
    header_rows: dict[str, tuple[int, int]]
    columns: tuple[Column, ...]
    period: Period | None
    rows: tuple[DraftRow, ...]
    skipped: dict[str, int]
    file_total: int | None = None
    file_problems: tuple[Problem, ...] = ()

    @property
    def needs(self) -> tuple[DraftRow, ...]:
        """Rows that name an activity; the others only carry an error."""
        return tuple(row for row in self.rows if row.title)

    @property
    def ready(self) -> tuple[DraftRow, ...]:
        return tuple(row for row in self.rows if row.is_ready)

    @property
    def to_fix(self) -> tuple[DraftRow, ...]:
        return tuple(row for row in self.rows if not row.is_ready)

    @property
    def total_cost(self) -> int | None:
        """Sum in rupiah of the readable costs, None where no line has one."""
        costs = [row.cost for row in self.needs if row.cost is not None]
        return sum(costs) if costs else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.file_problems, *(problem for row in self.rows for problem in row.problems))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == WARNING)

    @property
    def personal_data_rows(self) -> int:
        return sum(row.has_personal_data for row in self.needs)

    @property
    def unknown_columns(self) -> tuple[Column, ...]:
        """Columns with values that nobody has said the meaning of."""
        return tuple(column for column in self.columns if not column.field and column.samples)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as JSON types (tuples as lists when dumped)."""
        return dataclasses.asdict(self)
