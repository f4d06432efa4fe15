"""A letter as JSON for a program."""

from typing import Any

from forum_site.notifications import registry
from forum_site.notifications.channels.base import Letter, Line


def payload_of(letter: Letter) -> dict[str, Any]:
    """The newest notice, flat; `others` holds further ones of the same letter. `id` tells a repeat."""
    first, *more = letter.lines
    return {"id": letter.key, **notice_of(first), "others": [notice_of(line) for line in more]}


def notice_of(line: Line) -> dict[str, Any]:
    kind = registry.find(line.kind)
    return {
        "kind": line.kind,
        "group": kind.group if kind else "",
        "title": line.title,
        "body": line.body,
        "url": line.url,
        "at": line.at.isoformat() if line.at else None,
    }
