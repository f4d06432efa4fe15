"""The yearly look at what was handed over, and its reminders."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Event, Notification
from partnerships.actions.channelling.check_condition import check_condition
from partnerships.actions.channelling.hand_over_works import a_year_after
from partnerships.funding_limits import Refused
from partnerships.models import LedgerEntry, PartnershipNeed
from partnerships.rules import after as rules
from tests.factories.after import ending, handed_over
from tests.factories.organisations import OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.factories.place import camera_photo, sent

TODAY = timezone.localdate


@pytest.fixture
def given(handep, rimba):
    """Handed over 400 days ago."""
    made = ending(handep, rimba, stage="closed")
    return handed_over(made, TODAY() - timedelta(days=400))


def need_of(given):
    return given.partnership.lines.get().need


def test_a_look_sets_the_next_one_a_year_ahead(given, ani, gita):
    check_condition(given, need_of(given), by=ani, checked_on=TODAY(), state="good")
    given.refresh_from_db()
    assert given.next_check_on == a_year_after(TODAY())
    assert LedgerEntry.objects.get(object_type="conditioncheck").kind == "condition.good"
    assert Notification.objects.filter(user=gita, event__kind="partnerships.condition_noted").count() == 1


def test_with_several_works_the_one_longest_unseen_says_when(given, ani, handep):
    other = NeedFactory(board=handep, plan=need_of(given).plan)
    PartnershipNeed.objects.create(partnership=given.partnership, need=other)
    check_condition(given, other, by=ani, checked_on=TODAY(), state="good")
    given.refresh_from_db()
    assert given.next_check_on == a_year_after(given.handed_over_on)


def test_a_photo_of_it_is_public_with_consent_only(given, ani):
    shot = {"file": sent(camera_photo()), "caption": "Jalan setelah setahun", "taken_on": TODAY()}
    with pytest.raises(ValidationError):
        check_condition(
            given, need_of(given), by=ani, checked_on=TODAY(), state="good", photo={**shot, "consent": False}
        )
    made = check_condition(
        given, need_of(given), by=ani, checked_on=TODAY(), state="good", photo={**shot, "consent": True}
    )
    assert (made.photo.moment, made.photo.need) == ("after", need_of(given))


@pytest.mark.parametrize(("days", "state", "note"), [(1, "good", ""), (-401, "good", ""), (0, "heavy", " ")])
def test_impossible_days_and_damage_without_words_are_refused(given, ani, days, state, note):
    with pytest.raises(Refused):
        on = TODAY() + timedelta(days=days)
        check_condition(given, need_of(given), by=ani, checked_on=on, state=state, note=note)


def test_another_need_is_refused(given, ani, handep):
    with pytest.raises(Refused):
        check_condition(given, NeedFactory(board=handep), by=ani, checked_on=TODAY(), state="good")


@pytest.mark.parametrize("who", ["ani", "budi", "dewi", "gita", "eko", "citra", "hadi"])
def test_board_and_keeper_note_it_nobody_else(request, given, perkim, who):
    given.keeper_body = perkim
    given.save()
    person = request.getfixturevalue(who)
    assert bool(rules.can_check_condition(person, given)) == (who in {"ani", "budi", "dewi"})


@pytest.mark.parametrize("stage", ["reporting", "suspended", "terminated"])
def test_before_the_handover_there_is_nothing_to_look_at(given, ani, stage):
    given.partnership.stage = stage
    given.partnership.save()
    with pytest.raises(PermissionDenied):
        check_condition(given, need_of(given), by=ani, checked_on=TODAY(), state="good")


def test_board_and_keeper_hear_thirty_and_seven_days_before_and_on_the_day_once_each(
    given, ani, dewi, perkim, gita
):
    given.keeper_body, given.next_check_on = perkim, TODAY()
    given.save()
    ahead = (31, 30, 12, 7, 0, -3)
    said = [tell_deadlines(TODAY() - timedelta(days=n), only="look") for n in ahead]
    assert said == [0, 1, 0, 1, 1, 0]
    told = Notification.objects.filter(event__kind__startswith="partnerships.condition_due")
    assert sorted(one.user.handle for one in told) == ["ani"] * 3 + ["dewi"] * 3


def test_a_look_in_time_spares_the_reminder(given, ani):
    given.keeper_body = OrganisationFactory(kind="community_group")
    check_condition(given, need_of(given), by=ani, checked_on=TODAY(), state="good")
    assert tell_deadlines(only="look") == 0
    assert not Event.objects.filter(kind="partnerships.condition_due").exists()
