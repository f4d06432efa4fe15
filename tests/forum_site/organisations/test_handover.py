"""An office passes on: begun, confirmed by both, witnessed; no role changes before."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Notification, Watch
from forum_site.notifications.watches import level_of, watch
from forum_site.organisations.actions.accept_invitation import accept_invitation
from forum_site.organisations.actions.hand_over import cancel_handover, confirm_handover, start_handover
from forum_site.organisations.actions.invite import invite
from forum_site.organisations.actions.witness_handover import witness_handover
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Handover, Invitation, Membership, Role
from tests.factories.organisations import MembershipFactory
from tests.forum_site.organisations.handover_cases import agreed, begun, role_of


def told(user, code) -> int:
    return Notification.objects.filter(user=user, event__kind=f"organisations.handover_{code}").count()


def test_no_role_changes_before_the_witness(ani, budi, handep, eko):
    agreed(ani, handep, budi)
    assert role_of(ani, handep).role == Role.BOARD_COORDINATOR
    assert role_of(budi, handep).role == Role.UNIT_MANAGER


def test_with_the_witness_the_role_is_the_successors(ani, budi, handep, eko):
    old = role_of(ani, handep)
    witness_handover(agreed(ani, handep, budi), by=eko)
    old.refresh_from_db()
    assert old.ended_at
    assert not manages(ani, handep)
    assert Membership.objects.current().filter(user=budi, role=Role.BOARD_COORDINATOR).exists()


def test_the_new_term_is_as_long_as_the_old_one(ani, budi, handep, eko):
    old = role_of(ani, handep)
    old.term_end = old.term_start + timedelta(days=3 * 365)
    old.save()
    witness_handover(agreed(ani, handep, budi), by=eko)
    new = Membership.objects.current().get(user=budi, role=Role.BOARD_COORDINATOR)
    assert new.term_start == timezone.localdate()
    assert new.term_end - new.term_start == timedelta(days=3 * 365)


def test_the_unit_passes_on_with_its_manager(ani, budi, handep, eko):
    unit = role_of(budi, handep).unit
    witness_handover(agreed(budi, handep, ani), by=eko)
    new = Membership.objects.current().get(user=ani, role=Role.UNIT_MANAGER)
    assert (new.unit, new.term_end) == (unit, None)


def test_it_is_witnessed_without_the_outgoing_person_only_with_a_reason(ani, budi, handep, eko):
    handover = begun(ani, handep, budi)
    with pytest.raises(PermissionDenied):
        witness_handover(handover, by=eko, without_outgoing_reason="Pindah.")  # nobody has said yes
    confirm_handover(handover, by=budi)
    with pytest.raises(ValueError, match="reason"):
        witness_handover(handover, by=eko, without_outgoing_reason="  ")
    done = witness_handover(handover, by=eko, without_outgoing_reason="Pindah ke Sampit.")
    assert done.reason == "Pindah ke Sampit."
    assert not manages(ani, handep)


def test_a_role_is_handed_over_once_at_a_time(ani, budi, handep):
    begun(ani, handep, budi)
    with pytest.raises(PermissionDenied):
        begun(ani, handep, budi)
    assert Handover.objects.count() == 1


def test_who_is_no_member_or_holds_the_role_is_no_successor(ani, budi, citra, handep):
    for person in (citra, ani):
        with pytest.raises(ValueError, match="member of the body"):
            begun(ani, handep, person)


def test_an_invited_successor_gets_no_role_before_the_witness(ani, handep, eko, hadi):
    started = start_handover(role_of(ani, handep), by=ani)
    accept_invitation(started.invited.invitation, by=hadi)
    assert not Membership.objects.filter(user=hadi).exists()
    handover = confirm_handover(started.handover, by=hadi)
    assert handover.successor == hadi
    confirm_handover(handover, by=ani)
    witness_handover(handover, by=eko)
    assert manages(hadi, handep)


def test_nobody_takes_over_from_themselves(ani, handep):
    old = role_of(ani, handep)
    started = start_handover(old, by=ani)
    Membership.objects.filter(pk=old.pk).update(term_end=timezone.localdate() - timedelta(days=1))
    with pytest.raises(PermissionDenied):
        accept_invitation(started.invited.invitation, by=ani)
    assert Invitation.objects.usable().exists()


def test_an_ordinary_letter_does_not_kill_the_one_of_a_handover(ani, handep):
    started = start_handover(role_of(ani, handep), by=ani)
    invite(handep, Role.BOARD_COORDINATOR, by=ani)
    assert Invitation.objects.usable().filter(pk=started.invited.invitation.pk).exists()


def test_called_off_everything_stays_and_the_code_opens_nothing(ani, handep):
    started = start_handover(role_of(ani, handep), by=ani)
    cancel_handover(started.handover, by=ani)
    assert not Invitation.objects.usable().exists()
    assert manages(ani, handep)
    start_handover(role_of(ani, handep), by=ani)  # anew


def test_it_goes_on_when_the_term_ends_meanwhile(ani, budi, handep, eko):
    handover = agreed(ani, handep, budi)
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(pk=handover.membership_id).update(term_end=yesterday)
    witness_handover(handover, by=eko)
    assert Membership.objects.current().filter(user=budi, role=Role.BOARD_COORDINATOR).exists()


def test_each_step_is_told_and_written_down(ani, budi, handep, eko, hadi):
    watch(hadi, handep)
    witness_handover(agreed(ani, handep, budi), by=eko)
    assert [told(budi, code) for code in ("started", "confirmed", "done")] == [1, 1, 1]
    assert [told(ani, code) for code in ("started", "confirmed", "done")] == [0, 1, 1]
    assert (told(eko, "waiting"), told(hadi, "done"), told(hadi, "started")) == (1, 1, 0)
    entries = ModelLogEntry.objects.filter(content_type__model="handover").values_list("action", flat=True)
    verbs = ["start_handover", "confirm_handover", "confirm_handover", "witness_handover"]
    assert sorted(entries) == sorted(f"organisations.{verb}" for verb in verbs)


def test_what_is_followed_for_the_body_passes_on(ani, budi, handep, laweyan, eko):
    watch(ani, handep)
    watch(ani, laweyan)
    witness_handover(agreed(ani, handep, budi), by=eko)
    assert (level_of(ani, handep), level_of(budi, handep)) == ("", "watching")
    assert (level_of(ani, laweyan), level_of(budi, laweyan)) == ("watching", "")


def test_who_keeps_another_role_in_the_body_goes_on_following_beside_the_successor(ani, budi, handep, eko):
    MembershipFactory(user=ani, organisation=handep, role=Role.BOARD_ADVISER)
    watch(ani, handep)
    coordinator = Membership.objects.get(user=ani, role=Role.BOARD_COORDINATOR)
    handover = start_handover(coordinator, by=ani, successor=budi).handover
    confirm_handover(handover, by=ani)
    witness_handover(confirm_handover(handover, by=budi), by=eko)
    assert (level_of(ani, handep), level_of(budi, handep)) == ("watching", "watching")


def test_what_the_successor_chose_and_what_was_muted_stays(ani, budi, handep, eko):
    watch(ani, handep)
    watch(budi, handep, Watch.Level.MUTED)
    witness_handover(agreed(ani, handep, budi), by=eko)
    assert level_of(budi, handep) == "muted"


def test_watches_stay_when_they_are_not_to_pass_on(ani, budi, handep, eko):
    watch(ani, handep)
    witness_handover(agreed(ani, handep, budi, pass_watches=False), by=eko)
    assert (level_of(ani, handep), level_of(budi, handep)) == ("watching", "")
