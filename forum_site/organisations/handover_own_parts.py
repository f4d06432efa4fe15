"""What this app itself passes on: what is followed for the body, and papers that expire soon."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core import dates
from forum_site.notifications.models import Watch
from forum_site.notifications.targets import visible_objects
from forum_site.notifications.watches import watchable
from forum_site.organisations.authority import is_member
from forum_site.organisations.handover_parts import Line, Part, belongings, register_handover_part
from forum_site.organisations.models import Document, Organisation

# What somebody muted or left says something of the person, not of the office.
FOLLOWED: Final = (Watch.Level.WATCHING, Watch.Level.FIRST, Watch.Level.TRACKING)
SOON: Final = timedelta(days=60)


def register() -> None:
    register_handover_part(
        Part(
            "papers", gettext_lazy("Documents that expire within 60 days"),
            gettext_lazy("They belong to the organisation; the successor renews them."), expiring_papers,
        )
    )  # fmt: skip
    register_handover_part(
        Part(
            "watches", gettext_lazy("What you follow for the organisation"),
            gettext_lazy(
                "The successor follows it from then on; you no longer do, unless you hold another role there."
            ),
            followed, move=move_watches, private=True,
        )
    )  # fmt: skip


def expiring_papers(_user: Any, organisation: Organisation) -> list[Line]:
    rows = Document.objects.verified().filter(organisation=organisation)
    soon = rows.filter(valid_until__lte=timezone.localdate() + SOON).order_by("valid_until", "pk")
    return [_paper(one, organisation) for one in soon]


def _paper(one: Document, organisation: Organisation) -> Line:
    words = _("%(document)s, good until %(day)s")
    named = words % {"document": one.about.label, "day": dates.day(one.valid_until)}
    return Line(named, reverse("organisations:document_kind", args=[organisation.slug, one.kind]))


def watches_on(user: Any, organisation: Organisation) -> list[Watch]:
    """The person's own choices about things of the body; one statement."""
    things = belongings(organisation)
    types = ContentType.objects.get_for_models(*things)
    followed_ones = Watch.objects.filter(user=user, level__in=FOLLOWED).order_by()
    first, *others = (
        followed_ones.filter(content_type=types[model], object_id__in=rows.order_by().values("pk"))
        for model, rows in things.items()
    )
    return list(first.union(*others, all=True))


def followed(user: Any, organisation: Organisation) -> list[Line]:
    """What the person may still see of it, by name; at most one statement for each sort of thing."""
    chosen = watches_on(user, organisation)
    found = visible_objects(user, [(one.content_type_id, one.object_id) for one in chosen])
    return [_thing(one) for _address, one in sorted(found.items())]


def _thing(one: Any) -> Line:
    known = watchable(type(one))
    return Line(str(one), known.url_of(one) if known else "")


def move_watches(from_user: Any, to_user: Any, organisation: Organisation) -> None:
    """What the successor chose about a thing before stays as it is. Four statements.

    Who still holds a role in the body goes on following beside the successor.
    """
    rows = watches_on(from_user, organisation)
    passed = [
        Watch(user=to_user, content_type_id=one.content_type_id, object_id=one.object_id, level=one.level)
        for one in rows
    ]
    Watch.objects.bulk_create(passed, ignore_conflicts=True)
    if not is_member(from_user, organisation):
        Watch.objects.filter(pk__in=[one.pk for one in rows]).delete()
