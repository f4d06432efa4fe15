"""The pages of a handover: the wizard's three steps, the state, the queue of the secretariat."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from forum_site.organisations.actions.hand_over import confirm_handover, start_handover
from forum_site.organisations.authority import manages
from forum_site.organisations.desk import waiting_for
from forum_site.organisations.models import Handover, Role
from tests.factories.organisations import MembershipFactory
from tests.forum_site.organisations.handover_cases import agreed, begun, role_of

DESK = reverse("organisations:desk")


@pytest.fixture
def wizard(client, handep):
    """`wizard(user, step, **answers)` presses the button of the step."""
    address = reverse("organisations:handover", args=[handep.slug])

    def press(user, step, **answers):
        client.force_login(user)
        return client.post(address, {"step": step, "pass_watches": "on", **answers})

    return press


def test_three_steps_lead_to_a_handover(wizard, ani, budi, handep):
    answers = {"membership": role_of(ani, handep).pk, "successor": budi.pk, "note": "Kunci di Bu Rt."}
    second = wizard(ani, 1, **answers).content.decode()
    assert "2. Yang diserahkan" in second
    third = wizard(ani, 2, **answers).content.decode()
    assert "Kunci di Bu Rt." in third
    assert not Handover.objects.exists()
    answer = wizard(ani, 3, **answers)
    handover = Handover.objects.get()
    assert answer.headers["Location"] == handover.get_absolute_url()
    assert (handover.successor, handover.note, bool(handover.outgoing_at)) == (budi, "Kunci di Bu Rt.", True)


def test_a_new_person_gets_a_letter_that_is_shown_once_or_a_mail(
    wizard, ani, handep, django_capture_on_commit_callbacks
):
    answers = {"membership": role_of(ani, handep).pk, "successor": "new"}
    letter = wizard(ani, 3, **answers)
    assert letter.headers["Cache-Control"] == "private, no-store"
    Handover.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        wizard(ani, 3, **answers, email="baru@contoh.invalid")
    assert mail.outbox[-1].to == ["baru@contoh.invalid"]


def test_who_holds_the_role_already_is_refused_with_a_sentence(wizard, ani, handep):
    page = wizard(ani, 1, membership=role_of(ani, handep).pk, successor=ani.pk)
    assert page.status_code == 422
    assert "sudah memegang" in page.content.decode()


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("eko", 200), ("root", 200), ("hadi", 404), ("fitri", 404)],
)
def test_whom_the_wizard_serves(client, request, ani, handep, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("organisations:handover", args=[handep.slug])).status_code == status


def test_another_persons_role_is_not_in_the_list(wizard, ani, budi, handep):
    page = wizard(budi, 3, membership=role_of(ani, handep).pk, successor=budi.pk)
    assert page.status_code == 422
    assert not Handover.objects.exists()


def test_both_say_yes_on_the_page_and_the_secretariat_witnesses(client, ani, budi, handep, eko):
    handover = begun(ani, handep, budi)
    for user in (budi, ani):
        client.force_login(user)
        assert "Saya setuju" in client.get(handover.get_absolute_url()).content.decode()
        client.post(reverse("organisations:confirm_handover", args=[handover.pk]))
    client.force_login(eko)
    assert "Saksikan serah terima" in client.get(f"{DESK}?open=handover-{handover.pk}").content.decode()
    client.post(reverse("organisations:witness_handover", args=[handover.pk]))
    assert manages(budi, handep)
    assert not manages(ani, handep)
    assert waiting_for(eko) == []


def test_a_silent_side_makes_the_desk_ask_for_a_reason(client, ani, budi, handep, eko):
    handover = confirm_handover(begun(ani, handep, budi), by=budi)
    client.force_login(eko)
    address = reverse("organisations:witness_handover", args=[handover.pk])
    assert client.post(address).status_code == 422
    assert client.post(address, {"reason": "Meninggal dunia."}).status_code == 302
    handover.refresh_from_db()
    assert handover.reason == "Meninggal dunia."


def test_only_the_secretariat_of_the_place_has_it_in_its_queue(ani, budi, handep, eko, fitri, root):
    handover = begun(ani, handep, budi)
    assert waiting_for(eko) == []
    confirm_handover(handover, by=budi)
    assert [row.key for row in waiting_for(eko)] == [f"handover-{handover.pk}"]
    assert waiting_for(fitri) == waiting_for(root) == []


def test_an_invited_person_reads_that_no_role_comes_with_the_code(client, ani, handep, hadi):
    invited = start_handover(role_of(ani, handep), by=ani)
    client.force_login(hadi)
    client.post(reverse("organisations:join"), {"code": invited.invited.code})
    assert "disaksikan sekretariat" in client.get(reverse("organisations:confirm")).content.decode()
    answer = client.post(reverse("organisations:confirm"))
    assert answer.headers["Location"] == invited.handover.get_absolute_url()
    assert not manages(hadi, handep)


def test_what_a_person_follows_and_drafts_is_read_by_nobody_else(client, ani, budi, handep, eko):
    handover = begun(ani, handep, budi)
    client.force_login(ani)
    assert "Draf Anda" in client.get(handover.get_absolute_url()).content.decode()
    for user in (eko, budi):
        client.force_login(user)
        assert "Draf Anda" not in client.get(handover.get_absolute_url()).content.decode()


def test_it_waits_on_the_desks_of_both(client, ani, budi, handep):
    begun(ani, handep, budi)
    for user in (ani, budi):
        client.force_login(user)
        assert "Setujui serah terima" in client.get("/desk/").content.decode()


def test_the_people_page_leads_to_it(client, ani, handep):
    client.force_login(ani)
    page = client.get(reverse("organisations:people", args=[handep.slug])).content.decode()
    assert f"/handover/?role={role_of(ani, handep).pk}" in page


def test_the_queue_asks_the_database_the_same_for_any_number(client, ani, budi, handep, eko):
    client.force_login(eko)

    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(DESK)
        return len(asked)

    agreed(ani, handep, budi)
    first = statements()
    other = MembershipFactory(organisation=handep, role=Role.BOARD_SECRETARY).user
    agreed(other, handep, budi)
    assert statements() == first
