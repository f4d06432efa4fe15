"""Marks strings for translation without importing Django, so that pure packages can use the tables."""


def N_(message: str) -> str:
    """Return the message unchanged; its presence lets the extractor find the literal."""
    return message
