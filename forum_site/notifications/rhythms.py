"""When each person is left in peace, with the defaults filled in."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from forum_site.accounts.models import User
from forum_site.notifications.hours import next_digest_moment, next_moment, why_not_now
from forum_site.notifications.models import Rhythm


def rhythms_of(user_ids: Iterable[int]) -> dict[int, Rhythm]:
    """{user id: rhythm} of those who chose one. One statement."""
    return Rhythm.objects.in_bulk(list(user_ids))


def rhythm_of(chosen: dict[int, Rhythm], user_id: int) -> Rhythm:
    """The person's own, or an unsaved one with the defaults."""
    return chosen.get(user_id) or Rhythm(user_id=user_id)


def peace(chosen: dict[int, Rhythm], user: User, now: datetime, digest: bool) -> tuple[datetime, str]:
    """(until when the person is left in peace, why); `now` and "" when a letter may leave at once."""
    if not settings.QUIET_HOURS:
        return now, ""
    rhythm = rhythm_of(chosen, user.pk)
    why = why_not_now(rhythm, user.time_zone, now)
    leaves = next_digest_moment if digest else next_moment
    return (leaves(rhythm, user.time_zone, now), why) if why else (now, "")
