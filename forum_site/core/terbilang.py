"""Whole numbers in Indonesian words, as papers write them beside the figures."""

from __future__ import annotations

from typing import Final

_ONES: Final = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
)  # fmt: skip
# (size, its word, what "one of it" is called)
_SIZES: Final = (
    (10**15, "kuadriliun", "satu kuadriliun"), (10**12, "triliun", "satu triliun"),
    (10**9, "miliar", "satu miliar"), (10**6, "juta", "satu juta"), (1000, "ribu", "seribu"),
    (100, "ratus", "seratus"),
)  # fmt: skip


def words(number: int) -> str:
    """70500000 as "tujuh puluh juta lima ratus ribu"; ValueError below zero or from 10^18 on."""
    if not 0 <= number < 10**18:
        raise ValueError("outside of what papers name")
    if number < 12:
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    if number < 100:
        return _with(f"{_ONES[number // 10]} puluh", number % 10)
    size, name, one = next(row for row in _SIZES if number >= row[0])
    count, rest = divmod(number, size)
    return _with(one if count == 1 else f"{words(count)} {name}", rest)


def rupiah_words(amount: int) -> str:
    """ "tujuh puluh juta rupiah" """
    return f"{words(amount)} rupiah"


def _with(head: str, rest: int) -> str:
    return f"{head} {words(rest)}" if rest else head
