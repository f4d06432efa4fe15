"""A partnership with money, as far as a test needs it; every step through the verbs."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.confirm_agreement import confirm_agreement
from partnerships.actions.channelling.plan_instalments import Planned, plan_instalments
from partnerships.actions.channelling.write_agreement import stamp, write_agreement
from partnerships.models import Agreement, Instalment, Need, Partnership
from partnerships.private_files import KeptFile
from tests.factories.channelling import make_partnership
from tests.factories.documents import A_PDF, DocumentFactory

MILLION = 1_000_000


def kept(content: bytes = A_PDF) -> KeptFile:
    return KeptFile(ContentFile(content, name="surat.pdf"), f"{hash(content) % 16**12:064x}", len(content))


def terms(**more: Any) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "kind": "COOPERATION", "support": "money", "number": "07/BKM/2026", "subject": "Perbaikan drainase",
        "starts_on": today, "ends_on": today + timedelta(days=180), "signed_on": today,
        "board_signatory": "Ani", "board_office": "Koordinator", "partner_signatory": "Gita",
        "partner_office": "Direktur", **more,
    }  # fmt: skip


def negotiated(needs: dict[Need, int], partner: Any, by: Any, **more: Any) -> Partnership:
    """In negotiation, the agreement written and signed on paper, confirmed by nobody."""
    first, *others = needs
    made = make_partnership(first, partner, stage="negotiation")
    for need in others:
        made.lines.create(need=need)
    write_agreement(
        made, terms(**more), {need.pk: rupiah for need, rupiah in needs.items()}, by=by, file=kept()
    )
    return made


def agreed(
    needs: dict[Need, int], partner: Any, board_user: Any, partner_user: Any, **more: Any
) -> Partnership:
    made = negotiated(needs, partner, board_user, **more)
    for user in (board_user, partner_user):
        confirm_agreement(made, by=user, seen=stamp(agreement_of(made)))
    return made


def active(
    needs: dict[Need, int], partner: Any, board_user: Any, partner_user: Any, parts: list[int], **more: Any
) -> Partnership:
    """At work, with instalments of these amounts, a month apart; the account is verified."""
    made = agreed(needs, partner, board_user, partner_user, **more)
    DocumentFactory(organisation=made.board, kind="bank_account", status="verified", account_last4="4471")
    schedule(made, parts, by=board_user)
    advance(made, "start", by=board_user)
    made.refresh_from_db()
    return made


def schedule(
    partnership: Partnership, parts: list[int], *, by: Any, min_progress: int = 0
) -> list[Instalment]:
    first = timezone.localdate() + timedelta(days=30)
    rows = [
        Planned(amount, first + timedelta(days=30 * n), min_progress if n else 0)
        for n, amount in enumerate(parts)
    ]
    return plan_instalments(partnership, rows, by=by)


def agreement_of(partnership: Partnership) -> Agreement:
    return partnership.agreements.get(replaced_at=None)


def instalment(partnership: Partnership, number: int) -> Instalment:
    found: Instalment = partnership.instalments.select_related("partnership").get(number=number)
    return found
