"""The secret address of a person's own feed. Theirs alone, so there is nothing to audit."""

import secrets
from typing import Any

from django.utils import timezone

from forum_site.notifications.models import InboxFeed


def renew_feed(*, by: Any) -> InboxFeed:
    """A new address; the old one, if any, is dead from now on."""
    feed, _new = InboxFeed.objects.update_or_create(
        user=by, defaults={"key": secrets.token_urlsafe(32), "created_at": timezone.now()}
    )
    return feed


def end_feed(*, by: Any) -> None:
    InboxFeed.objects.filter(user=by).delete()
