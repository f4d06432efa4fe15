"""The worker and beat inside the web process."""

import ast
import subprocess
import sys

import pytest
from celery import Celery

from forum_site.embedded import is_wanted
from tests.site import ROOT


@pytest.fixture(scope="module")
def said():
    """What a process with embedded jobs saw: True for each thing that happened as it should."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.forum_site.embedded_process"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return ast.literal_eval(done.stdout)


@pytest.mark.parametrize("what", ["task done", "beat ticked", "started once", "stopped"])
def test_it_works(said, what):
    assert said[what] is True


@pytest.mark.parametrize(
    ("broker", "wanted"), [("memory://localhost", True), ("redis://127.0.0.1:1/0", False)]
)
def test_only_a_broker_in_memory_wants_it(broker, wanted):
    app = Celery("asked", broker=broker, set_as_current=False, fixups=[])
    assert is_wanted(app) is wanted
