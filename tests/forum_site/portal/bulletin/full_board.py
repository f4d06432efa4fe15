"""A board with more of everything than a page holds, all names as long as they may be, in capitals."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.weeks import Week
from partnerships.models import NeedStep, OfficialAnswer, Partnership, PartnershipStep, Report
from tests.factories.channelling import make_partnership
from tests.factories.discussions import TopicFactory
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory

WORDS = "PEMBANGUNAN SALURAN DRAINASE LINGKUNGAN DAN JALAN RABAT BETON GANG MANDUHARA BERIKUT PENUTUPNYA "


def long(most: int, n: int = 0) -> str:
    return f"{n} {WORDS * 4}"[:most].strip()


def fill(board: Organisation, rows: int = 8) -> None:
    """`rows` of each kind of thing that a bulletin tells."""
    Organisation.objects.filter(pk=board.pk).update(
        name=long(160), address=long(240), contact_phone="0536-3221234567"
    )
    partner = OrganisationFactory(kind="company", name=f"PT {long(150)}", verification="verified")
    for n in range(rows):
        _work(board, partner, n)
        TopicFactory(title=long(160, n), organisation=partner, type="experience", replies=2)
    board.refresh_from_db()


def _work(board: Organisation, partner: Organisation, n: int) -> None:
    now, today = timezone.now(), timezone.localdate()
    need = NeedFactory(board=board, title=long(240, n), cost=987_650_000 + n)
    FundingEntryFactory(need=need, amount=12_345_000)
    _partnership(need, partner, n)
    NeedStep.objects.create(need=need, move="drop", to_status="dropped", at=now, reason=long(400, n))
    OfficialAnswer.objects.create(
        need=need, organisation=partner, state="question", reason=long(2000, n), signer="Kabid",
        answered_on=today,
    )  # fmt: skip
    offer = OfferFactory(
        title=long(160, n), organisation=partner, closes_on=today + timedelta(days=n + 1),
        criteria=[{"code": code, "hard": True} for code in ("tax.npwp", "legal.deed")],
    )  # fmt: skip
    MatchFactory(need=need, offer=offer, status="nearly")


def _partnership(need: Any, partner: Organisation, n: int) -> Partnership:
    today = timezone.localdate()
    made = make_partnership(need, partner, stage="active", title=long(160, n))
    PartnershipStep.objects.create(
        partnership=made, move="decline", to_stage="declined", at=timezone.now(), side="partner",
        reason_code="region", reason=long(400, n),
    )  # fmt: skip
    Report.objects.create(partnership=made, due_on=today - timedelta(days=n + 1))
    return made


def next_week() -> Week:
    return Week.of(timezone.localdate()).after
