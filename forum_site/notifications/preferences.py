"""What people chose, with the defaults filled in."""

from collections.abc import Iterable

from forum_site.notifications.channels.base import Channel
from forum_site.notifications.groups import get_group
from forum_site.notifications.models import Preference
from forum_site.notifications.registry import groups_in_use

Choices = dict[tuple[int, str], str]


def chosen(user_ids: Iterable[int], channel: str) -> Choices:
    """{(user id, group): frequency} of those who chose. One statement."""
    rows = Preference.objects.filter(user_id__in=list(user_ids), channel=channel)
    return {
        (user, group): frequency
        for user, group, frequency in rows.values_list("user_id", "group", "frequency")
    }


def frequency_of(choices: Choices, user_id: int, group: str, channel: Channel) -> str:
    return choices.get((user_id, group)) or channel.default(get_group(group))


def effective(user_id: int, channel: Channel) -> dict[str, str]:
    """{group: frequency} for every group in use."""
    choices = chosen([user_id], channel.code)
    return {group.code: frequency_of(choices, user_id, group.code, channel) for group in groups_in_use()}
