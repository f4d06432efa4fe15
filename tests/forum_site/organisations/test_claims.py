"""From the claim to the badge: J1."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.notifications.models import Notification
from forum_site.organisations.actions.claim_organisation import claim_organisation
from forum_site.organisations.actions.create_board import boards_in, create_board
from forum_site.organisations.actions.decide_claim import accept_claim, return_claim
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Claim, Membership, Organisation, Role, Verification


def told(user) -> list[str]:
    return list(Notification.objects.filter(user=user).values_list("event__kind", flat=True))


def test_the_secretariat_is_told_and_verifies(hadi, eko, fitri, langkai, decree, sekretariat_a):
    claim = claim_organisation(langkai, by=hadi, role=Role.BOARD_COORDINATOR, evidence=decree)
    assert told(eko) == ["organisations.claim_filed"]
    assert told(fitri) == []
    accept_claim(claim, by=eko)
    langkai.refresh_from_db()
    assert langkai.is_verified
    assert (langkai.verified_by, bool(langkai.verified_at)) == (sekretariat_a, True)
    assert manages(hadi, langkai)
    assert told(hadi) == ["organisations.claim_decided"]


def test_the_officer_of_another_kota_cannot_verify(fitri, claim_a):
    with pytest.raises(Http404):
        accept_claim(claim_a, by=fitri)
    claim_a.refresh_from_db()
    assert claim_a.status == Claim.Status.PENDING


def test_a_returned_claim_shows_the_reason_and_can_be_sent_again(hadi, eko, regions):
    board = create_board(regions["62.71.01.1003"], name="BKM Baru", by=hadi)
    claim = claim_organisation(board, by=hadi, role=Role.BOARD_COORDINATOR)
    return_claim(claim, by=eko, reason="SK belum ditandatangani lurah.")
    board.refresh_from_db()
    assert board.verification == Verification.RETURNED
    again = claim_organisation(board, by=hadi, role=Role.BOARD_COORDINATOR)
    board.refresh_from_db()
    assert (board.verification, again.status) == (Verification.PENDING, Claim.Status.PENDING)
    assert board.claims.count() == 2


def test_a_return_needs_a_reason(eko, claim_a):
    with pytest.raises(ValueError, match="reason"):
        return_claim(claim_a, by=eko, reason="  ")


def test_a_claim_never_hides_a_listed_board(hadi, eko, langkai):
    claim = claim_organisation(langkai, by=hadi, role=Role.BOARD_COORDINATOR)
    assert Organisation.objects.public().filter(pk=langkai.pk).exists()
    return_claim(claim, by=eko, reason="Bukan pengurus.")
    assert Organisation.objects.public().filter(pk=langkai.pk).exists()


def test_two_officers_decide_once(eko, claim_a):
    other_view = Claim.objects.get(pk=claim_a.pk)
    accept_claim(claim_a, by=eko)
    with pytest.raises(PermissionDenied):
        return_claim(other_view, by=eko, reason="Terlambat.")
    assert Claim.objects.get(pk=claim_a.pk).status == Claim.Status.ACCEPTED


def test_a_claim_on_a_verified_board_adds_a_person_and_keeps_the_badge(hadi, eko, handep):
    before = handep.verified_at
    accept_claim(claim_organisation(handep, by=hadi, role=Role.BOARD_SECRETARY), by=eko)
    handep.refresh_from_db()
    assert handep.verified_at == before
    assert manages(hadi, handep)


def test_a_role_of_another_kind_is_refused(hadi, langkai):
    with pytest.raises(ValueError, match="no role"):
        claim_organisation(langkai, by=hadi, role=Role.SECRETARIAT_OFFICER)


def test_a_program_is_no_evidence(hadi, langkai):
    with pytest.raises(ValidationError):
        claim_organisation(
            langkai, by=hadi, role=Role.BOARD_COORDINATOR, evidence=SimpleUploadedFile("sk.pdf", b"MZ\x90")
        )
    assert not langkai.claims.exists()


def test_a_board_known_in_the_kelurahan_is_shown_first(client, hadi, handep, menteng):
    assert boards_in(menteng, seen_by=hadi) == [handep]
    client.force_login(hadi)
    page = client.get(
        reverse("organisations:create"), {"village": menteng.label, "village-code": menteng.code}
    )
    assert reverse("organisations:claim", args=[handep.slug]) in page.content.decode()


def test_a_coordinator_creates_a_board_in_the_browser(client, hadi, eko, regions, decree):
    client.force_login(hadi)
    address = reverse("organisations:create_in", args=["62.71.01.1003"])
    answers = {
        "name": "BKM Karya Langkai",
        "label": "BKM",
        "role": Role.BOARD_COORDINATOR,
        "evidence": decree,
    }
    answer = client.post(address, answers)
    board = Organisation.objects.get(slug="bkm-karya-langkai")
    assert answer.headers["Location"] == board.get_absolute_url()
    assert (board.verification, board.claims.get().claimant) == (Verification.PENDING, hadi)
    assert client.get(board.get_absolute_url()).status_code == 200


def test_evidence_is_served_as_a_download_to_those_concerned(client, hadi, eko, fitri, langkai, decree):
    claim = claim_organisation(langkai, by=hadi, role=Role.BOARD_COORDINATOR, evidence=decree)
    address = reverse("organisations:evidence", args=[claim.pk])
    for user, status in ((hadi, 200), (eko, 200), (fitri, 404)):
        client.force_login(user)
        answer = client.get(address)
        assert answer.status_code == status
        if status == 200:
            assert "attachment" in answer.headers["Content-Disposition"]
            assert b"".join(answer.streaming_content).startswith(b"%PDF-")
    client.logout()
    assert client.get(address).status_code == 302


def test_an_inbox_tells_nothing_of_claims_that_are_no_longer_the_readers(client, eko, claim_a):
    """Neither the officer who left the secretariat nor a member who left reads it in the list."""
    client.force_login(eko)
    title = f"{claim_a.organisation}: "
    announce("organisations.claim_filed", actor=None, subject=claim_a, recipients=[eko])
    assert title in client.get("/inbox/").content.decode()
    Membership.objects.filter(user=eko).update(term_end=timezone.localdate() - timedelta(days=1))
    assert title not in client.get("/inbox/").content.decode()


def test_many_notices_of_claims_and_members_take_no_more_statements(
    client, ani, eko, handep, claim_a, django_assert_max_num_queries
):
    counts = []
    client.force_login(eko)
    for _round in range(2):
        for _n in range(5):
            announce("organisations.claim_filed", actor=None, subject=claim_a, recipients=[eko])
            joined = handep.memberships.first()
            announce("organisations.member_joined", actor=None, subject=joined, recipients=[eko])
        with django_assert_max_num_queries(20) as captured:
            client.get("/inbox/")
        counts.append(len(captured))
    assert counts[0] == counts[1]
