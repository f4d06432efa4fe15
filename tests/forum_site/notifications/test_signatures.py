"""Who cannot sign proves with a password; what is none is refused, never an error."""

from base64 import b64encode

import pytest

from forum_site.notifications.signatures import knows_password


def basic(text: str) -> str:
    return "Basic " + b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("header", "known"),
    [
        (basic("x:rahasia"), True), (basic(":rahasia"), True), (basic("x:salah"), False),
        ("Basic é", False), ("Basic \xff\xfe", False), ("Basic !", False), ("Basic //79", False), ("", False),
        (basic("x:rahasia").replace("Basic", "Bearer"), False),
    ],
)  # fmt: skip
def test_password_of_basic_is_judged(header, known):
    assert knows_password("rahasia", header) is known


def test_an_empty_secret_lets_nobody_in():
    assert not knows_password("", basic("x:"))
