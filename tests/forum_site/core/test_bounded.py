"""A process of its own answers about bytes from outside; whatever becomes of it, the site lives."""

import sys

import pytest

from forum_site.core import bounded

ECHO = [sys.executable, "-c", "import json, sys; print(json.dumps({'size': len(sys.stdin.buffer.read())}))"]


def test_it_works():
    assert bounded.ask(ECHO, b"abc", seconds=20) == {"size": 3}


@pytest.mark.parametrize(
    ("command", "seconds"), [(["sleep", "9"], 0.1), (["sh", "-c", "kill -9 $$"], 9), (["false"], 9)]
)
def test_a_process_that_hangs_dies_or_fails_is_too_heavy(command, seconds):
    with pytest.raises(bounded.TooHeavy):
        bounded.ask(command, b"", seconds=seconds)


def test_an_answer_that_is_no_json_is_said():
    with pytest.raises(ValueError, match="Expecting value"):
        bounded.ask(["echo", "traceback"], b"", seconds=9)


def test_no_secret_of_the_site_reaches_it(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s3cret")
    assert "SECRET_KEY" not in bounded.environment()
