"""Random walks through the life of a need: the state changes only along the table, one step each time."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import ModelLogEntry

from partnerships.actions.follow_funding import follow_funding
from partnerships.actions.move_need import move_need
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import FundingEntry, Need
from tests.partnerships.life_cases import ABOUT, TABLE, a_need
from tests.soak import amount

pytestmark = pytest.mark.django_db
WHO = st.sampled_from(["ani", "budi", "ani", "budi", "system", "system", "hadi", "citra"])


def likely(state):
    """Moves that start here twice as often as all together."""
    here = [code for code, (sources, _to, _who) in TABLE.items() if state in sources.split()]
    return st.one_of(st.sampled_from([*here, "money", "no money"]), st.sampled_from(list(TABLE)))


def attempt(need, code, by):
    if code in {"money", "no money"}:
        FundingEntry.objects.filter(need=need).delete()
        if code == "money":
            FundingEntry.objects.create(
                need=need, source_kind="CSR_PRIVATE", stage="committed", amount=need.cost
            )
        follow_funding(refresh_funding(need), by=by)
        return
    move_need(need, code, by=by, **ABOUT.get(code, {}))


@settings(
    max_examples=amount(short=15, long=300),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), tries=st.integers(5, 40))
def test_a_need_walks_only_along_the_table(handep, ani, budi, citra, hadi, data, tries):
    people = {"ani": ani, "budi": budi, "citra": citra, "hadi": hadi, "system": None}
    need = a_need(handep, "propose", status="draft", tracking_code="x", proposed_by=hadi)
    for _try in range(tries):
        code, name = data.draw(likely(need.status)), data.draw(WHO)
        try:
            attempt(need, code, people[name])
        except (PermissionDenied, Http404):
            continue
    now, state = Need.objects.get(pk=need.pk), "draft"
    walked = list(need.steps.order_by("pk"))
    for step in walked:
        sources, target, _who = TABLE[step.move]
        assert step.from_status == state and state in sources.split() and step.to_status == target
        state = target
    assert now.status == state
    log = ModelLogEntry.objects.for_instance(need).filter(action__startswith="partnerships.need_")
    assert [f"partnerships.need_{step.move}" for step in walked] == list(
        log.order_by("pk").values_list("action", flat=True)
    )
    reached = [step.to_status for step in walked]
    if "in_plan" in reached:
        assert "prioritised" in reached[: reached.index("in_plan")], "a proposal is ranked first"
