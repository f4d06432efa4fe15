"""Both sides evaluate each other: hidden first, published together or after 30 days."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Notification
from forum_site.organisations.models import Role
from partnerships.actions.channelling import publish_evaluations as publishing
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.evaluate import evaluate
from partnerships.actions.channelling.publish_evaluations import publish_evaluations
from partnerships.funding_limits import Refused
from partnerships.models import Evaluation, LedgerEntry, Partnership, PartnershipStep
from partnerships.rules import after as rules
from tests.factories.after import GOOD, ending, evaluation, handed_over
from tests.factories.organisations import MembershipFactory


@pytest.fixture
def given(handep, rimba):
    made = ending(handep, rimba, stage="handed_over")
    handed_over(made)
    return made


def passed(partnership, days):
    """As if it had been handed over so many days ago."""
    since = timezone.now() - timedelta(days=days)
    Partnership.objects.filter(pk=partnership.pk).update(stage_since=since)
    PartnershipStep.objects.filter(partnership=partnership).update(at=since)


def kinds(user):
    return list(Notification.objects.filter(user=user).values_list("event__kind", flat=True))


def test_the_first_can_change_it_until_the_second_has_answered(given, ani, gita):
    evaluate(given, GOOD, "Cepat membayar.", by=ani)
    evaluate(given, {**GOOD, "equality": 2}, by=ani)
    assert Evaluation.objects.get().equality == 2
    assert given.stage == "handed_over"
    assert kinds(gita) == ["partnerships.evaluation_given"]
    rows = LedgerEntry.objects.filter(object_type="evaluation")
    assert [row.kind for row in rows] == ["evaluation.given", "evaluation.changed"]


def test_the_second_answer_publishes_both(given, ani, gita):
    evaluate(given, GOOD, by=ani)
    evaluate(given, GOOD, by=gita)
    assert Partnership.objects.get(pk=given.pk).stage == "evaluated"
    with pytest.raises(PermissionDenied):
        evaluate(given, GOOD, by=ani)


def test_either_side_closes_it_then(given, ani, gita):
    evaluate(given, GOOD, by=ani)
    evaluate(given, GOOD, by=gita)
    advance(given, "close", by=gita)
    assert given.stage == "closed"


@pytest.mark.parametrize("scores", [{}, {**GOOD, "equality": 0}, {**GOOD, "equality": 6}, {"equality": 3}])
def test_five_scores_from_one_to_five(given, ani, scores):
    with pytest.raises(Refused):
        evaluate(given, scores, by=ani)


def test_after_thirty_days_it_goes_on_with_one(given):
    evaluation(given, "board")
    passed(given, 29)
    assert publish_evaluations() == 0
    passed(given, 30)
    assert [publish_evaluations(), publish_evaluations()] == [1, 0]
    assert Partnership.objects.get(pk=given.pk).stage == "evaluated"


def test_the_night_goes_on_past_one_that_was_answered_meanwhile(given, monkeypatch):
    passed(given, 31)
    known = publishing.held

    def answered(partnership):
        Partnership.objects.update(stage="evaluated")
        return known(partnership)

    monkeypatch.setattr(publishing, "held", answered)
    assert publish_evaluations() == 0


def test_a_week_before_who_has_not_answered_is_reminded_once(given, ani, gita):
    evaluation(given, "board")
    passed(given, 22)
    tell_deadlines(only="evaluation")
    assert kinds(gita) == []
    passed(given, 23)
    for _ in range(2):
        tell_deadlines(only="evaluation")
    assert kinds(gita) == ["partnerships.evaluation_due"]
    assert kinds(ani) == []


def test_who_acts_for_both_sides_judges_neither(given, ani, rimba):
    MembershipFactory(user=ani, organisation=rimba, role=Role.PARTNER_OFFICER)
    with pytest.raises(PermissionDenied):
        evaluate(given, GOOD, by=ani)


@pytest.mark.parametrize("stage", ["reporting", "handed_over", "evaluated", "closed", "suspended"])
@pytest.mark.parametrize("who", ["ani", "budi", "gita", "eko", "fitri", "citra", "dewi", "hadi"])
def test_who_evaluates_at_which_stage(request, handep, rimba, who, stage):
    made = ending(handep, rimba, stage=stage)
    expected = stage == "handed_over" and who in {"ani", "budi", "gita"}
    assert bool(rules.can_evaluate(request.getfixturevalue(who), made)) == expected
