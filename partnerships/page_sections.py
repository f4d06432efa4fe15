"""Parts of an offer's or a match's page that features above add: topics about it, and later others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Model

Section = Callable[[Any, Any], dict[str, Any] | None]
_SECTIONS: Final[dict[type[Model], list[Section]]] = {}


def register_page_section(model: type[Model], section: Section) -> None:
    """`section(obj, user)` gives `{"template": …, "context": {…}}`, or None for nothing.

    The template sees `section` (the context) and `request`. Registering it again changes nothing.
    """
    known = _SECTIONS.setdefault(model, [])
    if section not in known:
        known.append(section)


def parts_of(obj: Model, user: Any) -> list[dict[str, Any]]:
    return [part for section in _SECTIONS.get(type(obj), []) if (part := section(obj, user))]
