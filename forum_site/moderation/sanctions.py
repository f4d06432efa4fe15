"""What a sanction in force keeps a person from, and the sentence that says why and until when."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.moderation.models import Sanction


def is_silenced(user: Any) -> bool:
    """Asks nothing of the database: the end stands beside the person."""
    return user.silenced_until is not None and user.silenced_until > timezone.now()


def sanction_of(user: Any, kind: str) -> Sanction | None:
    """The one in force that ends last. One statement."""
    rows: Any = Sanction.objects.in_force().filter(user=user, kind=kind)
    found: Sanction | None = rows.order_by("-ends_at").first()
    return found


def may_speak(user: Any) -> Verdict:
    """No statement for whoever is not silenced."""
    if not is_silenced(user):
        return ALLOWED
    sanction = sanction_of(user, Sanction.Kind.SILENCE)
    said = _("You may read but not write until %(end)s. Reason: %(reason)s")
    return denied(said % {"end": end_of(user.silenced_until), "reason": sanction.reason if sanction else "–"})


def end_of(moment: Any) -> str:
    """Day and hour as the person's zone has them."""
    return date_format(timezone.localtime(moment), "j F Y H.i")
