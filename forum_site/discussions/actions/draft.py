"""Keep what somebody has typed and not sent, and let it go. Private, so nothing is announced or logged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from forum_site.discussions.drafts import draft_at, is_key
from forum_site.discussions.models import Draft

LARGEST: Final = 80_000  # bytes of one draft: the longest text and its fields
MOST: Final = 30  # drafts of one person; the oldest goes
WORDS: Final = ("title", "text", "context", "action", "result", "lesson")  # a draft without them is empty


def keep_draft(key: str, *, by: Any, fields: Mapping[str, Any]) -> Draft | None:
    """The draft as it is now; None, and no row, when nothing was typed.

    ValueError for a key that names no place, or more than fits.
    """
    data = {name: value for name, value in fields.items() if value not in ("", [])}
    if not is_key(key) or len(json.dumps(data)) > LARGEST:
        raise ValueError("this draft cannot be kept")
    if not any(str(data.get(name, "")).strip() for name in WORDS):
        drop_draft(key, by=by)
        return None
    draft, new = Draft.objects.update_or_create(user=by, key=key, defaults={"data": data})
    if new:
        kept = Draft.objects.filter(user=by).order_by("-updated_at", "-pk").values("pk")[:MOST]
        Draft.objects.filter(user=by).exclude(pk__in=list(kept.values_list("pk", flat=True))).delete()
    return draft


def drop_draft(key: str, *, by: Any) -> None:
    """Sent, or no longer wanted. Repeating changes nothing."""
    if draft_at(by, key):  # asked first: most texts are sent without one
        Draft.objects.filter(user=by, key=key).delete()
