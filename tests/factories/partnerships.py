"""Plans and needs; offers are in tests/factories/offers.py."""

from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from forum_site.regions.models import Region
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.choices import FundingStage, NeedStatus, PlanStatus
from partnerships.models import FundingEntry, MediumTermPlan, Need
from tests.factories.organisations import OrganisationFactory


class PlanFactory(DjangoModelFactory[MediumTermPlan]):
    """An agreed PJM 2027–2029; give `board`, or its village in `territory`."""

    class Meta:
        model = MediumTermPlan

    class Params:
        territory: Region | None = None

    board = factory.SubFactory(OrganisationFactory, territory=factory.SelfAttribute("..territory"))
    period_start = 2027
    period_end = 2029
    status = PlanStatus.AGREED
    agreed_on = factory.LazyFunction(timezone.localdate)


class NeedFactory(DjangoModelFactory[Need]):
    """A need of Rp 50 million that looks for partners, nothing funded yet.

    Give `plan` (board and village follow), or `board`; its plan is then the one of 2027–2029.
    """

    class Meta:
        model = Need
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Perbaikan drainase lingkungan {n}")
    sector = "ENVIRONMENT"
    category = "drainase"
    quantity = 120
    unit = "m"
    cost = 50_000_000
    year = 2027
    households = 45
    status = NeedStatus.OPEN_FOR_PARTNERS
    opened_at = factory.LazyAttribute(
        lambda need: timezone.now() if need.status == NeedStatus.OPEN_FOR_PARTNERS else None
    )

    @classmethod
    def _create(cls, model_class: type[Need], *args: Any, **fields: Any) -> Need:
        board = fields.pop("board", None)
        plan = fields.pop("plan", None) or plan_of(board)
        fields.setdefault("village", plan.board.territory)
        need = model_class.objects.create(plan=plan, board=plan.board, **fields)
        return refresh_funding(need)


class FundingEntryFactory(DjangoModelFactory[FundingEntry]):
    """A firm commitment of Rp 10 million from the local budget; the need's amounts follow."""

    class Meta:
        model = FundingEntry

    need = factory.SubFactory(NeedFactory)
    source_kind = "APBD_LOCAL"
    stage = FundingStage.COMMITTED
    amount = 10_000_000

    @classmethod
    def _create(cls, model_class: type[FundingEntry], *args: Any, **fields: Any) -> FundingEntry:
        entry = model_class.objects.create(**fields)
        refresh_funding(entry.need)
        return entry


def plan_of(board: Any) -> MediumTermPlan:
    """The board's plan of 2027–2029, made when there is none."""
    if board is None:
        raise ValueError("a need lies in a village: give it a plan or a board")
    return MediumTermPlan.objects.filter(board=board, period_start=2027).first() or PlanFactory(board=board)
