"""What every package of the project has."""

import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.architecture.sources import ROOT

PACKAGES = [
    *sorted(path.parent for path in (ROOT / "forum_site").glob("*/apps.py")),
    ROOT / "partnerships",
    ROOT / "partnerships" / "matching",
    ROOT / "partnerships" / "importers",
    ROOT / "knowledge",
]
LONGEST_README = 60
UNWANTED = ("/work/", "/tmp/plan", "/root/")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_package_explains_itself_on_one_page(package):
    readme = package / "README.md"
    assert readme.exists(), f"{readme.relative_to(ROOT)} is missing"
    assert len(readme.read_text("utf-8").splitlines()) <= LONGEST_README


def test_committed_files_name_no_machine():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    found = [name for name in listing.stdout.split("\0") if name and names_machine(ROOT / name)]
    assert found == []


def names_machine(path: Path) -> bool:
    if path.suffix in {".png", ".xz", ".woff2", ".ttf", ".jpg", ".xls", ".ods", ".xlsx"}:
        return False
    if path == Path(__file__) or not path.is_file():
        return False
    text = path.read_text("utf-8", errors="ignore")
    return any(word in text for word in UNWANTED)


def test_every_direct_dependency_has_its_reason():
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    start = lines.index("dependencies = [")
    block = lines[start + 1 : lines.index("]", start)]
    assert [line for line in block if "#" not in line] == []


def test_requirements_pin_what_the_project_names():
    """`make lock` was run after the last change: each named package is pinned in the file."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    pinned = pins("requirements.txt")
    wanted = [Requirement(text) for text in project["project"]["dependencies"]]
    wrong = [str(one) for one in wanted if not fits(one, pinned)]
    assert wrong == []


def fits(requirement, pinned) -> bool:
    version = pinned.get(requirement.name.lower())
    return version is not None and requirement.specifier.contains(version)


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    pairs = (line.split(";")[0].strip().split("==") for line in lines if "==" in line and line[0] != " ")
    return {package.split("[")[0].lower(): version for package, version in pairs}
