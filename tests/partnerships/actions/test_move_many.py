"""The same move for many needs: the same guards, a step and an entry each, few statements."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Notification
from forum_site.notifications.watches import watch
from forum_site.notifications.wording import words_of
from partnerships.actions.move_many import move_needs
from partnerships.actions.publish_plan import open_needs
from partnerships.models import Need, NeedStep
from tests.factories.partnerships import NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(handep):
    return PlanFactory(board=handep)


def states(plan):
    return sorted(plan.needs.values_list("status", flat=True))


def test_the_lines_of_an_agreed_plan_open_and_the_incomplete_ones_only_enter_it(plan, ani):
    NeedFactory(plan=plan, status="draft")
    NeedFactory(plan=plan, status="draft", cost=None)
    opened = open_needs(plan.needs.filter(status="draft"), by=ani)
    assert states(plan) == ["in_plan", "open_for_partners"]
    need = Need.objects.get(pk__in=opened)
    assert list(need.steps.values_list("move", "role")) == [
        ("adopt", "board_coordinator"), ("open", "board_coordinator"),
    ]  # fmt: skip
    assert need.opened_at and need.version == 2
    log = ModelLogEntry.objects.for_instance(need).order_by("pk")
    assert list(log.values_list("action", flat=True)) == ["partnerships.need_adopt", "partnerships.need_open"]
    assert log[0].user == ani and log[0].data == {"from": "draft", "to": "in_plan"}


def test_a_returned_proposal_does_not_enter_the_plan_with_its_lines(plan):
    NeedFactory(plan=plan, status="draft", tracking_code="ABCD2345")
    assert open_needs(plan.needs.filter(status="draft")) == [] and states(plan) == ["draft"]
    assert not NeedStep.objects.exists()


def test_nothing_opens_of_a_board_nobody_verified(plan, handep):
    type(handep).objects.update(verification="pending")
    NeedFactory(plan=plan, status="draft")
    assert open_needs(plan.needs.filter(status="draft")) == [] and states(plan) == ["in_plan"]


def test_a_person_moves_many_only_in_the_own_board(plan, laweyan, ani, budi):
    NeedFactory(plan=plan, status="in_plan")
    NeedFactory(board=laweyan, status="in_plan")
    rows = Need.objects.filter(status="in_plan")
    assert move_needs(rows, "open", by=budi) == []
    assert move_needs(rows, "open", by=ani) == list(plan.needs.values_list("pk", flat=True))


def test_more_lines_take_no_more_statements(plan):
    def statements(number):
        NeedFactory.create_batch(number, plan=plan, status="draft")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(move_needs(plan.needs.filter(status="draft"), "adopt", by=None)) == number
        return len(queries)

    few = statements(3)
    assert statements(40) == few <= 12


def stories(user):
    return [words_of(one.event) for one in Notification.objects.filter(user=user).order_by("pk")]


def test_whoever_follows_many_lines_hears_once_of_all(plan, ani, hadi, gita):
    needs = NeedFactory.create_batch(4, plan=plan, status="draft")
    for need in needs:
        watch(hadi, need)
    watch(gita, needs[2])
    open_needs(plan.needs.filter(status="draft"), by=ani)
    (heard,), (alone,) = stories(hadi), stories(gita)
    assert heard.title == f"Terbuka untuk mitra: {needs[0].title} dan 3 lainnya"
    assert heard.url == plan.get_absolute_url() and str(plan.board) in heard.body
    assert alone.title == f"Terbuka untuk mitra: {needs[2].title}" and "trace" in alone.url


def test_lines_that_go_different_ways_are_told_apart(plan, ani, hadi):
    for cost in (None, 50_000_000):
        watch(hadi, NeedFactory(plan=plan, status="draft", cost=cost))
    open_needs(plan.needs.filter(status="draft"), by=ani)
    assert sorted(one.title.partition(":")[0] for one in stories(hadi)) == [
        "Masuk PJM", "Terbuka untuk mitra",
    ]  # fmt: skip


def test_the_proposer_is_told_as_author_and_who_muted_it_is_not(plan, ani, hadi, gita):
    needs = NeedFactory.create_batch(2, plan=plan, status="proposed", proposed_by=hadi)
    for at, need in enumerate(needs):
        Need.objects.filter(pk=need.pk).update(tracking_code=f"ABCD234{at}")
        watch(gita, need, "muted")
    watch(hadi, needs[0], "muted")
    move_needs(plan.needs.all(), "drop", by=ani, reason="Sudah dibangun desa")
    notice = Notification.objects.get()
    assert (notice.user, notice.reason, notice.event.data) == (hadi, "author", {"more": 0})
    assert notice.event.subject.need == needs[1] and "Sudah dibangun desa" in stories(hadi)[0].body


def test_who_causes_many_moves_is_not_told(plan, ani):
    watch(ani, NeedFactory(plan=plan, status="draft"))
    open_needs(plan.needs.filter(status="draft"), by=ani)
    assert not Notification.objects.exists()


def test_telling_of_more_lines_takes_no_more_statements(plan, ani, hadi):
    def statements(number):
        for need in NeedFactory.create_batch(number, plan=plan, status="draft"):
            watch(hadi, need)
        with CaptureQueriesContext(connection) as queries:
            move_needs(plan.needs.filter(status="draft"), "adopt", by=ani, follows=True)
        return len(queries)

    few = statements(2)
    assert statements(30) == few
