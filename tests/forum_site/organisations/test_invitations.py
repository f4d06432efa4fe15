"""One-time codes: by letter, by mail, typed, used, expired, lost."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.actions.accept_invitation import CodeSpent, accept_invitation
from forum_site.organisations.actions.end_membership import end_membership
from forum_site.organisations.actions.invite import invite, revoke_invitation
from forum_site.organisations.authority import is_officer, manages
from forum_site.organisations.codes import find_invitation, normalise
from forum_site.organisations.models import Claim, Invitation, Role, Verification


def test_a_coordinator_without_e_mail_gets_in_by_letter(client, hadi, eko, langkai):
    _invitation, code = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    client.force_login(hadi)
    client.post(reverse("organisations:join"), {"code": f" {code[:4].lower()}-{code[4:]} "})
    answer = client.post(reverse("organisations:confirm"))
    assert answer.headers["Location"] == langkai.get_absolute_url()
    assert manages(hadi, langkai)


def test_who_is_not_logged_in_types_first_and_logs_in_then(client, hadi, eko, langkai):
    _invitation, code = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    answer = client.post(reverse("organisations:join"), {"code": code}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/login/?next=/join/confirm/")


def test_the_board_then_waits_for_its_secretariat(hadi, eko, langkai):
    accept_invitation(invite(langkai, Role.BOARD_COORDINATOR, by=eko).invitation, by=hadi)
    langkai.refresh_from_db()
    assert langkai.verification == Verification.UNCLAIMED
    assert Claim.objects.pending().decidable_by(eko).get().claimant == hadi


def test_a_colleague_of_a_verified_board_needs_no_second_look(hadi, ani, handep):
    accept_invitation(invite(handep, Role.UNIT_MANAGER, by=ani).invitation, by=hadi)
    assert manages(hadi, handep)
    assert not handep.claims.exists()


def test_a_code_works_once(hadi, gita, eko, langkai):
    invitation = invite(langkai, Role.BOARD_COORDINATOR, by=eko).invitation
    accept_invitation(invitation, by=hadi)
    with pytest.raises(CodeSpent):
        accept_invitation(invitation, by=gita)
    assert not manages(gita, langkai)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"used_at": timezone.now()}, "used already"),
        ({"revoked_at": timezone.now()}, "newer letter"),
        ({"expires_at": timezone.now() - timedelta(days=1)}, "expired"),
    ],
)
def test_a_dead_code_says_why(client, eko, langkai, change, words):
    invitation, code = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    Invitation.objects.filter(pk=invitation.pk).update(**change)
    client.cookies["django_language"] = "en"
    page = client.post(reverse("organisations:join"), {"code": code})
    assert words in page.content.decode()


def test_looking_at_the_address_of_the_qr_uses_nothing_up(client, eko, langkai):
    _invitation, code = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    page = client.get(reverse("organisations:join_code", args=[code]))
    assert code[:4] in page.content.decode()
    assert find_invitation(code).used_at is None


def test_guessing_is_limited(client, db):
    for _guess in range(20):
        client.post(reverse("organisations:join"), {"code": "AAAAAAAAAAA"})
    assert client.post(reverse("organisations:join"), {"code": "AAAAAAAAAAA"}).status_code == 429


def test_only_the_hash_is_kept(eko, langkai):
    invitation, code = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    assert code not in str(vars(invitation))
    assert find_invitation(code.lower()) == invitation


def test_a_new_letter_kills_the_lost_one(eko, langkai):
    lost = invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    invite(langkai, Role.BOARD_COORDINATOR, by=eko)
    assert not Invitation.objects.usable().filter(pk=lost.invitation.pk).exists()


def test_an_invitation_by_mail_carries_the_code(ani, handep, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invited = invite(handep, Role.UNIT_STAFF, by=ani, email="rekan@contoh.id")
    assert mail.outbox[0].to == ["rekan@contoh.id"]
    assert normalise(invited.code) in normalise(mail.outbox[0].body)


def test_on_a_trial_site_the_invitation_goes_to_who_tries_it(
    ani, handep, settings, django_capture_on_commit_callbacks
):
    settings.NOTICES_ECHO = "coba@contoh.id"
    with django_capture_on_commit_callbacks(execute=True):
        invite(handep, Role.UNIT_STAFF, by=ani, email="rekan@contoh.id")
    assert mail.outbox[0].recipients() == ["coba@contoh.id"]
    assert mail.outbox[0].extra_headers["X-Original-To"] == "rekan@contoh.id"


def test_a_cancelled_invitation_opens_nothing(ani, hadi, handep):
    invited = invite(handep, Role.UNIT_STAFF, by=ani)
    revoke_invitation(invited.invitation, by=ani)
    with pytest.raises(CodeSpent):
        accept_invitation(invited.invitation, by=hadi)


def test_strangers_do_not_invite(hadi, handep):
    with pytest.raises(PermissionDenied):
        invite(handep, Role.UNIT_STAFF, by=hadi)


def test_an_ended_role_gives_nothing_and_stays_as_history(ani, budi, handep):
    membership = budi.memberships.get()
    end_membership(membership, by=ani)
    assert not manages(budi, handep)
    assert budi.memberships.get().ended_at


def test_ending_twice_changes_nothing(ani, budi, django_assert_max_num_queries):
    membership = end_membership(budi.memberships.get(), by=ani)
    before = membership.ended_at
    assert end_membership(membership, by=ani).ended_at == before


def test_a_person_who_comes_back_the_same_day_holds_the_role_again(eko, hadi, handep, ani):
    accept_invitation(invite(handep, Role.UNIT_STAFF, by=ani).invitation, by=hadi)
    end_membership(hadi.memberships.get(), by=ani)
    accept_invitation(invite(handep, Role.UNIT_STAFF, by=ani).invitation, by=hadi)
    assert hadi.memberships.current().count() == 1


def test_an_invited_officer_is_asked_for_a_second_factor(root, hadi, sekretariat_a):
    accept_invitation(invite(sekretariat_a, Role.SECRETARIAT_OFFICER, by=root).invitation, by=hadi)
    assert is_officer(hadi)
