"""Silence or suspend a person for a time, and lift that again."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core import audit
from forum_site.moderation import rules
from forum_site.moderation.models import Sanction
from forum_site.notifications.api import announce

FIELD_OF: Final = {Sanction.Kind.SILENCE: "silenced_until", Sanction.Kind.SUSPEND: "suspended_until"}


def silence(person: User, *, by: Any, reason: str, ends_at: datetime) -> Sanction:
    """The person may read but not write in the forum until then, and is told why."""
    return impose(person, Sanction.Kind.SILENCE, by=by, reason=reason, ends_at=ends_at)


def suspend(person: User, *, by: Any, reason: str, ends_at: datetime) -> Sanction:
    """The person may not log in until then; open sessions end with their next page. Told by mail too."""
    return impose(person, Sanction.Kind.SUSPEND, by=by, reason=reason, ends_at=ends_at)


def impose(person: User, kind: str, *, by: Any, reason: str, ends_at: datetime) -> Sanction:
    """ValueError without a reason or with an end that is past."""
    rules.can_sanction(by, person).require()
    if not reason.strip():
        raise ValueError("a sanction needs a reason")
    if ends_at <= timezone.now():
        raise ValueError("a sanction ends in the future")
    with transaction.atomic():
        User.objects.select_for_update().get(pk=person.pk)
        sanction = Sanction.objects.create(user=person, kind=kind, reason=reason, ends_at=ends_at, by=by)
        follow(person, kind)
        audit.record(person, f"moderation.{kind}", by=by, data={"sanction": sanction.pk})
        tell(sanction, "moderation.sanctioned", by)
    return sanction


def lift(sanction: Sanction, *, by: Any) -> Sanction:
    """Ends it now; one that is over or lifted already is left as it is."""
    rules.can_sanction(by, sanction.user).require()
    with transaction.atomic():
        locked = Sanction.objects.select_for_update().get(pk=sanction.pk)
        if not locked.is_in_force:
            return locked
        locked.lifted_at, locked.lifted_by = timezone.now(), by
        locked.save(update_fields=["lifted_at", "lifted_by", "updated_at"])
        follow(sanction.user, locked.kind)
        audit.record(sanction.user, "moderation.lift", by=by, data={"sanction": locked.pk})
        tell(locked, "moderation.lifted", by)
    return locked


def follow(person: User, kind: str) -> None:
    """Make the field beside the person true: the latest end of those in force."""
    rows = Sanction.objects.in_force().filter(user=person, kind=kind)
    field = FIELD_OF[Sanction.Kind(kind)]
    setattr(person, field, rows.aggregate(last=Max("ends_at"))["last"])
    person.save(update_fields=[field])


def tell(sanction: Sanction, kind: str, by: Any) -> None:
    announce(
        kind, actor=by, subject=sanction, recipients=[sanction.user], key=f"sanction:{sanction.pk}",
        reason="account",
    )  # fmt: skip
