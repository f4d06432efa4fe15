"""What a saved search tells its person."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register


def _title(event: Event) -> str:
    n = event.data["needs"]
    words = ngettext(
        "%(n)s new need in your search “%(name)s”", "%(n)s new needs in your search “%(name)s”", n
    )
    return words % {"n": number(n), "name": event.subject.name}


def _body(event: Event) -> str:
    """The first few by name, how many more, and where to stop it."""
    titles, n = event.data["titles"], event.data["needs"]
    said = ["; ".join(titles) + "."]
    if n > len(titles):
        more = n - len(titles)
        said.append(ngettext("And %(n)s more.", "And %(n)s more.", more) % {"n": number(more)})
    said.append(_("You can change or stop this under Saved searches."))
    return " ".join(said)


def _link(event: Event) -> str:
    from partnerships.donors.searches import address_of  # forms are loaded after the notices

    return address_of(event.subject)


def _own(user: Any, event: Event) -> bool:
    return bool(event.subject.user_id == user.pk)


def _own_of(user: Any, events: Sequence[Event]) -> list[int]:
    return [event.pk for event in events if event.subject and _own(user, event)]


register(
    Kind(
        "partnerships.saved_search",
        "match",
        _title,
        _body,
        _link,
        may_see=_own,
        seen_by=_own_of,
        mark="search",
    )
)
