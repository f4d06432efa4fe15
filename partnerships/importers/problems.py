"""What can be wrong with a file or a row, as data with a code, parameters, and sentences to show."""

import dataclasses
from collections.abc import Callable, Mapping

from partnerships.importers import limits, messages
from partnerships.importers.sheets import letter

ERROR = "error"
WARNING = "warning"

Params = Mapping[str, str | int]
Translate = Callable[[str], str]


def _same(message: str) -> str:
    return message


def say(code: str, params: Params, translate: Translate = _same) -> tuple[str, str]:
    """Return (message, what to do) of `code`, translated by `translate` before the values go in."""
    message, advice = messages.ALL[code]
    return translate(message) % params, translate(advice) % params


class ImportProblem(Exception):
    """The whole file cannot be read. `code` and `params` are stable; the text is English."""

    def __init__(self, code: str, **params: str | int) -> None:
        if code not in messages.FILE:
            code, params = "damaged", {}
        self.code = code
        self.params = params
        self.message, self.advice = say(code, params)
        super().__init__(f"{self.message} {self.advice}")

    def text(self, translate: Translate = _same) -> tuple[str, str]:
        """Return (message, what to do) in the language of `translate`."""
        return say(self.code, self.params, translate)


def outside_limits(sheet: str, row: int, column: int) -> ImportProblem:
    """Return the problem of a sheet that reaches the cell at (row, column), counted from 0."""
    return ImportProblem(
        "sheet_too_large",
        sheet=sheet,
        cell=f"{letter(column)}{row + 1}",
        rows=limits.MAX_ROWS,
        columns=letter(limits.MAX_COLUMNS - 1),
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing to tell about a row (or, with row 0, about a sheet). `row` counts from 1 as in the sheet.

    `column` is a letter or "" where no column is meant; `field` names the field to correct. `params` never
    hold personal data.
    """

    sheet: str
    row: int
    column: str
    code: str
    field: str = ""
    params: dict[str, str | int] = dataclasses.field(default_factory=dict)

    @property
    def severity(self) -> str:
        return ERROR if self.code in messages.ERRORS else WARNING

    @property
    def message(self) -> str:
        return say(self.code, self.params)[0]

    @property
    def advice(self) -> str:
        return say(self.code, self.params)[1]

    def text(self, translate: Translate = _same) -> tuple[str, str]:
        """Return (message, what to do) in the language of `translate`."""
        return say(self.code, self.params, translate)
