"""What a person wants by which channel, and how often."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications.channels import channel_of
from forum_site.notifications.models import Frequency, Preference, Rhythm
from forum_site.notifications.preferences import effective
from forum_site.notifications.registry import is_for_digests
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


def set_rhythm(*, by: Any, quiet: bool, quiet_from: time, quiet_until: time, weekends: bool) -> Rhythm:
    """When the person is left in peace, in their own zone. What waits is asked again when it is due."""
    rhythm, _new = Rhythm.objects.update_or_create(
        user=by,
        defaults={
            "quiet": quiet,
            "quiet_from": quiet_from,
            "quiet_until": quiet_until,
            "weekends": weekends,
        },
    )
    return rhythm


@transaction.atomic
def leave_stream(stream: Stream) -> None:
    """Switch one stream off: a group, or every group that comes in the digest. Repeating changes nothing.

    What already waits is not sent either, unless the person turns back before it would have left. The
    inbox keeps everything.
    """
    user, channel = User.objects.filter(pk=stream.user).first(), channel_of(stream.channel)
    if user is None or channel is None:
        return
    groups = [stream.group] if stream.group else groups_in(stream.frequency, effective(user.pk, channel))
    choose_frequencies({(group, stream.channel): Frequency.OFF for group in groups}, by=user)


def groups_in(digest: str, now: Mapping[str, str]) -> list[str]:
    """What comes in a digest by the choices of now: also what is wanted at once but never goes at once."""
    often = {
        code: Frequency.DAILY if chosen == Frequency.INSTANT and is_for_digests(code) else chosen
        for code, chosen in now.items()
    }
    return [code for code, chosen in often.items() if chosen == digest]
