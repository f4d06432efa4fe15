"""A partnership with one of every private thing in it, written straight into the tables."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone

from forum_site.organisations.models import Organisation
from partnerships.channelling.proposal_sections import LABELS
from partnerships.models import (
    Agreement,
    Expense,
    Handover,
    Instalment,
    Message,
    Need,
    Partnership,
    Proposal,
    ProposalVersion,
    Question,
    Report,
    ScopeChange,
    SiteVerification,
    VisitPhoto,
)
from tests.factories.channelling import make_partnership
from tests.factories.documents import A_PDF, DocumentFactory
from tests.factories.partnerships import FundingEntryFactory
from tests.factories.place import files

MILLION = 1_000_000


def a_file(name: str = "surat.pdf") -> ContentFile[bytes]:
    return ContentFile(A_PDF, name=name)


def whole_partnership(
    need: Need, partner: Organisation, *, mark: str = "RAHASIA", **more: Any
) -> dict[str, Any]:
    """Name → object; words that nobody outside may read hold `mark`. At work and public, if not said."""
    one = make_partnership(need, partner, **{"stage": "active", **more})
    today = timezone.localdate()
    made: dict[str, Any] = {"partnership": one}
    made["agreement"] = Agreement.objects.create(
        partnership=one, value=MILLION, number="07/BKM/2026", subject="Perbaikan drainase", signed_on=today,
        starts_on=today, ends_on=today, board_signatory=f"{mark} Ani", partner_signatory=f"{mark} Gita",
        file=a_file(),
    )  # fmt: skip
    made["instalment"] = Instalment.objects.create(
        partnership=one, number=1, amount=MILLION, due_on=today, state="received", paid_on=today,
        received_on=today, proof=a_file(),
    )  # fmt: skip
    DocumentFactory(organisation=one.board, kind="bank_account", status="verified", account_last4="4471")
    made["message"] = Message.objects.create(partnership=one, side="board", text=f"{mark} pesan")
    made["question"] = Question.objects.create(partnership=one, text="Kapan?", to="board", due_on=today)
    made["handover"] = Handover.objects.create(
        partnership=one, keeper="kpp", keeper_name="KPP Gang", handed_over_on=today, what="Drainase",
        next_check_on=today, file=a_file(),
    )  # fmt: skip
    made["change"] = ScopeChange.objects.create(
        partnership=one, what=f"{mark} lebar", why="Harga naik", proposed_by="board"
    )
    return made | _work(one, need, mark) | _proposal(one, mark) | _visit(one, mark)


def _work(one: Partnership, need: Need, mark: str) -> dict[str, Any]:
    today = timezone.localdate()
    entry = FundingEntryFactory(need=need, stage="spent", amount=MILLION)
    expense = Expense.objects.create(
        partnership=one, need=need, spent_on=today, what=f"{mark} semen", amount=MILLION, receipt=a_file(),
        entry=entry,
    )  # fmt: skip
    report = Report.objects.create(partnership=one, due_on=today, state="draft", narrative=f"{mark} uraian")
    return {"expense": expense, "report": report}


def _proposal(one: Partnership, mark: str) -> dict[str, Any]:
    texts = dict.fromkeys(LABELS, f"{mark} proposal")
    proposal = Proposal.objects.create(partnership=one, texts=texts)
    data = {"texts": texts, "needs": []}
    version = ProposalVersion.objects.create(
        proposal=proposal, number=1, at=timezone.now(), data=data, sha256="0" * 64
    )
    return {"proposal": proposal, "version": version}


def _visit(one: Partnership, mark: str) -> dict[str, Any]:
    visit = SiteVerification.objects.create(
        partnership=one, key=str(uuid4()), visited_on=timezone.localdate(), side="partner", result="ready",
        note=f"{mark} temuan", paper=a_file(),
    )  # fmt: skip
    pair = files()
    photo = VisitPhoto.objects.create(
        visit=visit, image=pair.image, thumbnail=pair.thumbnail, caption=f"{mark} foto", consent=True
    )
    return {"visit": visit, "photo": photo}
