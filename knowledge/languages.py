"""An article in the reader's language, as far as it has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language


@dataclass(frozen=True)
class Text:
    """`lang` is that of the words; `older`: the translation says an earlier version than the original."""

    title: str
    intro: str
    body: Any
    lang: str = "id"
    older: bool = False


def text_of(article: Any, language: str = "") -> Text:
    """`language` as Django writes it; "" is the reader's. Indonesian where there is no English text."""
    if (language or get_language()) == "en" and article.title_en and article.body_en:
        older = (article.version_en or 1) < article.version
        return Text(article.title_en, article.intro_en or "", article.body_en, "en", older)
    return Text(article.title, article.intro, article.body)


class Bilingual:
    """For rows of articles: their title and introduction without a look at the bodies."""

    title: str
    title_en: str
    intro: str
    intro_en: str
    version_en: int | None

    @property
    def lang(self) -> str:
        """Of what a row shows. `version_en` is set with the first English text."""
        return "en" if get_language() == "en" and self.title_en and self.version_en else "id"

    @property
    def name(self) -> str:
        return self.title_en if self.lang == "en" else self.title

    @property
    def summary(self) -> str:
        return (self.intro_en if self.lang == "en" else "") or self.intro
