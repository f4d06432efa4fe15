"""What a person may send right now: how many links, and how soon again. Said with a sentence, so that
the text stays in the form."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.discussions import trust
from forum_site.discussions.models import Post, Topic

LINK: Final = re.compile(r"\b(?:https?://|www\.)\S", re.IGNORECASE)


def can_send(user: Any, text: str, topic: Topic | None = None) -> Verdict:
    """The text fits the person's standing and, in a topic, the slow mode."""
    return fits(user, text) and (can_write_again(user, topic) if topic else ALLOWED)


def accepts(form: Any, user: Any, topic: Topic | None = None) -> bool:
    """Whether a valid form may be sent now; else its text keeps standing there with the sentence."""
    if may := can_send(user, form.cleaned_data["text"], topic):
        return True
    form.add_error("text", may.reason)
    return False


def fits(user: Any, text: str) -> Verdict:
    """Not more links than the person's level allows; asks nothing of the database without links."""
    count = len(LINK.findall(text))
    most = trust.effect_of(user).links if count else None
    if most is None or count <= most:
        return ALLOWED
    said = ngettext(
        "Your text holds %(count)d links; at most %(most)d is allowed until people here know you better.",
        "Your text holds %(count)d links; at most %(most)d are allowed until people here know you better.",
        most,
    )
    return denied(said % {"count": count, "most": most})


def slow_minutes(topic: Topic) -> int:
    """Of the topic when a moderator set it there, else of the category; 0 for none."""
    return topic.category.slow_minutes if topic.slow_minutes is None else topic.slow_minutes


def can_write_again(user: Any, topic: Topic) -> Verdict:
    """Slow mode: so many minutes between two replies of one person. Officers and moderators are exempt."""
    minutes = slow_minutes(topic)
    if not minutes or trust.level_of(user) == trust.Level.TRUSTED:
        return ALLOWED
    rows = Post.objects.filter(topic=topic, author=user, number__gt=1).order_by("-created_at")
    last = rows.values_list("created_at", flat=True).first()
    free = last + timedelta(minutes=minutes) if last else None
    if free is None or free <= timezone.now():
        return ALLOWED
    said = _(
        "This conversation goes slowly: %(minutes)d minutes between two replies. "
        "You may write again at %(time)s; your text stays here."
    )
    at = date_format(timezone.localtime(free + timedelta(seconds=59)), "H.i")
    return denied(said % {"minutes": minutes, "time": at})
