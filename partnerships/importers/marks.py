"""Marks English messages for extraction; the web layer translates them with gettext at display."""


def N_(message: str) -> str:
    """Return `message` unchanged; its only purpose is to be found by the extraction of messages."""
    return message
