"""The package stays pure: it loads no Django and reads no clock."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import partnerships.matching

pytestmark = pytest.mark.pure

PACKAGE = Path(partnerships.matching.__file__).parent
CLOCKS = {"today", "now", "utcnow", "time", "monotonic"}


def test_importing_everything_loads_no_django():
    names = [
        ".".join(path.relative_to(PACKAGE.parents[1]).with_suffix("").parts) for path in PACKAGE.rglob("*.py")
    ]
    code = f"import sys\nfor name in {names!r}: __import__(name)\nassert 'django' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parents[1], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_no_function_reads_the_clock():
    calls = [
        f"{path.name}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert calls == []
