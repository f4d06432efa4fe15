"""Criteria that the offers of the demo share."""

from typing import Final

Criterion = tuple[str, dict[str, object], bool, int]

VERIFIED: Final[Criterion] = ("board.verified", {}, True, 10)
IN_PLAN: Final[Criterion] = ("need.in_plan", {}, True, 10)


def poor(percent: int, *, hard: bool = False) -> Criterion:
    return ("poor.share_min", {"percent": percent}, hard, 15)


def swadaya(percent: int, *, hard: bool = False) -> Criterion:
    return ("swadaya.share_min", {"percent": percent}, hard, 10)


def audit(years: int, *, hard: bool = False) -> Criterion:
    return ("audit.within_years", {"n": years}, hard, 10)


PAPERS: Final = ("doc.proposal", "legal.board_decree", "legal.domicile", "bank.own_account")
