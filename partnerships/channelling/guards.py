"""The conditions of `stages` by name: each gives None when it holds, else a sentence what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.money import rupiah_full
from forum_site.organisations.document_kinds import OWN_ACCOUNT
from forum_site.organisations.models import Document
from forum_site.organisations.working_days import days_until
from partnerships.channelling.clock import off_days
from partnerships.channelling.report_states import DONE
from partnerships.channelling.stages import Side, Stage
from partnerships.choices import NeedStatus
from partnerships.commitments.querysets import FIRM_STATES
from partnerships.models import Agreement, Commitment, FundingEntry, Instalment, Partnership
from partnerships.querysets import READY_NEED_STATES
from partnerships.rupiah_sums import total

Answer = Any  # a lazily translated sentence, or None
EVALUATED_ANYWAY: Final = timedelta(days=30)  # after the handover, when a side stays silent


@dataclass(frozen=True)
class Step:
    """What comes with a move. `side` is as what the person acts; None as `by` is the system.

    `follows`: the system's move that `by` caused by right (the second confirmation of an agreement).
    """

    by: Any = None
    side: str = Side.SYSTEM
    reason: str = ""
    reason_code: str = ""
    evidence: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    follows: bool = False


def current_agreement(partnership: Partnership) -> Agreement | None:
    return partnership.agreements.filter(replaced_at=None).first()


def needs_look_for_partners(partnership: Partnership, step: Step) -> Answer:
    needs = [line.need for line in partnership.lines.select_related("need")]
    if needs and all(need.status in READY_NEED_STATES and need.gap for need in needs):
        return None
    return _("Only needs that look for partners and still lack money can be part of it.")


def proposal_complete(partnership: Partnership, step: Step) -> Answer:
    from partnerships.channelling.proposal_sections import missing_sections  # cycle: it tells of proposals

    proposal = getattr(partnership, "proposal", None)
    lacking = missing_sections(proposal.texts if proposal else {})
    if lacking:
        return _("These parts of the proposal are still empty: %(parts)s.") % {"parts": ", ".join(lacking)}
    if partnership.lines.filter(need__cost=None).exists():
        return _("Each need has a budget (RAB) or at least a cost first.")
    return None


def visited_or_said_why_not(partnership: Partnership, step: Step) -> Answer:
    if partnership.visits.exists() or step.reason.strip():
        return None
    return _("Nobody has noted a site verification. Write why none is needed, or note it first.")


def agreement_has_value(partnership: Partnership, step: Step) -> Answer:
    made = current_agreement(partnership)
    needed = total(partnership.lines.all())
    if made is None or not made.value:
        return _("Write the agreement and its value first.")
    if made.value != needed:
        words = _("The value of the agreement is %(value)s, but the needs add up to %(sum)s.")
        return words % {"value": rupiah_full(made.value), "sum": rupiah_full(needed)}
    return None


def agreement_has_dates(partnership: Partnership, step: Step) -> Answer:
    made = current_agreement(partnership)
    return None if made and made.starts_on and made.ends_on else _("Write from when until when it holds.")


def agreement_signed(partnership: Partnership, step: Step) -> Answer:
    made = current_agreement(partnership)
    if made is None or not made.file or not made.signed_on:
        return _("Upload the signed agreement with its date.")
    if not made.board_signatory or not made.partner_signatory:
        return _("Write who signed for each side.")
    return None


def both_confirmed(partnership: Partnership, step: Step) -> Answer:
    made = current_agreement(partnership)
    return None if made and made.is_confirmed else _("Both sides confirm the agreement first.")


def money_not_above_gap(partnership: Partnership, step: Step) -> Answer:
    """What this partner has firm for the need already counts towards its amount.

    Nothing is agreed for a need that was given up or is done; on one in work others may work already.
    """
    for line in partnership.lines.select_related("need"):
        if line.amount and line.need.status not in (*READY_NEED_STATES, NeedStatus.IN_PROGRESS):
            return _("%(need)s is not looking for partners now.") % {"need": line.need.public_title}
        own = total(firm_of(partnership).filter(need=line.need), "firm_amount")
        if (line.amount or 0) > (line.need.gap or 0) + own:
            words = _("%(need)s lacks only %(amount)s.")
            return words % {"need": line.need.public_title, "amount": rupiah_full((line.need.gap or 0) + own)}
    return None


def firm_of(partnership: Partnership) -> Any:
    """Firm commitments of the partner that are of this partnership, or of none and nothing of it came.

    Talks that ended without an agreement bind nothing, so what was firm in them is of none.
    """
    rows = Commitment.objects.filter(organisation=partnership.partner)
    own = Q(partnership=partnership, state__in=FIRM_STATES)
    come = FundingEntry.objects.filter(of=OuterRef("entry"), voided_at=None)
    free = Q(partnership=None) | Q(partnership__stage__in=(Stage.DECLINED, Stage.WITHDRAWN, Stage.LAPSED))
    return rows.filter(own | free & Q(state=Commitment.State.FIRM) & ~Exists(come))


def brings_money(partnership: Partnership) -> bool:
    """Nothing else was agreed, so that the board needs an account."""
    made = current_agreement(partnership)
    return made is None or made.support == Commitment.Kind.MONEY


def own_account(partnership: Partnership) -> Document | None:
    """The paper of the account in the board's own name that the secretariat has verified."""
    rows = Document.objects.in_force(timezone.localdate())
    return rows.filter(kind=OWN_ACCOUNT, organisation=partnership.board_id).first()


def account_verified(partnership: Partnership, step: Step) -> Answer:
    if not brings_money(partnership) or own_account(partnership) is not None:
        return None
    return _("The account in the board's name is not verified by the secretariat yet.")


def money_is_firm(partnership: Partnership, step: Step) -> Answer:
    rows = Commitment.objects.filter(partnership=partnership, state__in=FIRM_STATES)
    return None if rows.exists() else _("No firm commitment belongs to this partnership yet.")


def instalments_planned(partnership: Partnership, step: Step) -> Answer:
    made = current_agreement(partnership)
    planned = total(partnership.instalments.standing())
    if made is None or planned != made.value:
        words = _("The instalments add up to %(sum)s, the agreement says %(value)s.")
        return words % {"sum": rupiah_full(planned), "value": rupiah_full(made.value if made else 0)}
    return None


def instalments_settled(partnership: Partnership, step: Step) -> Answer:
    state = Instalment.State
    open_ones = partnership.instalments.exclude(state__in=(state.RECEIVED, state.CANCELLED))
    if open_ones.exists():
        return _("An instalment is not received yet.")
    if partnership.reports.exclude(instalment=None).exclude(state__in=DONE).exists():
        return _("The report of an instalment is not accepted yet.")
    return None


def final_report_accepted(partnership: Partnership, step: Step) -> Answer:
    if partnership.reports.filter(instalment=None, state__in=DONE).exists():
        return None
    return _("The partner has not accepted the final report (LPJ) yet.")


def final_report_open(partnership: Partnership, step: Step) -> Answer:
    said = final_report_accepted(partnership, step)
    return None if said is not None else _("The final report is accepted already.")


def handover_signed(partnership: Partnership, step: Step) -> Answer:
    if not partnership.is_physical:
        return None
    handover = getattr(partnership, "handover", None)
    return None if handover and handover.file else _("Upload the signed handover record (BAST) first.")


def both_evaluated(partnership: Partnership, step: Step) -> Answer:
    if partnership.evaluations.count() == 2:
        return None
    since = partnership.steps.filter(to_stage=Stage.HANDED_OVER).values_list("at", flat=True).last()
    if since and timezone.now() - since >= EVALUATED_ANYWAY:
        return None
    return _("Both sides evaluate each other first; after 30 days it goes on without.")


def asked(partnership: Partnership, step: Step) -> Answer:
    """Only who was asked can decline; the other side withdraws."""
    if partnership.answer_from == step.side:
        return None
    return _("You were not asked. To stop, withdraw with a reason.")


def overdue_and_reminded(partnership: Partnership, step: Step) -> Answer:
    due, told = partnership.answer_due_on, partnership.reminded_on
    today, off = timezone.localdate(), off_days(partnership)
    if due and told and due < today and -days_until(told, today, off) >= settings.ANSWER_GRACE_DAYS:
        return None
    return _("The answer is not overdue yet.")


GUARDS: Final[dict[str, Callable[[Partnership, Step], Answer]]] = {
    guard.__name__: guard
    for guard in (
        needs_look_for_partners, proposal_complete, visited_or_said_why_not, agreement_has_value,
        agreement_has_dates, agreement_signed, both_confirmed, money_not_above_gap, account_verified,
        money_is_firm, instalments_planned, instalments_settled, final_report_accepted, final_report_open,
        handover_signed, both_evaluated, asked, overdue_and_reminded,
    )
}  # fmt: skip


def missing(partnership: Partnership, guards: tuple[str, ...], step: Step) -> Answer:
    """The first sentence that stands in the way, or None."""
    return next((said for name in guards if (said := GUARDS[name](partnership, step)) is not None), None)
