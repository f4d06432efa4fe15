"""The yearly look at what was handed over: its condition, with a photo, and word to those who paid."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.actions.add_photo import store_photo
from partnerships.actions.channelling.advance import hat, held
from partnerships.actions.channelling.hand_over_works import a_year_after
from partnerships.channelling.handover_words import public_words
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import Side
from partnerships.funding_limits import Refused
from partnerships.models import ConditionCheck, Handover, Need, NeedPhoto
from partnerships.rules import after as rules
from partnerships.sheet_reading import masked


def check_condition(
    handover: Handover, need: Need, *, by: Any, checked_on: date, state: str, note: str = "",
    photo: dict[str, Any] | None = None,
) -> ConditionCheck:  # fmt: skip
    """Note how the work of this need was found. `photo` are `file` and the answers of `add_photo`.

    PermissionDenied by the rule; Refused for a need of another partnership, a day still to come or before
    the handover, and damage without words; ValidationError for a photo we cannot keep.
    """
    with transaction.atomic():
        now = held(handover.partnership)
        handover.partnership = now
        rules.can_check_condition(by, handover).require()
        _check(handover, need, checked_on, state, note)
        shot = _photo(need, photo, by) if photo else None
        made = ConditionCheck.objects.create(
            handover=handover, need=need, checked_on=checked_on, state=state, note=masked(note).strip(),
            photo=shot, by=by,
        )  # fmt: skip
        handover.next_check_on = next_check(handover)
        handover.save(update_fields=["next_check_on", "updated_at"])
        _enter(made, by)
    return made


def _check(handover: Handover, need: Need, on: date, state: str, note: str) -> None:
    if not handover.partnership.lines.filter(need=need).exists():
        raise Refused(_("This work is not of this partnership."))
    if on > timezone.localdate():
        raise Refused(_("This day has not come yet."))
    if on < handover.handed_over_on:
        raise Refused(_("This day lies before the handover."))
    if state != ConditionCheck.State.GOOD and not note.strip():
        raise Refused(_("Write what was found."))


def _photo(need: Need, photo: dict[str, Any], by: Any) -> NeedPhoto:
    answers = {name: value for name, value in photo.items() if name != "file"}
    return store_photo(need, photo["file"], by=by, moment=NeedPhoto.Moment.AFTER, **answers).photo


def next_check(handover: Handover) -> date:
    """A year after the work that was looked at longest ago."""
    last = dict.fromkeys(
        handover.partnership.lines.values_list("need_id", flat=True), handover.handed_over_on
    )
    for need, on in handover.checks.values_list("need_id", "checked_on"):
        last[need] = max(on, last.get(need, on))
    return a_year_after(min(last.values(), default=handover.handed_over_on))


def _enter(made: ConditionCheck, by: Any) -> None:
    partnership = made.handover.partnership
    role = hat(by, partnership, Side.BOARD).get("role", "")
    row = Row(
        kind=f"condition.{made.state}", about=made, need=made.need_id, partnership=partnership.pk,
        role=role, evidence=public_words(made.handover, made.note),
    )  # fmt: skip
    write(partnership.board_id, [row])
    data = {"need": made.need_id, "state": made.state}
    audit.record(partnership, "partnerships.check_condition", by=by, data=data)
    people = because("role", holders(partnership.board)) + because("role", holders(partnership.partner))
    announce(
        "partnerships.condition_noted", actor=by, subject=partnership, recipients=people,
        key=f"condition:{made.pk}", data={"check": made.pk},
    )  # fmt: skip
