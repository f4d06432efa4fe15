"""The glossary and the register as the library has them; what an editor changed is left as it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Model

from knowledge.library.shape_reference import LibraryRegulation, LibraryTerm
from knowledge.models import Regulation, Term


class Loaded(NamedTuple):
    """How many rows are new, brought up to date, or an editor's own now."""

    added: int
    changed: int
    kept: int


def ensure_reference(
    terms: Iterable[LibraryTerm] | None = None, regulations: Iterable[LibraryRegulation] | None = None
) -> dict[str, Loaded]:
    """Both lists, by default the library's own. Can be repeated: a second time changes nothing."""
    words, rules = _library() if terms is None or regulations is None else ((), ())
    with transaction.atomic():
        chosen = list(rules if regulations is None else regulations)
        answer = {
            "terms": _ensure(Term, "term", [_term(one) for one in (words if terms is None else terms)]),
            "regulations": _ensure(Regulation, "code", [_regulation(one) for one in chosen]),
        }
        _link_successors(chosen)
    return answer


def _library() -> tuple[Iterable[LibraryTerm], Iterable[LibraryRegulation]]:
    from knowledge.library.regulations import REGULATIONS  # large, and read at set-up only
    from knowledge.library.terms import TERMS

    return TERMS, REGULATIONS


def _term(one: LibraryTerm) -> dict[str, Any]:
    names = ("term", "full", "definition", "definition_en")
    return {**{name: getattr(one, name) for name in names}, "also": ", ".join(one.also)}


def _regulation(one: LibraryRegulation) -> dict[str, Any]:
    names = ("code", "kind", "number", "year", "title", "issuer", "programme", "status", "link", "summary")
    since = date.fromisoformat(one.status_since) if one.status_since else None
    return {**{name: getattr(one, name) for name in names}, "status_since": since, "checked": one.checked}


def _ensure(model: type[Model], key: str, rows: list[dict[str, Any]]) -> Loaded:
    found: dict[str, Any] = {getattr(row, key): row for row in model._default_manager.all()}
    added = changed = kept = 0
    for fields in rows:
        digest = digest_of(fields)
        there = found.get(fields[key])
        if there is None:
            model._default_manager.create(**fields, loaded=digest)
            added += 1
        elif there.loaded == digest and digest_of(_now(there, fields)) == digest:
            continue
        elif there.loaded != digest_of(_now(there, fields)):
            kept += 1
        else:
            for name, value in {**fields, "loaded": digest}.items():
                setattr(there, name, value)
            there.save()
            changed += 1
    return Loaded(added, changed, kept)


def _now(row: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in fields}


def digest_of(fields: Mapping[str, Any]) -> str:
    """The same for the same values, whatever their order."""
    said = json.dumps({name: str(value or "") for name, value in fields.items()}, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def _link_successors(rules: Iterable[LibraryRegulation]) -> None:
    """Where there is none yet: an editor's choice stays."""
    known = {row.code: row for row in Regulation.objects.all()}
    for one in rules:
        row, successor = known.get(one.code), known.get(one.successor)
        if row and successor and row.successor_id is None:
            row.successor = successor
            row.save()
