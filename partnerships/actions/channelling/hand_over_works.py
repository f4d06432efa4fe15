"""The handover record (BAST): written and mended by the board, signed, and the move that ends the work."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce, because
from forum_site.organisations.authority import holders
from partnerships.actions.channelling.advance import advance, hat, held
from partnerships.channelling.handover_words import public_words
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import Side
from partnerships.funding_limits import Refused
from partnerships.models import Handover, Partnership, PartnershipStep
from partnerships.private_files import checked
from partnerships.rules import after as rules
from partnerships.sheet_reading import masked

WORDS: Final = ("keeper_name", "number", "what", "condition", "upkeep")
PLAIN: Final = ("keeper", "keeper_body", "handed_over_on")


def write_handover(
    partnership: Partnership, upload: Any = None, *, by: Any, **written: Any
) -> Handover:  # fmt: skip
    """Store what is written (fields of `Handover`), and with `upload` the signed file with its hash.

    PermissionDenied by the rule; ValidationError for a file we cannot keep; Refused when a signed record
    bears a day still to come.
    """
    kept = checked(upload) if upload else None
    with transaction.atomic():
        now = held(partnership)
        rules.can_write_handover(by, now).require()
        made = Handover.objects.filter(partnership=now).first() or Handover(partnership=now)
        for name in WORDS:
            setattr(made, name, masked(written.get(name, "")).strip())
        for name in PLAIN:
            setattr(made, name, written.get(name))
        made.next_check_on = a_year_after(made.handed_over_on)
        if kept:
            _forget_file(made)
            made.file, made.sha256 = kept.file, kept.sha256
        if made.file and made.handed_over_on > timezone.localdate():
            raise Refused(_("The day on a signed record cannot be still to come."))
        made.by = by
        made.save()
        _enter(now, made, by=by, signed=bool(kept))
    return made


def _forget_file(made: Handover) -> None:
    if made.file:
        transaction.on_commit(partial(made.file.storage.delete, str(made.file.name)))


def _enter(partnership: Partnership, made: Handover, *, by: Any, signed: bool) -> None:
    """Ledger, audit, and word to the partner once the signed record is there."""
    role = hat(by, partnership, Side.BOARD).get("role", "")
    kind = "handover.signed" if signed else "handover.written"
    row = Row(
        kind=kind, about=made, partnership=partnership.pk, side=Side.BOARD, role=role,
        evidence=public_words(made, evidence_of(made)),
    )  # fmt: skip
    write(partnership.board_id, [row])
    audit.record(partnership, "partnerships.write_handover", by=by, data={"signed": signed})
    if signed:
        people = because("role", holders(partnership.partner))
        announce(
            "partnerships.handover_signed", actor=by, subject=partnership, recipients=people,
            key=f"handover:{made.pk}:{made.sha256}", data={"handover": made.pk},
        )  # fmt: skip


def evidence_of(made: Handover) -> str:
    """ "BAST 12/KPP/2026, KPP Gang Karuhei": public words about the record."""
    return " ".join(part for part in ("BAST", made.number) if part) + f", {made.keeper_name}"


def hand_over(partnership: Partnership, *, by: Any) -> PartnershipStep:
    """The move; its evidence names the record. The needs follow it (`work_needs.finish_needs`)."""
    made = Handover.objects.filter(partnership=partnership).first()
    return advance(partnership, "hand_over", by=by, evidence=evidence_of(made) if made else "")


def a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
