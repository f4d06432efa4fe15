"""How the forum draws a text: the Markdown of the site, with links to those it calls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from forum_site.core.markdown import render_markdown
from forum_site.discussions.attached import with_files
from forum_site.discussions.mentions import Target, find_mentions


def render_post(text: str, attachments: Iterable[Any] = (), *, called: list[Target] | None = None) -> str:
    """Safe HTML. `called` saves the look-up where the caller has it already."""
    targets = find_mentions(text) if called is None else called
    html = render_markdown(text, {target.name: target.url for target in targets})
    return with_files(html, list(attachments))
