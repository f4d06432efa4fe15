"""Statements that are put together once a process and asked again and again with other values.

Django builds and compiles a statement anew each time it is asked. On the pages that people open most this
costs more than the database takes to answer, and the text that comes out is always the same.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import update_wrapper
from threading import Lock
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet

from forum_site.core.prepared import preparing, with_constants

MARK: Final = 2_147_000_000  # stands for the first number while a statement is put together; fits a column
SIGN: Final = "\ue000"  # before what stands for a text
MOST: Final = 500  # shapes of one statement: what people send cannot fill the memory
MISSING: Final[Any] = object()
LARGEST: Final = 2**63 - 1  # what a column holds

Value = int | str | Sequence[int] | None


@dataclass(frozen=True)
class Compiled:
    """`places`: of each parameter of the statement the place of its value, None for a constant.
    `converters`: what makes values of the columns, as the compiler gives it; they take the connection."""

    rows: Any
    compiler: Any
    sql: str
    params: tuple[Any, ...]
    places: tuple[int | None, ...]
    converters: dict[int, Any]

    def ask(self, values: Sequence[int | str]) -> list[Any]:
        params = tuple(
            one if place is None else type(one)(values[place])
            for one, place in zip(self.params, self.places, strict=True)
        )
        compiler = copy.copy(self.compiler)
        compiler.connection = preparing(connections[self.rows.db])  # that of this thread
        compiler.as_sql = lambda *_how, **_more: (self.sql, params)
        compiler.get_converters = lambda _selected: self.converters
        asked: Any = QuerySet(self.rows.model, query=Given(compiler), using=self.rows.db)  # type: ignore[arg-type]
        return list(self.rows._iterable_class(asked))


@dataclass(frozen=True)
class Given:
    """In the place of a query: all that Django's iterables ask of one."""

    compiler: Any

    def get_compiler(self, *_where: Any, **_how: Any) -> Any:
        return self.compiler


class ready:  # noqa: N801 - a decorator
    """Makes of a function that gives a queryset one that gives a list of its rows.

    What is passed by position is part of the statement and can be hashed. What is passed by name differs
    from call to call: a number, a text, several numbers, or None. The function is called once for each shape
    (the same constants, the same things None, the same lengths) and sees something else in the place of
    each value: it may filter by it and do nothing else.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self.build = build
        self.kept: dict[Any, Compiled | None] = {}
        self.lock = Lock()
        update_wrapper(self, build)

    def __call__(self, *constants: Any, **named: Value) -> list[Any]:
        values: list[int | str] = []
        shape: list[Any] = []
        for name, given in named.items():
            if isinstance(given, (int, str)) or given is None:
                shape.append((name, type(given) if given is None else isinstance(given, str)))
                values += () if given is None else (given,)
            else:
                shape.append((name, "several", len(given)))
                values += given
        if any(isinstance(one, int) and abs(one) > LARGEST for one in values):
            return []  # no row has such a number, and PostgreSQL would not read it
        key = (constants, *shape)
        compiled = self.kept.get(key, MISSING)
        if compiled is MISSING:
            compiled = self.keep(key, compiled_once(self.build(*constants, **marked(named))))
        return [] if compiled is None else compiled.ask(values)

    def keep(self, key: Any, compiled: Compiled | None) -> Compiled | None:
        """What was kept first goes first; another thread may read meanwhile."""
        with self.lock:
            while len(self.kept) >= MOST:
                del self.kept[next(iter(self.kept))]
            self.kept[key] = compiled
        return compiled


def marked(named: dict[str, Value]) -> dict[str, Value]:
    """Something of its own in the place of each value."""
    found: dict[str, Value] = {}
    at = 0
    for name, given in named.items():
        if given is None:
            found[name] = None
        elif isinstance(given, int):
            found[name], at = MARK + at, at + 1
        elif isinstance(given, str):
            found[name], at = f"{SIGN}{at}", at + 1
        else:
            found[name], at = list(range(MARK + at, MARK + at + len(given))), at + len(given)
    return found


def compiled_once(rows: Any) -> Compiled | None:
    """None for what can have no rows."""
    compiler = rows.query.get_compiler(rows.db)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return None
    converters = compiler.get_converters([column[0] for column in compiler.select])
    places = tuple(map(place_of, params))
    text, left, places = with_constants(connections[rows.db], sql, params, places)
    return Compiled(rows, compiler, text, left, places, converters)


def place_of(param: Any) -> int | None:
    if isinstance(param, str):
        return int(param[1:]) if param.startswith(SIGN) else None
    return int(param) - MARK if isinstance(param, int) and param >= MARK else None
