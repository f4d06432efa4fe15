"""While a copy of the site is tried out, nobody but the person who tries it gets mail."""

from typing import TypeVar

from django.conf import settings
from django.core.mail import EmailMessage

M = TypeVar("M", bound=EmailMessage)


def echoed(message: M) -> M:
    """With NOTICES_ECHO the mail goes to that one address, and names its reader in X-Original-To."""
    if settings.NOTICES_ECHO:
        message.extra_headers["X-Original-To"] = ", ".join(message.recipients())
        message.to, message.cc, message.bcc = [settings.NOTICES_ECHO], [], []
    return message
