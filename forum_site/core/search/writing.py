"""Writes index entries of many objects in one short statement.

The stock index asks each field of an object five times and builds an expression a field and object; here
each is asked once and the database gets plain lists. The entries hold the same words and weights.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from modelsearch.backends.database.postgres.postgres import IndexEntry, ObjectIndexer
from modelsearch.index import AutocompleteField

LETTERS: Final = "ABCD"
PARTS: Final = ("title", "autocomplete", "body")
LISTS: Final = [f"{part}_{letter.lower()}" for part in PARTS for letter in LETTERS]


def write_entries(cursor: Any, content_type: int, indexers: Sequence[ObjectIndexer]) -> None:
    """Insert or replace the entries of these objects, of one content type."""
    rows = [(indexer.id, *texts_of(indexer)) for indexer in indexers]
    columns = [list(column) for column in zip(*rows, strict=True)]
    config, simple = indexers[0].config, indexers[0].autocomplete_config
    cursor.execute(_sql(), [content_type, *_configs(config, simple), *columns])


def texts_of(indexer: ObjectIndexer) -> list[str]:
    """The text of each of LISTS, then all of the title and all of the body as plain text."""
    found: dict[str, list[str]] = defaultdict(list)
    for field in indexer.search_fields:
        for one, weight, value in indexer.prepare_field(indexer.obj, field):
            text = value.strip().replace("\0", " ")
            if not text:
                continue
            part = "title" if getattr(one, "field_name", "") == "title" else "body"
            if isinstance(one, AutocompleteField):
                part = "autocomplete"
            else:
                found[part].append(text)
            found[f"{part}_{weight.lower()}"].append(text)
    return [" ".join(found[name]) for name in (*LISTS, "title", "body")]


def _sql() -> str:
    names = ", ".join(["object_id", *LISTS, "title_text", "body_text"])
    lists = ", ".join(["%s::text[]"] * (len(LISTS) + 3))
    kept = ("title", "autocomplete", "body", "title_norm", "title_text", "body_text")
    replaced = ", ".join(f"{column} = EXCLUDED.{column}" for column in kept)
    return (
        f"INSERT INTO {IndexEntry._meta.db_table}"  # noqa: S608 - constants of this module
        f" (content_type_id, object_id, {', '.join(kept)})"
        f" SELECT %s, object_id, {', '.join(_vector(part) for part in PARTS)}, 1.0, title_text, body_text"
        f" FROM unnest({lists}) AS given({names})"
        f" ON CONFLICT (content_type_id, object_id) DO UPDATE SET {replaced}"
    )


def _vector(part: str) -> str:
    return " || ".join(
        f"setweight(to_tsvector(%s::regconfig, {part}_{letter.lower()}), '{letter}')" for letter in LETTERS
    )


def _configs(config: str, simple: str) -> Iterable[str]:
    """One a `to_tsvector`, in their order in the statement."""
    for part in PARTS:
        yield from [simple if part == "autocomplete" else config] * len(LETTERS)
