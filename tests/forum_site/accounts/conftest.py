"""Codes and mails arrive at once, and no limit is left over from another test."""

import re
from typing import Any

import pytest
from django.core.cache import cache

from forum_site.accounts.code_senders import MemorySender
from forum_site.accounts.forms import signup

DIGITS = re.compile(r"\b\d{6}\b")


@pytest.fixture(autouse=True)
def immediate(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the commit happens now: a test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda work, **options: work())


@pytest.fixture(autouse=True)
def fresh() -> Any:
    cache.clear()
    MemorySender.sent.clear()
    yield
    cache.clear()


@pytest.fixture
def texts() -> list[tuple[str, str]]:
    """(phone, text) of everything sent to phones."""
    return MemorySender.sent


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign-up form was open for long enough."""
    monkeypatch.setattr(signup, "SHORTEST_FILLING", -1)


def code_in(text: str) -> str:
    found = DIGITS.search(text)
    assert found, text
    return found[0]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


@pytest.fixture
def fields(client: Any, menteng: Any, patient: None) -> dict[str, Any]:
    """A complete sign-up form; tests change what they are about."""
    page = client.get("/accounts/signup/")
    return {
        "signing_up_as": "board",
        "name": "Joko Susilo",
        "contact": "joko@contoh.id",
        "home": menteng.label,
        "home-code": menteng.code,
        "password1": "rumah-di-tepi-kali",
        "agreed": "on",
        "adult": "on",
        "homepage": "",
        "opened": page.context["form"]["opened"].value(),
    }
