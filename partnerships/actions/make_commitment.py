"""A partner promises something for a need; the board, or the partner again, decides what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.core.money import rupiah_full
from forum_site.organisations.models import Kind as BodyKind
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.channelling.living import living
from partnerships.channelling.stages import TALKING, Side, Stage
from partnerships.commitments.entering import enter_state
from partnerships.commitments.telling import tell
from partnerships.conflicts import locked
from partnerships.funding_limits import LARGEST, Refused
from partnerships.models import Commitment, FundingSource, Interest, Need, Partnership
from partnerships.sheet_reading import masked

SOURCE_OF: Final[dict[str, str]] = {
    BodyKind.AGENCY: "APBD_LOCAL", BodyKind.VILLAGE_OFFICE: "VILLAGE_FUND", BodyKind.COMPANY: "CSR_PRIVATE",
    BodyKind.CSR_FORUM: "CSR_PRIVATE", BodyKind.ZAKAT: "ZAKAT", BodyKind.BANK: "BANK_CREDIT",
    BodyKind.NGO: "NGO", BodyKind.FOUNDATION: "FOUNDATION", BodyKind.UNIVERSITY: "UNIVERSITY",
    BodyKind.DONOR: "INDIVIDUAL",
}  # fmt: skip


def make_commitment(
    need: Need,
    *,
    by: Any,
    amount: int,
    kind: str = Commitment.Kind.MONEY,
    organisation: Organisation | None = None,
    what: str = "",
    others_percent: int | None = None,
    before: date | None = None,
    given_on: date | None = None,
    note: str = "",
) -> Commitment:
    """Offer it to the board, which is told by role. Nothing is firm yet and the gap stays.

    Refused (a sentence) for an amount above the gap, a percentage that cannot be, a day gone by, and a
    second open commitment of the same form.
    """
    rules.can_commit(by, need, organisation).require()
    with transaction.atomic():
        now = locked(need)
        rules.can_commit(by, now, organisation).require()
        made = Commitment(
            need=now, user=by, organisation=organisation, kind=kind, amount=amount, before=before,
            what=masked(what).strip()[:160], others_percent=others_percent, given_on=given_on,
            note=masked(note).strip(), source_kind=source_of(organisation), interest=_interest(now, by),
            partnership=_talks(now, organisation),
        )  # fmt: skip
        _check(made)
        made.save()
        enter_state(made, Side.PARTNER)
        audit.record(now, "partnerships.make_commitment", by=by, data=_data(made))
        tell("commitment_made", made, to="board", by=by)
    return made


def _talks(need: Need, organisation: Organisation | None) -> Partnership | None:
    """The talks it belongs to; beside an agreement it stands alone, for that changes by consent only."""
    found = living([need], organisation)
    return found if found is not None and found.stage in (*TALKING, Stage.LAPSED) else None


def source_of(organisation: Organisation | None) -> str:
    """Code of the kind of source: of the body's own registered source, else of what such bodies give."""
    if organisation is None:
        return "INDIVIDUAL"
    kinds = FundingSource.objects.filter(organisation=organisation).order_by("-pk").values_list("kind")
    known = kinds.first()
    return str(known[0]) if known else SOURCE_OF.get(organisation.kind, "OTHER")


def _interest(need: Need, by: Any) -> Interest | None:
    rows = Interest.objects.filter(need=need, user=by).exclude(status=Interest.Status.WITHDRAWN)
    return rows.order_by("-pk").first()


def _check(made: Commitment) -> None:
    need = made.need
    if not 0 < made.amount <= LARGEST:
        raise Refused(_("Write an amount above zero."))
    if made.amount > (need.gap or 0):
        raise Refused(_("Only %(amount)s is still lacking.") % {"amount": rupiah_full(need.gap)})
    if made.others_percent is not None and not 1 <= made.others_percent <= 99:
        raise Refused(_("Write a percentage from 1 to 99."))
    if made.before and made.before < timezone.localdate():
        raise Refused(_("Choose a day that is still to come."))
    twin = Commitment.objects.open().filter(need=need, user=made.user, kind=made.kind)
    if twin.exists():
        raise Refused(_("You have an open commitment of this form for this need. Take it back first."))


def _data(made: Commitment) -> dict[str, Any]:
    return {
        "commitment": made.pk, "kind": made.kind, "amount": made.amount, "percent": made.others_percent,
        "before": made.before.isoformat() if made.before else None,
    }  # fmt: skip
