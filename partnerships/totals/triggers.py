"""The triggers that keep `NeedTotal`: a few statements a changed need, alike on PostgreSQL and SQLite.

Every writer passes here, whatever code it comes from, so that no total can be forgotten, and nobody waits
for a common row: a change adds summands. A board that is verified and a plan that is published move all
their needs; so that none slips through meanwhile, a changed need holds a share of the rows of its plan and
board until its transaction ends (PostgreSQL). A transaction that changes both takes the plan first.
"""

# ruff: noqa: S608 - every word is a constant of this package
from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from partnerships.totals.sums import (
    BOARD,
    COLUMNS,
    NEED,
    PLAN,
    PUBLISHED,
    STEP,
    TOTAL,
    VERIFIED,
    WATCHED,
    counted,
    its_own,
    summands,
)

NAMES = ("need_added", "need_gone", "need_changed", "board_proved", "plan_published", "step_in", "step_out")
TABLE_OF = dict(zip(NAMES, (NEED, NEED, NEED, BOARD, PLAN, STEP, STEP), strict=True))
# A deferred proposal counts once it has stood in the plan: its first such step, and its last one's end.
WAITING = "need.status = 'deferred' AND need.tracking_code <> ''"
NO_OTHER = f"NOT EXISTS (SELECT 1 FROM {STEP} o WHERE o.need_id = need.id AND o.to_status = 'in_plan'"


def install() -> None:
    """Make the triggers anew; those of SQLite are lost whenever a migration rebuilds a table."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)


def remove() -> None:
    with connection.cursor() as cursor:
        for statement in _dropped(connection.vendor):
            cursor.execute(statement)


def statements(vendor: str) -> Iterator[str]:
    yield from _dropped(vendor)
    make = _postgresql if vendor == "postgresql" else _sqlite
    new, old = _one("NEW", 1), _one("OLD", -1)
    changed = " OR ".join(f"OLD.{name} {_differs(vendor)} NEW.{name}" for name in WATCHED)
    yield from make("need_added", "INSERT", "", [*_held(vendor, "NEW"), new])
    yield from make("need_gone", "DELETE", "", [*_held(vendor, "OLD"), old])
    yield from make("need_changed", "UPDATE", changed, [*_held(vendor, "OLD", "NEW"), old, new])
    yield from _moved(vendor, "board_proved", VERIFIED, "verified", "need.board_id", "plan")
    yield from _moved(vendor, "plan_published", PUBLISHED, "published", "need.plan_id", "board")
    yield from _steps(vendor)


def _moved(vendor: str, name: str, told: str, column: str, key: str, other: str) -> Iterator[str]:
    """All needs of a board or plan move to other keys when what `told` says of it changes."""
    make = _postgresql if vendor == "postgresql" else _sqlite
    before, after = (told.replace("board.", row).replace("plan.", row) for row in ("OLD.", "NEW."))
    held = f"SELECT need.{other}_id FROM {NEED} need WHERE {key} = NEW.id"
    both = [
        f"{_put(summands('need', sign, **{column: words}))}, {NEED} need"
        f" WHERE {its_own('need')} AND {counted('need')} AND {key} = NEW.id"
        for sign, words in ((-1, before), (1, after))
    ]
    table = PLAN if other == "plan" else BOARD
    both = [*_share(vendor, table, held), *both]
    yield from make(name, "UPDATE", f"({before}) {_differs(vendor)} ({after})", both)


def _held(vendor: str, *rows: str) -> list[str]:
    """Before anything is counted, so that each count sees what plan and board are by then."""
    ids = {name: ", ".join(f"{row}.{name}" for row in rows) for name in ("plan_id", "board_id")}
    return [*_share(vendor, PLAN, ids["plan_id"]), *_share(vendor, BOARD, ids["board_id"])]


def _share(vendor: str, table: str, ids: str) -> list[str]:
    if vendor != "postgresql":
        return []  # the only writer
    return [f"PERFORM 1 FROM {table} WHERE id IN ({ids}) ORDER BY id FOR SHARE"]


def _one(row: str, sign: int) -> str:
    return f"{_put(summands(row, sign))} WHERE {its_own(row)} AND {counted(row)}"


def _put(select: str) -> str:
    return f"INSERT INTO {TOTAL} ({COLUMNS}) {select}"


def _differs(vendor: str) -> str:
    return "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"


def _steps(vendor: str) -> Iterator[str]:
    """PostgreSQL tells of all rows of a statement at once, SQLite of one after the other."""
    for name, event, sign, row in (("step_in", "INSERT", 1, "NEW"), ("step_out", "DELETE", -1, "OLD")):
        all_rows = vendor == "postgresql"
        mine = "SELECT need_id FROM steps WHERE to_status = 'in_plan'" if all_rows else f"{row}.need_id"
        others = f" AND o.id NOT IN ({'SELECT id FROM steps' if all_rows else f'{row}.id'}))"
        body = (
            f"{_put(summands('need', sign))}, {NEED} need WHERE {its_own('need')} AND {WAITING}"
            f" AND need.id IN ({mine}) AND {NO_OTHER}{others}"
        )
        if all_rows:
            yield from _postgresql(name, event, "", [body], rows=row)
        else:
            yield from _sqlite(name, event, f"{row}.to_status = 'in_plan'", [body])


def _postgresql(name: str, event: str, when: str, body: list[str], rows: str = "") -> Iterator[str]:
    function = f"partnerships_{name}()"
    yield (
        f"CREATE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" {'; '.join(body)}; RETURN NULL; END $$"
    )
    each = f"REFERENCING {rows} TABLE AS steps FOR EACH STATEMENT" if rows else "FOR EACH ROW"
    when = f" WHEN ({when})" if when else ""
    yield f"CREATE TRIGGER {name} AFTER {event} ON {TABLE_OF[name]} {each}{when} EXECUTE FUNCTION {function}"


def _sqlite(name: str, event: str, when: str, body: list[str]) -> Iterator[str]:
    when = f" WHEN {when}" if when else ""
    yield (
        f"CREATE TRIGGER partnerships_{name} AFTER {event} ON {TABLE_OF[name]} FOR EACH ROW{when}"
        f" BEGIN {'; '.join(body)}; END"
    )


def _dropped(vendor: str) -> Iterator[str]:
    for name in NAMES:
        if vendor == "postgresql":
            yield f"DROP TRIGGER IF EXISTS {name} ON {TABLE_OF[name]}"
            yield f"DROP FUNCTION IF EXISTS partnerships_{name}()"
        else:
            yield f"DROP TRIGGER IF EXISTS partnerships_{name}"
