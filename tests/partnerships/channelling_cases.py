"""The life of a partnership as the domain tells it (5.2), written out once more: nothing here reads MOVES."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from forum_site.organisations.models import Document
from partnerships.models import Agreement, Commitment, Handover, Need, Partnership, Proposal
from tests.factories.channelling import make_partnership
from tests.factories.documents import A_PDF, DocumentFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

VALUE = 20_000_000
WORDS = {"background": "a", "aim": "b", "activities": "c", "benefit": "d", "schedule": "e", "upkeep": "f"}
STAGES = (
    "identified teaser_sent interested proposal_submitted verification negotiation agreed active reporting"
    " handed_over evaluated closed declined withdrawn lapsed suspended terminated"
).split()
TALKS = "teaser_sent interested proposal_submitted verification negotiation"
BEFORE = "before"  # the target is the stage it came from

# move: (from, to, who)
TABLE: dict[str, tuple[str, str, str]] = {
    "send_teaser": ("identified", "teaser_sent", "board"),
    "interest": ("identified teaser_sent lapsed", "interested", "partner"),
    "submit_proposal": ("interested", "proposal_submitted", "board"),
    "return_proposal": ("proposal_submitted", "interested", "partner"),
    "visit": ("proposal_submitted", "verification", "partner secretariat"),
    "negotiate": ("proposal_submitted verification", "negotiation", "partner"),
    "agree": ("negotiation", "agreed", "system"),
    "start": ("agreed", "active", "board partner"),
    "report": ("active", "reporting", "board"),
    "resume_work": ("reporting", "active", "board partner"),
    "hand_over": ("reporting", "handed_over", "board"),
    "evaluate": ("handed_over", "evaluated", "system"),
    "close": ("evaluated", "closed", "board partner secretariat"),
    "decline": (TALKS, "declined", "board partner"),
    "withdraw": (f"identified {TALKS}", "withdrawn", "board partner"),
    "lapse": (TALKS, "lapsed", "system"),
    "resume": ("lapsed", BEFORE, "board partner"),
    "suspend": ("agreed active reporting handed_over", "suspended", "secretariat"),
    "lift": ("suspended", BEFORE, "secretariat"),
    "terminate": ("agreed active reporting suspended", "terminated", "board partner secretariat"),
}
PEOPLE = (
    "board",
    "partner",
    "secretariat",
    "other_secretariat",
    "other_board",
    "resident",
    "visitor",
    "system",
)
WITH_REASON = ("return_proposal resume_work decline withdraw resume suspend lift terminate").split()
REASON = {"reason": "Anggaran tahun ini sudah ditutup."}
# What comes with the move so that every guard holds.
ABOUT: dict[str, dict[str, Any]] = {
    **{code: dict(REASON) for code in WITH_REASON},
    "decline": {**REASON, "reason_code": "timing"},
    "negotiate": {"reason": "Lokasi sudah dilihat bersama dinas bulan lalu."},
}

# Each guard: the moves that ask it, in the order of the table.
ASKS: dict[str, str] = {
    "needs_look_for_partners": "send_teaser interest submit_proposal resume",
    "proposal_complete": "submit_proposal",
    "visited_or_said_why_not": "negotiate",
    "agreement_has_value": "agree",
    "agreement_has_dates": "agree",
    "agreement_signed": "agree",
    "both_confirmed": "agree",
    "money_not_above_gap": "agree",
    "account_verified": "start",
    "money_is_firm": "start",
    "instalments_planned": "start report",
    "instalments_settled": "report",
    "final_report_accepted": "hand_over close",
    "final_report_open": "resume_work",
    "handover_signed": "hand_over close",
    "both_evaluated": "evaluate close",
    "asked": "decline",
    "overdue_and_reminded": "lapse",
}

# Who owes the next answer, and within how many working days.
WAITS: dict[str, tuple[str, int]] = {
    "send_teaser": ("partner", 10),
    "interest": ("board", 10),
    "submit_proposal": ("partner", 10),
    "return_proposal": ("board", 10),
    "visit": ("partner", 10),
    "negotiate": ("partner", 20),
    "agree": ("partner", 20),
    "report": ("board", 20),
    "resume": ("partner", 10),
}


def ready(board: Any, partner: Any, code: str, stage: str) -> Partnership:
    """A partnership at the stage, with all that the guards of the move ask for."""
    need = NeedFactory(board=board, title="Rabat beton Gang Karuhei")
    made = make_partnership(need, partner, **stand(stage))
    made.lines.update(amount=VALUE)
    Proposal.objects.create(partnership=made, texts=WORDS)
    _agreement(made)
    if not Document.objects.filter(organisation=board).exists():
        DocumentFactory(organisation=board, kind="bank_account", status="verified", account_last4="4471")
    if code != "agree":
        _money(made, need)
    if code != "resume_work":
        made.reports.create(due_on=timezone.localdate(), state="accepted")
    made.handover = made_handover(made)
    for side in ("board", "partner"):
        made.evaluations.create(side=side, **dict.fromkeys(SCORED, 4))
    return made


def stand(stage: str) -> dict[str, Any]:
    """The fields of a partnership that is at this stage, and where it was before it left the road."""
    before = "" if stage in STAGES[:12] else {"lapsed": "negotiation"}.get(stage, "active")
    return {"stage": stage, "stage_before": before, "is_public": stage not in STAGES[:2]}


SCORED = "participation equality transparency accountability sustainability".split()


def _agreement(made: Partnership) -> None:
    today, now = timezone.localdate(), timezone.now()
    Agreement.objects.create(
        partnership=made, number="07/BKM/2026", value=VALUE, starts_on=today, ends_on=today + timedelta(90),
        board_signatory="Ani", partner_signatory="Gita", signed_on=today, file=a_paper(),
        board_confirmed_at=now, partner_confirmed_at=now,
    )  # fmt: skip


def _money(made: Partnership, need: Need) -> None:
    """Firm, received in one instalment, its report accepted."""
    entry = FundingEntryFactory(need=need, amount=VALUE, organisation=made.partner)
    now = timezone.now()
    Commitment.objects.create(
        need=need, organisation=made.partner, partnership=made, amount=VALUE, source_kind="APBD_LOCAL",
        state="firm", accepted_at=now, firm_at=now, firm_amount=VALUE, entry=entry,
    )  # fmt: skip
    today = timezone.localdate()
    one = made.instalments.create(number=1, amount=VALUE, due_on=today, state="received", received_on=today)
    made.reports.create(instalment=one, due_on=today, state="accepted")


def made_handover(made: Partnership) -> Any:
    return Handover.objects.create(
        partnership=made, keeper="kpp", keeper_name="KPP Gang Karuhei", what="Rabat beton 140 m",
        handed_over_on=timezone.localdate(), file=a_paper(),
    )  # fmt: skip


def a_paper() -> ContentFile:
    return ContentFile(A_PDF, name="surat.pdf")


def clock_for(code: str, side: str) -> dict[str, Any]:
    """Who owes an answer so that this side may decline, and the site may let it lapse."""
    today = timezone.localdate()
    if code == "lapse":
        old = today - timedelta(days=60)
        return {"answer_from": "partner", "asked_on": old, "answer_due_on": old, "reminded_on": old}
    owes = side if side in ("board", "partner") else "partner"
    return {"answer_from": owes, "asked_on": today, "answer_due_on": today, "reminded_on": None}


# Each way in which a guard fails: (guard, what is done to the partnership of `ready`).
BREAKS: list[tuple[str, Any]] = [
    ("needs_look_for_partners", lambda p: p.needs.update(status="in_progress")),
    ("needs_look_for_partners", lambda p: p.needs.update(gap=0)),
    ("needs_look_for_partners", lambda p: p.lines.all().delete()),
    ("proposal_complete", lambda p: Proposal.objects.filter(partnership=p).delete()),
    ("proposal_complete", lambda p: Proposal.objects.update(texts={**WORDS, "upkeep": " "})),
    ("proposal_complete", lambda p: p.needs.update(cost=None, gap=None)),
    ("agreement_has_value", lambda p: p.agreements.update(value=None)),
    ("agreement_has_value", lambda p: p.agreements.update(value=VALUE - 1)),
    ("agreement_has_value", lambda p: p.agreements.update(replaced_at=timezone.now())),
    ("agreement_has_dates", lambda p: p.agreements.update(ends_on=None)),
    ("agreement_has_dates", lambda p: p.agreements.update(starts_on=None)),
    ("agreement_signed", lambda p: p.agreements.update(file="")),
    ("agreement_signed", lambda p: p.agreements.update(signed_on=None)),
    ("agreement_signed", lambda p: p.agreements.update(board_signatory="")),
    ("agreement_signed", lambda p: p.agreements.update(partner_signatory="")),
    ("both_confirmed", lambda p: p.agreements.update(board_confirmed_at=None)),
    ("both_confirmed", lambda p: p.agreements.update(partner_confirmed_at=None)),
    ("money_not_above_gap", lambda p: p.needs.update(gap=VALUE - 1)),
    ("account_verified", lambda p: Document.objects.update(status="uploaded", verified_at=None)),
    (
        "account_verified",
        lambda p: Document.objects.update(valid_until=timezone.localdate() - timedelta(days=1)),
    ),
    ("money_is_firm", lambda p: Commitment.objects.update(partnership=None)),
    ("money_is_firm", lambda p: Commitment.objects.update(state="cancelled", reason="batal")),
    ("instalments_planned", lambda p: p.instalments.update(amount=VALUE - 1)),
    ("instalments_planned", lambda p: p.instalments.update(state="cancelled")),
    ("instalments_settled", lambda p: p.instalments.update(state="paid", received_on=None)),
    ("instalments_settled", lambda p: p.reports.exclude(instalment=None).update(state="submitted")),
    ("final_report_accepted", lambda p: p.reports.filter(instalment=None).update(state="submitted")),
    ("final_report_accepted", lambda p: p.reports.filter(instalment=None).delete()),
    (
        "final_report_open",
        lambda p: p.reports.create(due_on=timezone.localdate(), state="accepted"),
    ),
    ("handover_signed", lambda p: type(p.handover).objects.update(file="")),
    ("handover_signed", lambda p: p.handover.delete()),
    ("both_evaluated", lambda p: p.evaluations.filter(side="partner").delete()),
    ("asked", lambda p: Partnership.objects.update(answer_from="", asked_on=None, answer_due_on=None)),
    ("overdue_and_reminded", lambda p: Partnership.objects.update(answer_due_on=timezone.localdate())),
    ("overdue_and_reminded", lambda p: Partnership.objects.update(reminded_on=timezone.localdate())),
    ("overdue_and_reminded", lambda p: Partnership.objects.update(reminded_on=None)),
]
