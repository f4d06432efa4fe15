"""Drafts: where one belongs, what a form gives to it and takes from it, and the list of one's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forum_site.core import dates
from forum_site.core.ready import ready
from forum_site.discussions.models import Draft, Topic
from forum_site.discussions.querysets import DRAFT_OF_REPLY
from forum_site.discussions.subjects import address_of

_KEY: Final = re.compile(r"new(:[a-z_]{1,30}\.[a-z_]{1,30}:[0-9]{1,18})?|topic:[0-9]{1,18}")
NOT_KEPT: Final = frozenset(
    {"csrfmiddlewaretoken", "homepage", "draft", "draft_key", "preview", "discard", "files", "kept", "drop",
     "consent"}
)  # fmt: skip


def is_key(key: str) -> bool:
    return _KEY.fullmatch(key) is not None


def key_of_new(subject: Any = None) -> str:
    """Of a topic that is begun, about an object or about none."""
    return f"new:{address_of(subject)}" if subject is not None else "new"


def key_of_reply(topic: Topic) -> str:
    return f"{DRAFT_OF_REPLY}{topic.pk}"


@dataclass(frozen=True)
class Place:
    """What a form knows of its draft: `data` to begin with, `said` when it was saved ("" for never)."""

    key: str
    data: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""


def place_of(user: Any, key: str) -> Place:
    """One statement."""
    draft = draft_at(user, key)
    return Place(key, draft.data, said_of(draft.updated_at)) if draft else Place(key)


def place_of_reply(user: Any, topic: Topic) -> Place:
    """Below a topic that came by `for_reader`, which says whether there is a draft: else no statement."""
    key = key_of_reply(topic)
    return place_of(user, key) if topic.drafted else Place(key)


def draft_at(user: Any, key: str) -> Draft | None:
    return next(iter(_drafts(user=user.pk, key=key)), None)


@ready
def _drafts(*, user: int, key: str) -> Any:
    return Draft.objects.filter(user=user, key=key)


def fields_of(posted: QueryDict) -> dict[str, Any]:
    """What of a form is kept: a text, or a list where a field came more than once."""
    return {
        name: values if len(values) > 1 else values[0]
        for name, values in posted.lists()
        if name not in NOT_KEPT and values
    }


def said_of(at: datetime) -> str:
    """ "Tersimpan sebagai konsep pukul 09.02", with the day when it was another one."""
    time = date_format(dates.here(at), "TIME_FORMAT")
    if dates.as_day(at) == dates.as_day(timezone.now()):
        return _("Saved as a draft at %(time)s.") % {"time": time}
    return _("Saved as a draft on %(day)s at %(time)s.") % {"day": dates.day(at), "time": time}


@dataclass(frozen=True)
class Row:
    """A draft in the list: where it goes on, and what it says."""

    key: str
    url: str
    title: str
    words: str
    at: datetime


def rows_of(user: Any) -> list[Row]:
    """The person's drafts, the newest first; those of topics that are gone stay out. Two statements and
    those of what the person may read."""
    drafts = list(Draft.objects.filter(user=user).order_by("-updated_at", "-pk"))
    keys = {draft.key.partition(":")[2] for draft in drafts if draft.key.startswith("topic:")}
    topics = Topic.objects.visible_to(user).filter(pk__in=keys) if keys else []
    titles = {str(topic.pk): topic.title for topic in topics}
    return [row for draft in drafts if (row := _row(draft, titles)) is not None]


def _row(draft: Draft, titles: Mapping[str, str]) -> Row | None:
    kind, _colon, rest = draft.key.partition(":")
    words = str(draft.data.get("text") or draft.data.get("context") or "")[:120]
    if kind == "new":
        url = reverse("discussions:new") + (f"?{urlencode({'subject': rest})}" if rest else "")
        title = str(draft.data.get("title", "")) or _("A topic without title")
        return Row(draft.key, url, title, words, draft.updated_at)
    if rest not in titles:
        return None
    title = _("Reply to “%(topic)s”") % {"topic": titles[rest]}
    url = reverse("discussions:reply", args=[int(rest)])
    return Row(draft.key, url, title, words, draft.updated_at)
