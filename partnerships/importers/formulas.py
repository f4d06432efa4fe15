"""Computes the small formulas of a plan sheet whose result was not saved: =7*77, =SUM(L2:L61), =F9+F10."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

Address = tuple[int, int]
Lookup = Callable[[Address], Decimal | None]

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d{1,18}(?:\.\d{1,9})?)|(?P<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?!\()"
    r"|(?P<name>[A-Za-z]{2,9})\(|(?P<sign>[-+*/():,;]))"
)
_MAX_LENGTH: Final = 500
_MAX_RANGE: Final = 20_000
_MAX_DEPTH: Final = 20
_SUMS: Final = {"SUM", "JUMLAH"}


class _Unreadable(Exception):
    """The formula is not one of the small kind."""


def compute(formula: str, lookup: Lookup) -> Decimal | None:
    """Return the result of `formula` (with or without "="), or None when it is beyond us."""
    try:
        tokens = _tokens(formula.strip().removeprefix("="))
        parser = _Parser(tokens, lookup)
        value = parser.expression(0)
        return value if parser.done() and value.is_finite() else None
    except (_Unreadable, ArithmeticError, RecursionError):
        return None


def address(text: str) -> Address:
    """Return (row, column) counted from 0 of an address such as $L$62."""
    text = text.replace("$", "").upper()
    letters = text.rstrip("0123456789")
    column = 0
    for char in letters:
        column = column * 26 + ord(char) - 64
    return int(text[len(letters) :]) - 1, column - 1


def sums_downward(formula: str) -> bool:
    """True for a formula that adds up cells of several rows, as subtotals do."""
    for first, last in re.findall(r"\$?([A-Z]{1,3}\$?\d{1,7}):\$?([A-Z]{1,3}\$?\d{1,7})", formula.upper()):
        if address(first)[0] != address(last)[0]:
            return True
    return False


def _tokens(text: str) -> list[tuple[str, str]]:
    if len(text) > _MAX_LENGTH:
        raise _Unreadable
    tokens: list[tuple[str, str]] = []
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _Unreadable
        tokens.append((str(found.lastgroup), str(found[str(found.lastgroup)])))
        at = found.end()
    return tokens


class _Parser:
    """Reads sums, products, brackets, cells and SUM( ); depth is bounded."""

    def __init__(self, tokens: list[tuple[str, str]], lookup: Lookup) -> None:
        self.tokens = tokens
        self.lookup = lookup
        self.at = 0

    def done(self) -> bool:
        return self.at == len(self.tokens) and self.at > 0

    def expression(self, depth: int) -> Decimal:
        if depth > _MAX_DEPTH:
            raise _Unreadable
        value = self._product(depth)
        while (sign := self._take_sign("+-")) is not None:
            other = self._product(depth)
            value = value + other if sign == "+" else value - other
        return value

    def _product(self, depth: int) -> Decimal:
        value = self._atom(depth)
        while (sign := self._take_sign("*/")) is not None:
            other = self._atom(depth)
            value = value / other if sign == "/" else value * other
        return value

    def _atom(self, depth: int) -> Decimal:
        if (sign := self._take_sign("+-(")) is not None:
            if sign == "(":
                value = self.expression(depth + 1)
                self._expect(")")
                return value
            if depth > _MAX_DEPTH:
                raise _Unreadable
            value = self._atom(depth + 1)
            return value if sign == "+" else -value
        kind, text = self._next()
        if kind == "number":
            return Decimal(text)
        if kind == "cell":
            return self._value(address(text))
        if kind == "name" and text.upper() in _SUMS:
            return self._sum(depth)
        raise _Unreadable

    def _sum(self, depth: int) -> Decimal:
        total = self._sum_part(depth)
        while self._take_sign(",;") is not None:
            total += self._sum_part(depth)
        self._expect(")")
        return total

    def _sum_part(self, depth: int) -> Decimal:
        kind, first = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        if kind == "cell" and self.tokens[self.at + 1 : self.at + 2] == [("sign", ":")]:
            self.at += 2
            kind, last = self._next()
            if kind != "cell":
                raise _Unreadable
            return self._range(address(first), address(last))
        return self.expression(depth + 1)

    def _range(self, first: Address, last: Address) -> Decimal:
        rows, columns = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
        if len(rows) * len(columns) > _MAX_RANGE:
            raise _Unreadable
        return sum((self._value((row, column)) for row in rows for column in columns), Decimal(0))

    def _value(self, at: Address) -> Decimal:
        return self.lookup(at) or Decimal(0)

    def _take_sign(self, signs: str) -> str | None:
        if self.at < len(self.tokens):
            kind, text = self.tokens[self.at]
            if kind == "sign" and text in signs:
                self.at += 1
                return text
        return None

    def _next(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise _Unreadable
        self.at += 1
        return self.tokens[self.at - 1]

    def _expect(self, sign: str) -> None:
        if self._take_sign(sign) is None:
            raise _Unreadable
