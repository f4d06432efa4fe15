"""What was agreed becomes firm money; what ends before its time frees what was not received."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from partnerships.actions.channelling.fit_commitments import lower_by, raise_by
from partnerships.actions.decide_commitment import close
from partnerships.channelling.commitment_sums import Firm, firm_for, firm_rows
from partnerships.channelling.guards import current_agreement, firm_of
from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import Side
from partnerships.conflicts import locked
from partnerships.funding_limits import Refused
from partnerships.models import Commitment, Instalment, Need, Partnership

State = Commitment.State


def bind_money(partnership: Partnership, *, by: Any) -> None:
    """Each need's amount as firm commitments of the partner; what it had firm there already counts.

    What the partner only offered or promised on a condition for these needs ends: the agreement replaces
    it. Refused when a need lacks less than was agreed, also when another partner was quicker this second.
    """
    made = current_agreement(partnership)
    if made is None:
        raise Refused(_("Write the agreement and its value first."))
    lines = list(partnership.lines.select_related("need").order_by("need_id"))
    for line in lines:  # all of them before the first amount: the ledger's book is the last lock
        line.need = locked(line.need)
    for line in lines:
        need = line.need
        _replace_open(partnership, need, by)
        firm_of(partnership).filter(need=need).update(partnership=partnership)
        rest = (line.amount or 0) - firm_for(partnership, need)
        if rest > 0:
            raise_by(partnership, need, rest, made, by=by)
        elif rest < 0:
            rows = [one for one in firm_rows(partnership) if one.one.need_id == need.pk]
            lower_by(rows, -rest, _("The agreement is about less."), by=by, state=State.FIRM, need=need)


def release_money(partnership: Partnership, *, by: Any) -> None:
    """Firm money not yet received is void, so the need lacks it again; what was received stays.

    What was sent and waits for the board's confirmation stays firm until the board has answered.
    """
    planned = list(partnership.instalments.filter(state=Instalment.State.PLANNED))
    partnership.instalments.filter(pk__in=[one.pk for one in planned]).update(
        state=Instalment.State.CANCELLED
    )
    reason = _("The partnership ended before it was given.")
    for need, rows in by_need(partnership).values():
        lower_by(
            rows, sum(one.one.firm_amount for one in rows), reason, by=by, state=State.REDUCED, need=need
        )
    told = partial(Row, kind="instalment.cancelled", partnership=partnership.pk, side=Side.SYSTEM)
    write(partnership.board_id, [told(about=one, amount=one.amount) for one in planned])


def by_need(partnership: Partnership) -> dict[int, tuple[Need, list[Firm]]]:
    """Firm commitments by need, whose rows are held from here on, in the order of their keys."""
    ids = sorted({one.one.need_id for one in firm_rows(partnership)})
    held = {pk: locked(Need(pk=pk)) for pk in ids}
    found: dict[int, tuple[Need, list[Firm]]] = {pk: (held[pk], []) for pk in ids}
    for one in firm_rows(partnership):  # again: what another change had not finished is seen now
        if one.one.need_id in found:
            found[one.one.need_id][1].append(one)
    return found


def _replace_open(partnership: Partnership, need: Need, by: Any) -> None:
    for one in Commitment.objects.open().filter(need=need, organisation=partnership.partner):
        one.need = need
        close(one, State.WITHDRAWN, _("The agreement replaces it."), by=by, to="board")
