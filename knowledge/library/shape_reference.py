"""The shapes of the glossary and of the register of rules, written in code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST_DEFINITION: Final = 240  # what fits beside a word on a phone

# Kinds of rule, from the strongest down. "guidance" is a manual: it explains, it does not oblige.
LAW: Final = "law"
GOVERNMENT: Final = "government"
PRESIDENTIAL: Final = "presidential"
MINISTERIAL: Final = "ministerial"
LOCAL: Final = "local"
CIRCULAR: Final = "circular"
GUIDANCE: Final = "guidance"
KINDS: Final = (LAW, GOVERNMENT, PRESIDENTIAL, MINISTERIAL, LOCAL, CIRCULAR, GUIDANCE)

# "archive": guidance of a programme that has ended. Nobody revoked it, and nobody is bound by it any more.
IN_FORCE: Final = "in_force"
AMENDED: Final = "amended"
REVOKED: Final = "revoked"
ARCHIVE: Final = "archive"
STATUSES: Final = (IN_FORCE, AMENDED, REVOKED, ARCHIVE)

PROGRAMMES: Final = ("", "p2kp", "pnpm", "kotaku")


@dataclass(frozen=True)
class LibraryTerm:
    """A word of the field. `full` is what an acronym stands for; `also` are other ways to write the term."""

    term: str
    full: str
    definition: str
    definition_en: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class LibraryRegulation:
    """A rule or manual. Dates are ISO, `successor` is a `code`; "" says that we do not know or it has none.

    `year` None: not printed on the copy we know. `status_since` is the day of the amendment or revocation.
    `checked` says when (year and month) and against what the facts were checked; readers see it.
    """

    code: str
    kind: str
    number: str
    year: int | None
    title: str
    issuer: str
    summary: str
    status: str = IN_FORCE
    status_since: str = ""
    successor: str = ""
    programme: str = ""
    link: str = ""
    checked: str = ""
