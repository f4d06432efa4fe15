"""Ranking meetings with scores, ready to be decided."""

from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from partnerships.models import Need, RankedNeed, RankingMeeting
from partnerships.ranking import DEFAULT_WEIGHTS
from partnerships.ranking_facts import facts_of
from tests.factories.partnerships import PlanFactory

USUAL = [{"code": code, "label": "", "weight": weight} for code, weight in DEFAULT_WEIGHTS.items()]


class RankingFactory(DjangoModelFactory[RankingMeeting]):
    """A draft of today with the usual weights, 8 of 13 present, quorum 7; give `plan` or `territory`."""

    class Meta:
        model = RankingMeeting

    class Params:
        territory: Any = None

    plan = factory.SubFactory(PlanFactory, territory=factory.SelfAttribute("..territory"))
    board = factory.SelfAttribute("plan.board")
    held_on = factory.LazyFunction(timezone.localdate)
    place = "Balai Menteng"
    entitled, present, quorum = 13, 8, 7
    criteria = factory.LazyFunction(lambda: [dict(one) for one in USUAL])


class RankedNeedFactory(DjangoModelFactory[RankedNeed]):
    """A need in a meeting with 50 for everything; give `meeting` and `need`, or `scores`."""

    class Meta:
        model = RankedNeed

    scores = factory.LazyFunction(lambda: dict.fromkeys(DEFAULT_WEIGHTS, 50))
    facts = factory.LazyAttribute(lambda row: facts_of([row.need])[row.need.pk])


def ranking_of(*needs: Need, **meeting: Any) -> RankingMeeting:
    """A scored draft: the first need has most points, the last fewest."""
    made = RankingFactory(plan=needs[0].plan, **meeting)
    for place, need in enumerate(needs):
        RankedNeedFactory(meeting=made, need=need, scores=dict.fromkeys(DEFAULT_WEIGHTS, 90 - 10 * place))
    return made
