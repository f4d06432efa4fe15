"""Which version of a text is in force. Accounts store it beside each consent."""

from __future__ import annotations

from django.conf import settings


def current_version(kind: str) -> str:
    """Of "privacy" or "terms". A release changes the text and settings.POLICY_VERSIONS as one."""
    return str(settings.POLICY_VERSIONS[kind])
