"""The body of a page as its template reads it: blocks with anchors, contents list, reading time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.html import strip_tags
from django.utils.text import slugify

WORDS_A_MINUTE: Final = 150  # instructions, read on a phone
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Part:
    """A block; `anchor` is set for a heading and unique on the page."""

    block: Any
    anchor: str = ""


def parts_of(body: Iterable[Any]) -> list[Part]:
    seen: Counter[str] = Counter()
    return [
        Part(block, _anchor(str(block.value), seen) if block.block_type == "heading" else "")
        for block in body
    ]


def sections_of(parts: Iterable[Part]) -> list[tuple[str, str]]:
    """The contents list: (anchor, words) of each heading."""
    return [(part.anchor, str(part.block.value)) for part in parts if part.anchor]


def words_of(body: Any) -> str:
    """Everything the body says, without markup."""
    texts: list[str] = []
    for block in body:
        texts += [strip_tags(str(text)) for text in block.block.get_searchable_content(block.value)]
    return " ".join(texts)


def minutes_to_read(text: str) -> int:
    """Whole minutes, at least one."""
    return max(1, round(len(_WORD.findall(text)) / WORDS_A_MINUTE))


def _anchor(words: str, seen: Counter[str]) -> str:
    base = slugify(words)[:40].strip("-") or "bagian"
    seen[base] += 1
    return base if seen[base] == 1 else f"{base}-{seen[base]}"
