"""Which notices of a list a person may still see, asked once for all of them; `may_see` asks one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.db.models import F, Q

from forum_site.notifications.models import Event
from partnerships.channelling.querysets import own_bodies
from partnerships.models import Partnership, ProposalReview, ProposalWriter
from partnerships.rules.channelling import can_read_papers

Seen = Callable[[Any, Sequence[Event]], list[int]]


def _among(events: Sequence[Event], rows: Any) -> list[int]:
    """`rows` are partnerships; an event is about one, or about a part of one."""
    known = {
        event.pk: getattr(event.subject, "partnership_id", event.subject.pk)
        for event in events
        if event.subject
    }
    seen = set(rows.filter(pk__in=set(known.values())).values_list("pk", flat=True))
    return [pk for pk, partnership in known.items() if partnership in seen]


def inside(user: Any, events: Sequence[Event]) -> list[int]:
    """Of the two sides and the secretariat."""
    return _among(events, Partnership.objects.inside(user))


def of_sides(user: Any, events: Sequence[Event]) -> list[int]:
    """Of the two sides; officers of a secretariat are not told."""
    return _among(events, Partnership.objects.of(user))


def public(user: Any, events: Sequence[Event]) -> list[int]:
    """Whoever may see the page."""
    return _among(events, Partnership.objects.visible_to(user))


def inside_or_keeper(user: Any, events: Sequence[Event]) -> list[int]:
    """Officers of those who keep what was handed over too."""
    kept = Partnership.objects.filter(handover__keeper_body__in=own_bodies(user))
    return sorted({*inside(user, events), *_among(events, kept)})


def in_team(user: Any, events: Sequence[Event]) -> list[int]:
    """Who writes or reads the draft of the proposal, and its board's officers."""
    team = ProposalWriter.objects.filter(user=user).values("proposal__partnership")
    rows = Partnership.objects.filter(Q(pk__in=team) | Q(board__in=own_bodies(user)))
    return _among(events, rows)


def reviewers(user: Any, events: Sequence[Event]) -> list[int]:
    """Officers of the partner and of invited boards."""
    own = own_bodies(user)
    asked = ProposalReview.objects.filter(invited=True, organisation__in=own)
    rows = Partnership.objects.filter(
        Q(partner__in=own) | Q(pk__in=asked.values(p=F("version__proposal__partnership")))
    )
    return _among(events, rows)


def everybody_of(may_see: Callable[[Any, Event], bool]) -> Seen:
    """For a rule that asks the person alone and no database."""
    return lambda user, events: [event.pk for event in events if may_see(user, event)]


def reads(user: Any, event: Event) -> bool:
    """Whether the person reads the papers of the partnership that the event is about."""
    return bool(can_read_papers(user, event.subject))


def _reads_part(user: Any, event: Event) -> bool:
    return bool(can_read_papers(user, event.subject.partnership))


RELATED: Final = ("board__territory", "partner")
PART_RELATED: Final = ("partnership__board__territory", "partnership__partner")

# What a `Kind` takes of who sees it: told of a partnership to who is inside, to its two sides alone, and
# told of a part of one to who is inside.
INSIDE: Final[dict[str, Any]] = {"may_see": reads, "seen_by": inside, "related": RELATED}
SIDES: Final[dict[str, Any]] = {"may_see": reads, "seen_by": of_sides, "related": RELATED}
INSIDE_PART: Final[dict[str, Any]] = {"may_see": _reads_part, "seen_by": inside, "related": PART_RELATED}
