"""What a person wants by which channel, and how often."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications.models import Frequency, Preference
from forum_site.notifications.preferences import effective
from forum_site.notifications.streams import Stream


def choose_frequencies(choices: Mapping[tuple[str, str], str], *, by: Any) -> None:
    """Store `{(group, channel): frequency}`; holds from the next notice. One statement."""
    now = timezone.now()
    rows = [
        Preference(user=by, group=group, channel=channel, frequency=frequency, updated_at=now)
        for (group, channel), frequency in choices.items()
    ]
    Preference.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["user", "group", "channel"],
        update_fields=["frequency", "updated_at"],
    )


@transaction.atomic
def leave_stream(stream: Stream) -> None:
    """Switch one stream off: a group, or every group that comes in the digest. Repeating changes nothing.

    What already waits is not sent either, unless the person turns back before it would have left. The
    inbox keeps everything.
    """
    user = User.objects.filter(pk=stream.user).first()
    if user is None:
        return
    now = effective(user.pk, stream.channel)
    groups = (
        [stream.group] if stream.group else [code for code, often in now.items() if often == stream.frequency]
    )
    choose_frequencies({(group, stream.channel): Frequency.OFF for group in groups}, by=user)
