"""Name, place, time zone and language of a person, by that person."""

from typing import Any

from django.db import transaction

from forum_site.accounts.models import User
from forum_site.core import audit

FIELDS = ("name", "handle", "home", "time_zone", "language")


def change_profile(user: User, *, by: User, **values: Any) -> list[str]:
    """Save the given `FIELDS` and return the names of those that changed; none, nothing is written."""
    changed = [name for name in FIELDS if name in values and getattr(user, name) != values[name]]
    if not changed:
        return []
    with transaction.atomic():
        for name in changed:
            setattr(user, name, values[name])
        user.save(update_fields=changed)
        audit.record(user, "accounts.change_profile", by=by, data={"fields": changed})
    return changed
