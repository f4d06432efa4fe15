"""The lines of a trace say in words what happened, and each day once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone, translation

from forum_site.core.dates import day
from partnerships.actions.make_version import AGREED, make_version
from partnerships.life_trace import adopted_words
from partnerships.models import NeedStep
from partnerships.trace_sources import lines_of
from tests.factories.partnerships import NeedFactory

pytestmark = pytest.mark.django_db


def test_a_version_of_the_plan_says_why_it_was_made(handep):
    need = NeedFactory(board=handep)
    make_version(need.plan, AGREED, by=None, always=True)
    with translation.override("en"):
        results = [line.result for line in lines_of(need, AnonymousUser())]
    assert "Agreed in rembug warga" in results


@pytest.mark.parametrize(("later", "said"), [(0, False), (3, True)])
def test_the_day_of_the_agreement_is_said_only_when_the_step_has_another(handep, later, said):
    need = NeedFactory(board=handep)
    need.plan.agreed_on = timezone.localdate() - timedelta(days=later)
    step = NeedStep(need=need, move="adopt", at=timezone.now())
    words = adopted_words(step, need.plan)
    assert "rembug warga" in words.lower()
    assert (day(need.plan.agreed_on) in words) is said
