"""The ways out, one directory each; the inbox is no channel, it always has everything."""

from forum_site.notifications.channels.base import Channel

_CHANNELS: dict[str, Channel] = {}


def register_channel(channel: Channel) -> None:
    _CHANNELS[channel.code] = channel


def all_channels() -> list[Channel]:
    return list(_CHANNELS.values())
