"""What waits for a moderator: texts to approve and texts that were reported, the oldest first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db.models import Model, Q
from django.urls import reverse

from forum_site.moderation.kinds import Described, Kind, find_kind, kind_of, kinds
from forum_site.moderation.models import Flag

WHAT: Final = ("reported", "first")
WHOSE: Final = ("mine", "nobody")
MOST: Final = 100  # of each kind; the rest follows when these are decided


@dataclass(frozen=True)
class Entry:
    """A text with its open reports; `since` is when somebody began to wait."""

    kind: Kind
    obj: Any
    text: Described
    flags: list[Flag] = field(default_factory=list)

    @property
    def since(self) -> datetime:
        return self.flags[0].created_at if self.flags else self.text.since

    @property
    def assignee(self) -> Any:
        """The officer who took the reports on, or None."""
        return next((flag.assignee for flag in self.flags if flag.assignee_id), None)

    @property
    def waits(self) -> bool:
        return self.text.state == "pending" or bool(self.flags)

    @property
    def url(self) -> str:
        return address_of(self.obj)


def address_of(obj: Model) -> str:
    return reverse("moderation:item", args=[kind_of(obj).code, obj.pk])


def entries(user: Any) -> list[Entry]:
    """Everything the person has to decide; two statements for each kind."""
    found = [entry for kind in kinds() for entry in entries_of(kind, user)]
    return sorted(found, key=lambda entry: entry.since)


def chosen(found: list[Entry], user: Any, what: str = "", whose: str = "") -> list[Entry]:
    """Narrowed: `what` reported or first (texts that wait for approval), `whose` mine or nobody."""
    if what in WHAT:
        found = [one for one in found if bool(one.flags) == (what == "reported")]
    if whose in WHOSE:
        wanted = user if whose == "mine" else None
        found = [one for one in found if one.assignee == wanted]
    return found


def entries_of(kind: Kind, user: Any) -> list[Entry]:
    return judged(kind, waiting(kind).order_by("pk"), user, MOST)


def waiting(kind: Kind) -> Any:
    """Texts to approve and texts that were reported, whoever decides on them."""
    reported = Flag.objects.open().filter(content_type=kind.content_type).values("object_id")
    return kind.rows.filter(kind.waits | Q(pk__in=reported))


def judged(kind: Kind, rows: Any, user: Any, most: int) -> list[Entry]:
    """The first `most` of the rows on which the person decides. Two statements."""
    objects = list(kind.judged_by(rows, user)[:most])
    flags = flags_about(kind, [obj.pk for obj in objects])
    return [Entry(kind, obj, kind.describe(obj), flags[obj.pk]) for obj in objects]


def entry(code: str, pk: int, user: Any) -> Entry | None:
    """One text, waiting or not, when it exists and this person decides on it."""
    kind = find_kind(code)
    if kind is None:
        return None
    obj = kind.judged_by(kind.rows.filter(pk=pk), user).first()
    return Entry(kind, obj, kind.describe(obj), flags_about(kind, [pk])[pk]) if obj else None


def flags_about(kind: Kind, ids: list[int]) -> dict[int, list[Flag]]:
    found: dict[int, list[Flag]] = defaultdict(list)
    rows = Flag.objects.open().filter(content_type=kind.content_type, object_id__in=ids)
    for flag in rows.select_related("reporter", "assignee").order_by("created_at", "pk") if ids else ():
        found[flag.object_id].append(flag)
    return found
