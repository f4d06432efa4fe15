"""The ways out, one directory each; the inbox is no channel, it always has everything."""

from forum_site.notifications.channels.base import Channel

_CHANNELS: dict[str, Channel] = {}


def register_channel(channel: Channel) -> None:
    _CHANNELS[channel.code] = channel


def unregister_channel(code: str) -> None:
    """For tests."""
    _CHANNELS.pop(code, None)


def all_channels() -> list[Channel]:
    return list(_CHANNELS.values())


def channel_of(code: str) -> Channel | None:
    """None when the settings no longer switch it on."""
    return _CHANNELS.get(code)
