"""What is wrong with the catalogues, as sentences; an empty list is a pass."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from forum_site.core.i18n.catalogues import LOCALES, as_text, catalogue_path, fill, is_filled, read_catalogue
from forum_site.core.i18n.extract import ROOT, Message, project_messages

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")


def problems(root: Path = ROOT) -> list[str]:
    """Every problem of every catalogue below `root`, worst kind first."""
    messages = project_messages(root)
    return [problem for locale in LOCALES for problem in catalogue_problems(messages, locale, root)]


def catalogue_problems(messages: set[Message], locale: str, root: Path) -> Iterator[str]:
    path = catalogue_path(locale, root)
    catalogue = read_catalogue(path, locale)
    yield from (f"{locale}: obsolete: {entry!r}" for entry in catalogue.obsolete)
    for entry in catalogue:
        if entry.id:
            yield from (f"{locale}: {problem}: {entry.id!r}" for problem in entry_problems(entry))
    if is_stale(path, catalogue, messages, locale):
        yield f"{locale}: the catalogue is out of date; run `make messages-update`"


def entry_problems(entry: Entry) -> Iterator[str]:
    if entry.fuzzy:
        yield "fuzzy"
    if not is_filled(entry):
        yield "not translated"
    elif translated_placeholders(entry) != wanted_placeholders(entry):
        yield "placeholders differ"


def wanted_placeholders(entry: Entry) -> set[str]:
    """Those of the plural form, where there is one: a singular may say "one" instead of a number."""
    return placeholders(entry.id)


def translated_placeholders(entry: Entry) -> set[str]:
    """Of the last form: Indonesian has one form for every number."""
    return placeholders(entry.string)


def placeholders(forms: Any) -> set[str]:
    return set(PLACEHOLDER.findall(forms[-1] if isinstance(forms, tuple | list) else forms or ""))


def is_stale(path: Path, catalogue: Catalog, messages: set[Message], locale: str) -> bool:
    if not path.exists():
        return bool(messages)
    return path.read_text("utf-8") != as_text(fill(messages, locale, [catalogue]), locale)
