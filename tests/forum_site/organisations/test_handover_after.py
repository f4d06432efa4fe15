"""After a handover: the old account edits nothing and hears nothing by role; nobody's work is lost."""

import pytest
from django.core import mail
from django.utils import timezone

from forum_site.notifications import tasks
from forum_site.notifications.api import announce
from forum_site.notifications.models import Delivery, Notification, Preference
from forum_site.organisations.actions.witness_handover import witness_handover
from forum_site.organisations.authority import acts_for, holders, manages
from forum_site.organisations.models import Membership, Role
from forum_site.organisations.rules import can_edit, can_invite
from forum_site.portal.desk.board import board_desk
from forum_site.portal.desk.hats import Hat, hats_of
from partnerships import rules
from tests.factories.channelling import make_partnership
from tests.factories.discussions import PostFactory, TopicFactory
from tests.factories.offers import InterestFactory
from tests.factories.organisations import MembershipFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.forum_site.organisations.handover_cases import agreed, role_of


@pytest.fixture
def successor(handep):
    """Lina, an adviser of the board, who acts for nobody before."""
    return MembershipFactory(organisation=handep, role=Role.BOARD_ADVISER, user__name="Lina").user


@pytest.fixture
def passed(ani, successor, handep, eko):
    return lambda: witness_handover(agreed(ani, handep, successor), by=eko)


def test_the_old_account_edits_nothing_and_the_new_one_everything(ani, successor, handep, passed):
    plan = PlanFactory(board=handep)
    need = NeedFactory(plan=plan)
    allowed = [
        lambda user: manages(user, handep),
        lambda user: acts_for(user, handep),
        lambda user: can_edit(user, handep).allowed,
        lambda user: can_invite(user, handep, Role.BOARD_MEMBER).allowed,
        lambda user: rules.can_edit_need(user, need).allowed,
        lambda user: rules.can_edit_plan(user, plan).allowed,
    ]
    assert [ask(ani) for ask in allowed] == [True] * 6
    passed()
    for user, may in ((ani, False), (successor, True)):
        fresh = type(user).objects.get(pk=user.pk)  # nothing remembered from before
        assert [ask(fresh) for ask in allowed] == [may] * 6


def test_what_goes_to_the_role_goes_to_the_new_officer_only(ani, successor, handep, passed):
    passed()
    assert holders(handep) == [successor]


@pytest.mark.parametrize(("passes", "reader"), [(False, "ani"), (True, "Lina")])
def test_a_digest_that_waits_for_the_role_never_reaches_the_old_officer(
    ani, successor, handep, passed, django_capture_on_commit_callbacks, passes, reader
):
    people = [ani, successor] if passes else [ani]
    for user in (ani, successor):
        Preference.objects.create(user=user, group="organisation", channel="email", frequency="daily")
    joined = MembershipFactory(organisation=handep, role=Role.UNIT_STAFF)
    kind = "organisations.member_joined"
    announce(kind, actor=None, subject=joined, recipients=people, reason="role")
    assert Delivery.objects.filter(notification__event__kind=kind).count() == len(people)
    if passes:
        passed()
    mail.outbox.clear()
    Delivery.objects.exclude(notification__event__kind=kind).delete()  # the handover's own notices
    Delivery.objects.update(next_try_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        tasks.sweep_outbox()
    assert [letter.to for letter in mail.outbox] == [[ani.email if reader == "ani" else successor.email]]


def test_the_inbox_shows_the_old_officer_no_notice_of_the_role(client, ani, handep, passed):
    joined = MembershipFactory(organisation=handep, role=Role.UNIT_STAFF, user__name="Sari Baru")
    announce(
        "organisations.member_joined", actor=None, subject=joined, recipients=holders(handep), reason="role"
    )
    client.force_login(ani)
    assert "Sari Baru" in client.get("/inbox/").content.decode()
    passed()
    assert Notification.objects.filter(user=ani).exists()
    assert "Sari Baru" not in client.get("/inbox/").content.decode()


def test_history_stays_under_the_old_name(client, ani, handep, passed):
    topic = TopicFactory(author=ani, organisation=handep)
    post = PostFactory(topic=topic, author=ani)
    old = role_of(ani, handep)
    passed()
    post.refresh_from_db()
    assert post.author == ani
    assert Membership.objects.filter(pk=old.pk, ended_at__isnull=False).exists()
    assert ani.name in client.get(topic.get_absolute_url()).content.decode()


def test_no_task_is_orphaned(ani, successor, handep, passed):
    """What waited on the old desk of the board waits on the new one, word for word."""
    need = NeedFactory(board=handep)
    InterestFactory(need=need)
    make_partnership(need, stage="teaser_sent")
    before = tasks_of(ani, handep)
    assert before
    passed()
    assert tasks_of(successor, handep) == before
    assert [hat.kind for hat in hats_of(ani)] == ["member"]


def tasks_of(user, body):
    hat = next(hat for hat in hats_of(user) if hat.organisation == body)
    assert isinstance(hat, Hat)
    return [(task.title, task.url) for task in board_desk(hat, user)["tasks"]]
