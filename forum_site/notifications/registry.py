"""Kinds of notices. Each feature registers its own in its `notices.py`; none is known here."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ImproperlyConfigured

from forum_site.notifications.groups import Group, all_groups, get_group
from forum_site.notifications.models import Event
from forum_site.notifications.targets import visible_objects


def subject_is_visible(user: Any, event: Event) -> bool:
    """What the subject's own `visible_to(user)` says; a model without one is public."""
    return bool(visible_objects(user, [(event.content_type_id, event.object_id)]))


@dataclass(frozen=True)
class Kind:
    """One kind of notice: its words, where it leads, by what it goes, and who may still see it.

    `title`, `body` and `link` run in the reader's language and zone, and only while `event.subject`
    exists; `link` is a path of the site. `may_see(user, event)` is asked when a message is about to
    leave and when the person opens it; a list asks `seen_by(user, events) -> ids of the events the person
    may still see` once for all its events of this kind. A kind whose `may_see` asks the database
    gives both; one that looks at the subject alone needs no `seen_by`. Without either the subject's
    `visible_to(user)` decides. `related` names relations of the subject that the words need; they are
    loaded in bulk.

    A `mandatory` kind goes at once whatever was chosen, to muters too. An `urgent` kind does not wait for
    the end of the quiet hours. Of a kind that `gathers` (replies) those about one thing leave together, under
    the words of `gathered(newest event, number)`.
    One that does not `leave` stands in the inbox only. A `digest` kind never leaves at once: who reads at
    once gets it in the daily digest. `mark` and `dye` replace the tile of the group.
    """

    code: str
    group: str
    title: Callable[[Event], Any]
    body: Callable[[Event], Any]
    link: Callable[[Event], str]
    leaves: bool = True
    may_see: Callable[[Any, Event], Any] = subject_is_visible
    mandatory: bool = False
    urgent: bool = False
    gathers: bool = False
    gathered: Callable[[Event, int], Any] | None = None
    digest: bool = False
    related: Sequence[str] = ()
    seen_by: Callable[[Any, Sequence[Event]], Collection[int]] | None = None
    audience: Callable[[Event], Mapping[str, Collection[int]]] | None = None
    mark: str = ""
    dye: str = ""

    @property
    def in_group(self) -> Group:
        return get_group(self.group)


_KINDS: Final[dict[str, Kind]] = {}


def register(kind: Kind) -> None:
    """Add a kind; the same code twice, an unknown group or one of another sort stops the start."""
    known = {group.code for group in all_groups()}
    if kind.group not in known:
        raise ImproperlyConfigured(f"notice {kind.code}: group {kind.group!r} is none of {sorted(known)}")
    if kind.code in _KINDS and _KINDS[kind.code] != kind:
        raise ImproperlyConfigured(f"notice {kind.code} is registered twice")
    if any(other.digest is not kind.digest for other in kinds_in(kind.group)):
        raise ImproperlyConfigured(f"notice {kind.code}: kinds for digests only need a group of their own")
    _KINDS[kind.code] = kind


def unregister(code: str) -> None:
    """For tests."""
    _KINDS.pop(code, None)


def find(code: str) -> Kind | None:
    """None when the feature that sent it is gone."""
    return _KINDS.get(code)


def get(code: str) -> Kind:
    """LookupError when nobody registered the code."""
    try:
        return _KINDS[code]
    except KeyError:
        raise LookupError(
            f"no notice kind {code!r}; is the feature's notices.py imported in ready()?"
        ) from None


def kinds_in(group: str) -> list[Kind]:
    return [kind for kind in _KINDS.values() if kind.group == group]


def kinds_shown_in(group: str) -> list[Kind]:
    """Those under one tab of the inbox."""
    return [kind for kind in _KINDS.values() if group in {kind.group, kind.in_group.within}]


def is_for_digests(group: str) -> bool:
    """Nothing of the group ever leaves at once."""
    return any(kind.digest for kind in kinds_in(group))


def urgent_kinds() -> list[str]:
    return [code for code, kind in _KINDS.items() if kind.urgent]


def gathering_kinds() -> list[str]:
    return [code for code, kind in _KINDS.items() if kind.gathers]


def groups_in_use() -> list[Group]:
    """Groups that some kind belongs to, in their order: only what can happen is shown."""
    used = {kind.group for kind in _KINDS.values()}
    return [group for group in all_groups() if group.code in used]
