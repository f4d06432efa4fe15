"""Whatever file comes, there is an answer in words and the calling process lives."""

import io
import subprocess
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from forum_site.core import bounded
from partnerships.importers import ImportProblem, limits, reader
from partnerships.importers.reader import read_sheet
from tests.partnerships.importers import hostile
from tests.partnerships.importers.builders import PLAN, ods, xls, xlsx


def problem_of(data: bytes, filename: str = "pjm.xlsx") -> ImportProblem:
    with pytest.raises(ImportProblem) as caught:
        read_sheet(data, filename)
    return caught.value


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n ", "empty_file"),
        (b"%PDF-1.7 abc", "wrong_type"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "wrong_type"),
        (bytes(range(256)) * 20, "wrong_type"),
        (zipped(word__document=b"<w/>"), "wrong_type"),
        (b"<html><table><tr><td>Kegiatan</td></tr></table></html>", "html_table"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le") * 9, "encrypted"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le") * 9, "wrong_type"),
        (xlsx(PLAN)[:3000], "damaged"),
        (xls(PLAN)[:3000], "damaged"),
        (ods(PLAN)[:900], "damaged"),
        (xlsx([[]]), "no_rows"),
        (b";;;\r\n;;;", "no_rows"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_with_its_reason(data: bytes, code: str) -> None:
    problem = problem_of(data)
    assert problem.code == code
    assert problem.message and problem.advice


def test_a_file_of_50_mb_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "run", forbidden)
    problem = problem_of(b"x" * 50 * limits.MEGABYTE)
    assert (problem.code, problem.params) == ("too_big", {"limit": 10})


def test_one_cell_in_the_farthest_corner_is_named() -> None:
    problem = problem_of(hostile.sparse())
    assert (problem.code, problem.params["cell"]) == ("sheet_too_large", "XFD1048576")


@pytest.mark.parametrize(
    "bomb", [hostile.zip_bomb, hostile.entity_bomb, hostile.string_bomb, hostile.ods_repeats]
)
def test_a_bomb_is_refused(bomb: Callable[[], bytes]) -> None:
    assert problem_of(bomb()).code in {"too_heavy", "damaged", "no_rows", "sheet_too_large", "too_many_cells"}


def test_the_worker_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WORKER_WALL_SECONDS", 0.001)
    assert problem_of(xlsx(PLAN)).code == "too_heavy"


def test_the_worker_that_dies_is_a_problem_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_COMMAND", ["sh", "-c", "kill -9 $$"])
    assert problem_of(xlsx(PLAN)).code == "too_heavy"


def test_the_worker_is_bounded_knows_no_secret_and_loads_no_framework(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SECRET_KEY", "s3cret")
    code = (
        "import os, resource, sys; from partnerships.importers import worker; worker._bound_self();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[1], 'SECRET_KEY' in os.environ,"
        " sorted({m.split('.')[0] for m in sys.modules} & {'django', 'numpy', 'openpyxl', 'celery'}))"
    )
    command = [*reader._COMMAND[:2], "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=bounded.ROOT, env=bounded.environment(), check=True
    )
    assert done.stdout.strip() == f"{512 * 1024 * 1024} False []"


def test_the_name_of_a_file_is_kept_without_its_folders() -> None:
    (sheet,) = read_sheet(xlsx(PLAN), "C:\\Users\\Siti\\pjm.xlsx")
    assert sheet.filename == "pjm.xlsx"
    assert len(sheet.file_sha256) == 64
