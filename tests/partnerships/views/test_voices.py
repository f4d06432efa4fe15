"""Endorsements and official answers on the page of a need."""

import pytest
from django.utils import timezone

from forum_site.core.dates import day
from forum_site.notifications.models import Notification
from partnerships.models import Endorsement, OfficialAnswer
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.people import person

ANSWER = {
    "state": "partly",
    "reason": "60 meter masuk APBD tahun depan, sisanya menunggu ukur ulang.",
    "signer": "Kepala Bidang Permukiman",
    "reference": "600/12/2026",
    "answered_on": "2026-11-02",
}


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.fixture
def tetangga(regions):
    """Coordinates a verified board of the same kota."""
    user = person("tetangga", "Tetangga")
    board = OrganisationFactory(name="BKM Tetangga", territory=regions["62.71.01.1002"])
    MembershipFactory(user=user, organisation=board, role="board_coordinator")
    return user


def test_a_neighbour_endorses_once_and_the_board_is_told(client, need, tetangga, ani):
    client.force_login(tetangga)
    for note in ("Air ke kampung kami juga", "Hubungi Budi 081234567890"):
        client.post(f"/needs/{need.pk}/endorse/", {"note": note})
    endorsement = Endorsement.objects.get(need=need)
    assert "081234567890" not in endorsement.note
    assert Notification.objects.filter(user=ani, event__kind="partnerships.need_endorsed").count() == 1
    assert "BKM Tetangga" in client.get(need.get_absolute_url()).text


def test_an_endorsement_is_taken_back_by_its_board_only(client, need, tetangga, ani):
    client.force_login(tetangga)
    client.post(f"/needs/{need.pk}/endorse/")
    pk = Endorsement.objects.get(need=need).pk
    client.force_login(ani)
    assert client.post(f"/endorsements/{pk}/withdraw/").status_code == 403
    client.force_login(tetangga)
    client.post(f"/endorsements/{pk}/withdraw/")
    assert not Endorsement.objects.exists()


def test_the_own_board_cannot_endorse(client, need, ani):
    client.force_login(ani)
    assert client.post(f"/needs/{need.pk}/endorse/").status_code == 403


def test_an_agency_answers_in_public(client, need, dewi, ani):
    client.force_login(dewi)
    answer = client.post(f"/needs/{need.pk}/answer/", ANSWER)
    assert answer.url.endswith("#h-jawaban")
    assert Notification.objects.filter(user=ani, event__kind="partnerships.need_answered").exists()
    client.logout()
    page = client.get(need.get_absolute_url()).text
    assert "Diterima sebagian" in page
    assert "Kepala Bidang Permukiman, 2 Nov 2026" in page


def test_a_second_answer_stands_beside_the_first(client, need, dewi):
    client.force_login(dewi)
    for state in ("question", "accepted"):
        client.post(f"/needs/{need.pk}/answer/", ANSWER | {"state": state})
    assert [one.state for one in OfficialAnswer.objects.filter(need=need)] == ["question", "accepted"]


def test_an_answer_without_reason_keeps_what_was_typed(client, need, dewi):
    client.force_login(dewi)
    answer = client.post(f"/needs/{need.pk}/answer/", ANSWER | {"reason": ""})
    assert answer.status_code == 422
    assert "600/12/2026" in answer.text


def test_an_answer_is_not_dated_in_the_future(client, need, dewi):
    client.force_login(dewi)
    tomorrow = timezone.localdate() + timezone.timedelta(days=1)
    answer = client.post(f"/needs/{need.pk}/answer/", ANSWER | {"answered_on": tomorrow.isoformat()})
    assert answer.status_code == 422, day(tomorrow)


@pytest.mark.parametrize("who", ["ani", "gita", "fitri"])
def test_other_officers_have_no_answer_form(client, need, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"/needs/{need.pk}/answer/").status_code == 403
