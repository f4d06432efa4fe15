"""Parts of pages as HTML, drawn once a process for all readers to whom they look the same."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from sys import getsizeof
from typing import Any, Final

from django.conf import settings
from django.template.context import Context
from django.utils import timezone
from django.utils.translation import get_language

from forum_site.core.content.page_store import Store

DRAWN: Final[Store[str]] = Store(size=getsizeof, most=16 * 1024 * 1024)


def drawn(context: Context, name: str, facts: tuple[Any, ...], values: Mapping[str, Any]) -> str:
    """The template `name`. `facts` hold everything it reads, besides language and time zone: whoever shows
    more in it adds it to them."""
    said = f"{get_language()} {timezone.get_current_timezone_name()} {facts!r}"
    key = f"{name} {sha256(said.encode()).hexdigest()}"  # the facts of a post are as long as the post
    html = DRAWN.get(key) if settings.KEEP_PAGES else None
    if html is None:
        engine: Any = context.template.engine  # type: ignore[union-attr]
        with context.push(**values):
            html = str(engine.get_template(name).render(context))
        DRAWN.put(key, html)
    return html
