"""Which version of a text is in force. Accounts store it beside each consent."""

from __future__ import annotations

from django.conf import settings


def current_version(kind: str) -> str:
    """Of "privacy" or "terms", as settings.POLICY_VERSIONS says: a release changes text and version as one."""
    return str(settings.POLICY_VERSIONS[kind])
