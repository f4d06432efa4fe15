"""Finds every translatable string of the project, in Python and in templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract as babel_extract

ROOT = Path(__file__).resolve().parents[3]
SOURCES = ("forum_site", "partnerships", "knowledge", "templates")
TEMPLATE_SUFFIXES = {".html", ".txt", ".svg", ".xml"}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "N_n": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_LITERAL = r"""[uUrRbB]*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(npgettext|ngettext|pgettext|gettext|_)\(\s*({_LITERAL}(?:\s*,\s*{_LITERAL})*)", re.S)


class Message(NamedTuple):
    """One string to translate. `plural` and `context` are None for most."""

    singular: str
    plural: str | None = None
    context: str | None = None


def project_messages(root: Path = ROOT) -> set[Message]:
    """All messages of the sources below `root`; migrations repeat model texts and are left out."""
    return {message for path in source_files(root) for message in file_messages(path)}


def source_files(root: Path) -> Iterator[Path]:
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            skipped = {"migrations", "static", "__pycache__"} & set(path.parts)
            if path.is_file() and not skipped and path.suffix in TEMPLATE_SUFFIXES | {".py"}:
                yield path


def file_messages(path: Path) -> Iterator[Message]:
    return python_messages(path) if path.suffix == ".py" else template_messages(path.read_text("utf-8"))


def python_messages(path: Path) -> Iterator[Message]:
    with path.open("rb") as source:
        for _line, found, _comments, context in babel_extract("python", source, KEYWORDS):
            singular, plural = found if isinstance(found, tuple) else (found, None)
            if singular:
                yield Message(singular, plural, context)


def template_messages(source: str) -> Iterator[Message]:
    """Django turns its tags into gettext calls among blanked-out text; these calls are read here.

    The blanked text is no valid Python, so a tokenizer would stumble: only the calls are looked at.
    """
    from django.utils.translation.template import templatize

    for call in _CALL.finditer(templatize(source)):
        texts = [ast.literal_eval(text) for text in re.findall(_LITERAL, call[2], re.S)]
        context = texts.pop(0) if call[1] in {"pgettext", "npgettext"} else None
        plural = texts[1] if call[1] in {"ngettext", "npgettext"} else None
        if texts[0]:
            yield Message(texts[0], plural, context)
