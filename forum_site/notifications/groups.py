"""The groups people choose by, with the icon and the frequency that hold until they choose."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Group:
    """`tab` is the short word in the inbox, `label` and `hint` stand on the preferences page.

    `default` is a `Frequency`; `mark` and `dye` are those of `{% tile %}`. The inbox shows it under the tab
    of the group `within`, when it names one.
    """

    code: str
    tab: Any
    label: Any
    hint: Any
    default: str = "instant"
    mark: str = "info"
    dye: str = "info"
    within: str = ""


_GROUPS: Final[dict[str, Group]] = {}


def register_group(group: Group) -> None:
    _GROUPS[group.code] = group


def get_group(code: str) -> Group:
    """KeyError for a group nobody registered."""
    return _GROUPS[code]


def all_groups() -> list[Group]:
    return list(_GROUPS.values())


for _group in (
    Group(
        "tasks", _("Deadlines"), _("Deadlines and tasks"),
        _("What waits for you, and until when"), "instant", "clock", "wait",
    ),
    Group(
        "partnership", _("Partnership"), _("Partnership"),
        _("Interest, commitments, agreements, reports"), "instant", "hands", "info",
    ),
    Group(
        "match", _("Matches"), _("New matches"),
        _("Offers that fit the needs of your board, needs that fit your offer"), "instant", "offer", "info",
    ),
    Group(
        "nearly", _("Nearly fitting"), _("What nearly fits"),
        _("Offers that fit a need of your board but for a condition or two; always in a digest"),
        "daily", "offer", "info", within="match",
    ),
    Group(
        "discussion", _("Discussions"), _("Discussions you follow"),
        _("Replies, mentions, chosen answers"), "instant", "talk", "info",
    ),
    Group(
        "knowledge", _("Knowledge"), _("Knowledge"),
        _("New articles in your field"), "weekly", "book", "soc",
    ),
    Group(
        "organisation", _("Organisation"), _("Your organisation"),
        _("Verification, roles, invitations"), "instant", "shield", "env",
    ),
):  # fmt: skip
    register_group(_group)
