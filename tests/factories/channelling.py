"""Partnerships at any stage; what the stage rests on is added by the test that asks for it."""

from typing import Any

from django.utils import timezone

from forum_site.organisations.models import Organisation
from partnerships.channelling.stages import ROAD, Stage
from partnerships.models import Need, Partnership, PartnershipNeed, PartnershipStep
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory


def make_partnership(
    need: Need | None = None,
    partner: Organisation | None = None,
    *,
    stage: str = Stage.INTERESTED,
    **more: Any,
) -> Partnership:
    """A partnership about one need (Rp 50 million, looking for partners) with a verified company.

    Written straight into the tables: one step to `stage`, no clock unless `answer_from` is given.
    """
    need = need or NeedFactory(board=more.pop("board", None))
    partner = partner or OrganisationFactory(kind="company", name="PT Rimba Terang", verification="verified")
    public = stage in ROAD[2:] if stage in ROAD else True
    more = {"title": need.title, "started_by": "board", "is_public": public, **more}
    made = Partnership.objects.create(board=need.board, partner=partner, stage=stage, **more)
    PartnershipNeed.objects.create(partnership=made, need=need)
    PartnershipStep.objects.create(
        partnership=made, move="identify", to_stage=stage, at=timezone.now(), side=made.started_by
    )
    return made
