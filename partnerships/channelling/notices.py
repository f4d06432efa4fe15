"""What both sides and followers hear of a step of a partnership; registered when the app is ready."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.notifications.addressing import by_role
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.stages import MOVES, Side, Stage
from partnerships.channelling.words import reason_words, side_name


def _title(event: Event) -> str:
    words = {"stage": Stage(event.data["stage"]).label, "title": event.subject.title}
    return _("%(title)s: %(stage)s") % words


def _body(event: Event) -> str:
    """Who did what, why, and who answers by when; told as it was then."""
    one, data = event.subject, event.data
    move, side = MOVES.get(data["move"]), data.get("side", "")
    said = [_("%(board)s and %(partner)s.") % {"board": one.board.name, "partner": one.partner.name}]
    if move and side in (Side.BOARD, Side.PARTNER, Side.SECRETARIAT):
        said.append(_("%(who)s: %(move)s.") % {"who": side_name(one, side), "move": move.label})
    if why := reason_words(data.get("code", ""), data.get("reason", ""), one):
        said.append(_("Reason: %(reason)s") % {"reason": why})
    if data.get("asked") and data.get("due"):
        due = {"who": side_name(one, data["asked"]), "day": day(date.fromisoformat(data["due"]))}
        said.append(_("%(who)s answers by %(day)s.") % due)
    return " ".join(said)


def _link(event: Event) -> str:
    return str(event.subject.get_absolute_url())


# Told to the officers of both sides while they are, and to followers while they may see the page.
register(
    Kind(
        "partnerships.partnership_moved", "partnership", _title, _body, _link,
        related=seen.RELATED, **by_role(seen.reads, seen.inside),
    )
)  # fmt: skip
