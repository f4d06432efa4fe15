"""The levels of following in words: what each means for one thing, and for what many topics belong to."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

from forum_site.notifications.watches import Level, Watchable

NAMES: Final[dict[str, Any]] = {**{level.value: level.label for level in Level}, Level.MUTED: _("mute")}
EVERYTHING: Final[dict[bool, Any]] = {
    False: _("All replies, sent the way you chose"),
    True: _("All news, topics and replies"),
}
MEANS: Final[dict[str, Any]] = {
    Level.FIRST: _("Only new topics, no replies"),
    Level.TRACKING: _("Only the count of what is unread"),
    Level.NORMAL: _("Only when you are mentioned"),
    Level.MUTED: _("No notices at all"),
}


class Option(NamedTuple):
    value: str
    name: Any
    means: Any
    chosen: bool


def options_of(thing: Watchable, chosen: str) -> list[Option]:
    """The levels a person may choose for such a thing, closest first."""
    many = Level.FIRST in thing.levels
    means = {Level.WATCHING: EVERYTHING[many], **MEANS}
    return [Option(level, NAMES[level], means[level], level == chosen) for level in thing.levels]
