"""A message between the two sides of a partnership and its secretariat."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import Told, announce, because
from forum_site.organisations.authority import holders, officers_for
from partnerships.actions.channelling.advance import hat
from partnerships.channelling.stages import Side
from partnerships.funding_limits import Refused
from partnerships.models import Message, Partnership
from partnerships.rules import channelling as sides
from partnerships.rules import channelling_talk as rules
from partnerships.sheet_reading import masked


def send_message(partnership: Partnership, text: str, *, by: Any) -> Message:
    """Keep it masked and tell the others by role; the secretariat only where it has written itself.

    Refused (a sentence) when nothing is left of the text.
    """
    rules.can_write_message(by, partnership).require()
    words = masked(text).strip()
    if not words:
        raise Refused(_("Write the message first."))
    worn = sides.sides_of(by, partnership)
    side = next(one for one in Side if one in worn)
    with transaction.atomic():
        made = Message.objects.create(
            partnership=partnership, side=side, by=by, text=words[:4000],
            role=hat(by, partnership, side).get("role", ""),
        )  # fmt: skip
        audit.record(partnership, "partnerships.message_sent", by=by, data={"message": made.pk})
        announce(
            "partnerships.message_sent", actor=by, subject=made, recipients=_readers(partnership),
            key=f"message:{made.pk}",
        )  # fmt: skip
    return made


def _readers(partnership: Partnership) -> list[Told]:
    people = because("role", holders(partnership.board)) + because("role", holders(partnership.partner))
    if partnership.messages.filter(side=Side.SECRETARIAT).exists():
        people += because("role", officers_for(partnership.board.territory))
    return people
