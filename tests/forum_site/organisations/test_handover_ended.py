"""A handover without ground: its role was ended, the body is not verified, the successor may not serve."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.models import Notification
from forum_site.organisations.actions.end_membership import end_membership
from forum_site.organisations.actions.hand_over import start_handover
from forum_site.organisations.actions.witness_handover import witness_handover
from forum_site.organisations.handover_rules import can_witness_handover
from forum_site.organisations.models import Handover, Invitation, Membership, Organisation, Role
from tests.forum_site.organisations.handover_cases import agreed, role_of

DESK = reverse("organisations:desk")


@pytest.fixture
def handover(ani, budi, handep, eko) -> Handover:
    return agreed(ani, handep, budi)


def test_an_ended_role_is_passed_on_to_nobody(handover, ani, handep, eko):
    end_membership(role_of(ani, handep), by=eko)
    handover.refresh_from_db()
    assert handover.stopped_with_role
    with pytest.raises(PermissionDenied):
        witness_handover(handover, by=eko)
    assert not Membership.objects.current().filter(role=Role.BOARD_COORDINATOR).exists()


def test_both_sides_are_told_and_it_is_written_down_with_the_reason(handover, client, ani, budi, handep, eko):
    end_membership(role_of(ani, handep), by=eko)
    told = Notification.objects.filter(event__kind="organisations.handover_cancelled")
    assert {one.user for one in told} == {ani, budi}
    entry = ModelLogEntry.objects.get(action="organisations.cancel_handover")
    assert (entry.user, entry.data) == (eko, {"reason": "role_ended"})
    client.force_login(budi)
    for address in ("/inbox/", handover.get_absolute_url()):
        assert "tidak ada yang menggantikan" in client.get(address).content.decode(), address


def test_the_code_of_a_stopped_handover_opens_nothing(ani, handep, eko):
    start_handover(role_of(ani, handep), by=ani)
    end_membership(role_of(ani, handep), by=eko)
    assert not Invitation.objects.usable().exists()


def test_the_end_of_another_role_leaves_it_open(handover, budi, handep, eko):
    end_membership(role_of(budi, handep), by=eko)
    handover.refresh_from_db()
    assert handover.is_open


def test_the_witness_itself_calls_nothing_off(handover, eko):
    done = witness_handover(handover, by=eko)
    assert (done.cancelled_at, done.stopped_with_role) == (None, False)
    assert not ModelLogEntry.objects.filter(action="organisations.cancel_handover").exists()


@pytest.mark.parametrize("state", ["pending", "returned", "unclaimed"])
def test_nothing_is_witnessed_in_a_body_that_is_not_verified_any_more(handover, eko, state):
    Organisation.objects.filter(pk=handover.organisation_id).update(verification=state)
    assert not can_witness_handover(eko, Handover.objects.get())


@pytest.mark.parametrize(
    ("change", "may"),
    [
        ({"is_active": False}, False),
        ({"suspended_until": timedelta(days=1)}, False),
        ({"suspended_until": timedelta(days=-1)}, True),
        ({"silenced_until": timedelta(days=1)}, True),
    ],
)
def test_who_may_not_serve_takes_nothing_over(handover, budi, eko, change, may):
    for name, value in change.items():
        setattr(budi, name, timezone.now() + value if isinstance(value, timedelta) else value)
    budi.save()
    assert can_witness_handover(eko, Handover.objects.get()).allowed is may


def test_the_desk_says_why_it_cannot_be_witnessed(client, handover, budi, eko):
    budi.suspended_until = timezone.now() + timedelta(days=1)
    budi.save()
    client.force_login(eko)
    page = client.get(f"{DESK}?open=handover-{handover.pk}").content.decode()
    assert "Akun pengurus baru" in page
    assert "Saksikan serah terima" not in page


def test_a_lapsed_term_is_named_on_the_desk_and_can_be_witnessed(client, handover, eko):
    client.force_login(eko)
    address = f"{DESK}?open=handover-{handover.pk}"
    for days, named in ((0, False), (-1, True)):
        day = timezone.localdate() + timedelta(days=days)
        Membership.objects.filter(pk=handover.membership_id).update(term_end=day)
        page = client.get(address).content.decode()
        assert ("Masa jabatan berakhir" in page) is named
        assert "Saksikan serah terima" in page
    assert can_witness_handover(eko, handover)
