"""The project's files, for the rules that look at text and syntax."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("forum_site", "partnerships", "knowledge")


@cache
def python_files() -> tuple[Path, ...]:
    """Every module of the product; migrations are written by a machine and left out."""
    found = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return tuple(sorted(path for path in found if "migrations" not in path.parts))


@cache
def template_files() -> tuple[Path, ...]:
    folders = [ROOT / "templates", *(ROOT / package for package in PACKAGES)]
    return tuple(sorted(path for folder in folders for path in folder.rglob("*.html")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def shown(path: Path, line: int | None = None) -> str:
    name = str(path.relative_to(ROOT))
    return f"{name}:{line}" if line else name


def matching_lines(paths: tuple[Path, ...], pattern: str) -> Iterator[tuple[Path, int, str]]:
    import re

    expression = re.compile(pattern)
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if expression.search(line):
                yield path, number, line


def called_name(call: ast.Call) -> str:
    """`f(x)` and `a.b.f(x)` are both called `f`."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
