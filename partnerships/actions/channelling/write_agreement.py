"""Either side writes what both will sign; any change takes the confirmations back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_full
from partnerships.actions.channelling.advance import held
from partnerships.actions.channelling.noting import note
from partnerships.channelling import clock
from partnerships.channelling.guards import current_agreement, firm_of
from partnerships.channelling.money_telling import tell_other
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import Agreement, Partnership, PartnershipNeed
from partnerships.private_files import KeptFile
from partnerships.rules import agreements as rules
from partnerships.rules.channelling import side_worn
from partnerships.rupiah_sums import total
from partnerships.sheet_reading import masked

WORDS: Final = ("subject", "duties_board", "duties_partner")  # personal data are masked in them
FIELDS: Final = (
    "kind", "swakelola_type", "support", "source_kind", "number", "starts_on", "ends_on",
    "board_signatory", "board_office", "partner_signatory", "partner_office", "signed_on", *WORDS,
)  # fmt: skip
ANSWER_DAYS: Final = 20  # working days for the other side, as for a negotiation


def write_agreement(
    partnership: Partnership,
    fields: Mapping[str, Any],
    amounts: Mapping[int, int | None],
    *,
    by: Any,
    file: KeptFile | None = None,
    seen: str = "",
) -> Agreement:
    """Store `fields` (names in FIELDS), what the partner brings to each need (id → rupiah), the signed file.

    A real change takes both confirmations back and the other side is told. `seen` is the stamp (see
    `stamp`) of what the writer had before them: Refused when somebody changed it meanwhile, and for an
    amount above what a need lacks.
    """
    rules.can_write_agreement(by, partnership).require()
    with transaction.atomic():
        now = held(partnership)
        rules.can_write_agreement(by, now).require()
        made = current_agreement(now) or Agreement(partnership=now)
        if seen != stamp(made):
            raise Refused(_("Somebody changed the agreement while you were writing. Look at it again."))
        changed = _fill(made, fields) + _file(made, file) + _amounts(now, made, amounts)
        if made.pk and not changed:
            return made
        _save(now, made, changed, by=by)
    return made


def stamp(agreement: Agreement | None) -> str:
    """Which text of the agreement somebody looks at; "" before there is one."""
    return agreement.updated_at.isoformat() if agreement is not None and agreement.pk else ""


def take_back(agreement: Agreement) -> bool:
    """Both confirmations, in memory; whether there was one."""
    had = bool(agreement.board_confirmed_at or agreement.partner_confirmed_at)
    agreement.board_confirmed_at = agreement.partner_confirmed_at = None
    agreement.board_confirmed_by = agreement.partner_confirmed_by = None
    return had


def _save(now: Partnership, made: Agreement, changed: list[str], *, by: Any) -> None:
    side = side_worn(by, now)
    back = take_back(made)
    made.save()
    clock.ask(now, rules.other_side(side), ANSWER_DAYS)
    now.save(update_fields=[*clock.CLOCK_FIELDS, "updated_at"])
    note(
        now, "write_agreement", "agreement.written", made, by=by, side=side, amount=made.value or 0,
        fields=sorted(changed), confirmations_back=back,
    )  # fmt: skip
    tell_other("agreement_written", now, side, by=by, key=f"{made.pk}:{stamp(made)}", back=back)


def _fill(made: Agreement, fields: Mapping[str, Any]) -> list[str]:
    changed = []
    for name in FIELDS:
        if name not in fields:
            continue
        value = masked(fields[name]).strip() if name in WORDS else fields[name]
        if getattr(made, name) != value:
            setattr(made, name, value)
            changed.append(name)
    if made.kind != Agreement.Kind.SELF_MANAGED:
        made.swakelola_type = None
    if made.starts_on and made.ends_on and made.ends_on < made.starts_on:
        raise Refused(_("The last day lies before the first."))
    if made.signed_on and made.signed_on > timezone.localdate():
        raise Refused(_("The day of signing lies ahead."))
    return changed


def _file(made: Agreement, file: KeptFile | None) -> list[str]:
    if file is None or file.sha256 == made.sha256:
        return []
    made.file.save(str(file.file.name), file.file, save=False)
    made.sha256, made.size = file.sha256, file.size
    return ["file"]


def _amounts(now: Partnership, made: Agreement, amounts: Mapping[int, int | None]) -> list[str]:
    """Store what changed and the value, their sum."""
    changed = []
    lines = list(now.lines.select_related("need"))
    for line in lines:
        fresh = amounts.get(line.need_id, line.amount)
        if fresh != line.amount:
            _check(now, line, fresh)
            line.amount = fresh
            line.save(update_fields=["amount"])
            changed.append(f"amount:{line.need_id}")
    made.value = sum(line.amount or 0 for line in lines) or None
    return changed


def _check(now: Partnership, line: PartnershipNeed, amount: int | None) -> None:
    """Never above what the need lacks; what the partner has firm there counts towards it."""
    if amount is None:
        return
    if not 0 < amount <= LARGEST:
        raise Refused(_("Write an amount above zero."))
    own = total(firm_of(now).filter(need=line.need), "firm_amount")
    if amount > (line.need.gap or 0) + own:
        words = _("%(need)s lacks only %(amount)s.")
        lacks = rupiah_full((line.need.gap or 0) + own)
        raise Refused(words % {"need": line.need.public_title, "amount": lacks})
