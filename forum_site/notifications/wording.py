"""An event in words, for whoever reads, in the language and zone that are active."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from forum_site.notifications import registry
from forum_site.notifications.models import Event
from forum_site.notifications.targets import visible_objects


@dataclass(frozen=True)
class Words:
    """`url` is a path of the site; `gone` when there is nothing left to open."""

    title: str
    body: str = ""
    url: str = ""
    mark: str = "info"
    dye: str = "info"
    group: str = ""
    gone: bool = False


def load(events: Sequence[Event]) -> None:
    """Fetch all subjects and what their kinds need: a fixed number of statements for a page of events."""
    prefetch_related_objects(events, "subject")
    for code in {event.kind for event in events}:
        kind = registry.find(code)
        subjects = [event.subject for event in events if event.kind == code and event.subject]
        if kind and kind.related and subjects:
            prefetch_related_objects(subjects, *kind.related)


def words_of(event: Event) -> Words:
    """The words of the event's kind; a plain sentence when subject or kind are no more."""
    kind = registry.find(event.kind)
    if kind is None or event.subject is None:
        return gone(kind)
    group = kind.in_group
    return Words(
        title=str(kind.title(event)),
        body=str(kind.body(event) or ""),
        url=kind.link(event),
        mark=kind.mark or group.mark,
        dye=kind.dye or group.dye,
        group=str(group.label),
    )


def gone(kind: registry.Kind | None = None) -> Words:
    """Says nothing of what it was: the person may no longer see it."""
    group = str(kind.in_group.label) if kind else ""
    return Words(
        title=_("This notice is about something that is no longer here"), mark="no", group=group, gone=True
    )


def may_see(user: Any, event: Event) -> bool:
    """Asked when a message is about to leave and when the person opens it."""
    kind = registry.find(event.kind)
    return bool(kind and event.subject is not None and kind.may_see(user, event))


def still_shown(user: Any, events: Iterable[Event]) -> set[int]:
    """Ids of the events whose words may stand in the person's list; asked once for each kind.

    A kind without `seen_by` shows what the subject's own `visible_to(user)` gives, less what it would
    not open: its `may_see` is asked event by event. Unknown kinds show nothing.
    """
    by_kind: dict[str, list[Event]] = {}
    for event in events:
        by_kind.setdefault(event.kind, []).append(event)
    shown: set[int] = set()
    for code, found in by_kind.items():
        kind = registry.find(code)
        if kind is not None:
            shown.update(seen_of_kind(kind, user, found))
    return shown


def seen_of_kind(kind: registry.Kind, user: Any, events: Sequence[Event]) -> Collection[int]:
    if kind.seen_by is not None:
        return kind.seen_by(user, events)
    visible = visible_subjects(user, events)
    if kind.may_see is registry.subject_is_visible:
        return visible
    return {event.pk for event in events if event.pk in visible and kind.may_see(user, event)}


def visible_subjects(user: Any, events: Sequence[Event]) -> set[int]:
    """Ids of the events whose subject the person may see; one statement for each type of subject."""
    wanted = [(event.content_type_id, event.object_id) for event in events]
    seen = visible_objects(user, wanted)
    return {event.pk for event in events if (event.content_type_id, event.object_id) in seen}
