"""Atom that can always be written: XML knows no control characters, people's texts sometimes hold one."""

from __future__ import annotations

import re
from typing import Any, Final

from django.utils.feedgenerator import Atom1Feed

CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def printable(value: Any) -> Any:
    """Words, and lists of words, without control characters; anything else as it is."""
    if isinstance(value, str):
        return CONTROL.sub("", value)
    return [printable(one) for one in value] if isinstance(value, list | tuple) else value


class Atom(Atom1Feed):
    """One pasted character must not take a whole feed from its readers."""

    def __init__(self, title: str, link: str, description: str | None, **more: Any) -> None:
        super().__init__(printable(title), link, printable(description), **more)

    def add_item(self, title: str, link: str, description: str, **more: Any) -> None:  # type: ignore[override]
        cleaned = {name: printable(value) for name, value in more.items()}
        super().add_item(printable(title), link, printable(description), **cleaned)
