"""What was decided before: about a text, and about the texts of a person that the viewer reads. From the
audit log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from forum_site.moderation.kinds import kind_of, kinds
from forum_site.moderation.queue import address_of

VERDICT: Final = "moderation.verdict"
MOST: Final = 30
LOOKED_AT: Final = 300  # of a person, to find the newest that the viewer may know
WORDS: Final = {"visible": _("Made visible"), "hidden": _("Hidden"), "stays": _("Stays")}
DYES: Final = {"visible": "ok", "hidden": "bad", "stays": "out"}


@dataclass(frozen=True)
class Decision:
    """One verdict; `title` and `url` lead to the text while it exists."""

    verdict: Any
    dye: str
    word: str
    who: str
    at: datetime
    title: str = ""
    url: str = ""


def decisions_on(obj: Model) -> list[Decision]:
    """The newest first. One statement."""
    kind = kind_of(obj).content_type
    rows = ModelLogEntry.objects.filter(content_type=kind, object_id=str(obj.pk), action=VERDICT)
    return [decision(row) for row in newest(rows, MOST)]


def decisions_about(person: Any, user: Any) -> list[Decision]:
    """On texts of the person that `user` reads; titles of the moment. One statement and one for each kind.

    Of other texts, and of those that are gone, neither the verdict nor the officer's word is told.
    """
    rows = newest(ModelLogEntry.objects.filter(action=VERDICT, data__author=person.pk), LOOKED_AT)
    texts = texts_of(rows, user)
    found = ((row, texts.get((row.content_type_id, row.object_id))) for row in rows)
    return [decision(row, obj) for row, obj in found if obj is not None][:MOST]


def newest(rows: Any, most: int) -> list[ModelLogEntry]:
    return list(rows.select_related("user").order_by("-timestamp", "-pk")[:most])


def texts_of(rows: Iterable[ModelLogEntry], user: Any) -> dict[tuple[int, str], Any]:
    """Those that the person reads, by content type and key as the log writes them."""
    found = {}
    for kind in kinds():
        code = ContentType.objects.get_for_model(kind.model).pk
        ids = {int(row.object_id) for row in rows if row.content_type_id == code}
        for obj in kind.readable_by(kind.rows.filter(pk__in=ids), user) if ids else ():
            found[code, str(obj.pk)] = obj
    return found


def decision(row: ModelLogEntry, obj: Any = None) -> Decision:
    verdict = row.data.get("verdict", "")
    return Decision(
        verdict=WORDS.get(verdict, verdict),
        dye=DYES.get(verdict, "out"),
        word=row.data.get("word", ""),
        who=str(row.user) if row.user else "",
        at=row.timestamp,
        title=kind_of(obj).describe(obj).title if obj else "",
        url=address_of(obj) if obj else "",
    )
