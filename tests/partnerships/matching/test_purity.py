"""The package stays pure: it imports no Django and reads no clock."""

import ast
import sys
from pathlib import Path

import pytest

import forum_site.core.taxonomy
import partnerships.matching

pytestmark = pytest.mark.pure

PACKAGES = (Path(partnerships.matching.__file__).parent, Path(forum_site.core.taxonomy.__file__).parent)
FILES = [path for package in PACKAGES for path in package.rglob("*.py")]
ALLOWED = ("partnerships.matching", "forum_site.core.taxonomy", "numpy", "numba")
CLOCKS = {"today", "now", "utcnow", "time", "monotonic"}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_module_imports_only_pure_things(path):
    others = [name for name in imported(path) if not name.startswith(ALLOWED)]
    assert [name for name in others if name.split(".")[0] not in sys.stdlib_module_names] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_module_reads_no_clock(path):
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert calls == []
