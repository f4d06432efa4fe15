"""The shape of a text in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteText:
    """`body` and `body_en` are what `core.content.writing.stream` returns."""

    slug: str
    title: str
    title_en: str
    intro: str
    intro_en: str
    body: str
    body_en: str
    show_contact: bool = False
