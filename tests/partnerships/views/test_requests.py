"""The pages of requests: forwarding, answering, both lists, the need's page and trace, the desks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.organisations.desk import waiting_for
from partnerships.models import AnswerRequest, Interest, OfficialAnswer
from tests.factories.commitments import CommitmentFactory
from tests.factories.offers import InterestFactory
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.factories.requests import AnswerRequestFactory

LIST = "/desk/without-partner/"
ASKED = "/desk/agency-requests/"
OLD = timedelta(days=90)


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep, title="Titian Blok C", opened_at=timezone.now() - OLD)


def asked_of(need, perkim, days=14, **fields):
    due = timezone.localdate() + timedelta(days=days)
    return AnswerRequestFactory(need=need, organisation=perkim, due_on=due, **fields)


def late_by(need, perkim):
    """Due 14 days ago, asked long before: 10 working days late."""
    made = asked_of(need, perkim, days=-14)
    AnswerRequest.objects.filter(pk=made.pk).update(created_at=timezone.now() - OLD)
    return made


def test_the_secretariat_forwards_from_the_need(client, need, eko, perkim):
    client.force_login(eko)
    url = f"/needs/{need.pk}/forward/"
    assert url in client.get(need.get_absolute_url()).text
    assert perkim.name in client.get(url).text
    due = timezone.localdate() + timedelta(days=10)
    answer = client.post(url, {"organisation": perkim.pk, "note": "Mohon ditinjau.", "due_on": due})
    assert answer.url.endswith("#h-jawaban")
    client.logout()
    page = client.get(need.get_absolute_url()).text
    assert f"Diteruskan kepada {perkim.name} pada" in page


@pytest.mark.parametrize("fields", [{"note": ""}, {"due_on": "2020-01-01"}, {"organisation": ""}])
def test_what_is_wrong_is_said(client, need, eko, perkim, fields):
    client.force_login(eko)
    due = timezone.localdate() + timedelta(days=10)
    sent = {"organisation": perkim.pk, "note": "Mohon ditinjau.", "due_on": due} | fields
    assert client.post(f"/needs/{need.pk}/forward/", sent).status_code == 422
    assert not AnswerRequest.objects.exists()


@pytest.mark.parametrize("who", ["ani", "dewi", "fitri", "gita", "hadi"])
def test_others_forward_nothing(client, request, need, sekretariat_a, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"/needs/{need.pk}/forward/").status_code == 403
    assert "/forward/" not in client.get(need.get_absolute_url()).text


@pytest.mark.parametrize("state", ["accepted", "later", "refused"])
def test_the_agency_answers_in_three_words(client, need, dewi, perkim, state):
    made = asked_of(need, perkim)
    client.force_login(dewi)
    page = client.get(f"/needs/{need.pk}/answer/").text
    assert made.note in page
    assert "Bukan urusan kami" in page
    sent = {"state": state, "reason": "", "signer": "Kepala Bidang", "answered_on": timezone.localdate()}
    assert client.post(f"/needs/{need.pk}/answer/", sent).status_code == 422
    client.post(f"/needs/{need.pk}/answer/", sent | {"reason": "Pagu habis."})
    made.refresh_from_db()
    assert (made.state, made.answer.state) == ("answered", state)
    assert "dijawab pada hari yang sama" in client.get(need.get_absolute_url()).text


def test_a_state_outside_the_three_is_refused(client, need, dewi, perkim):
    asked_of(need, perkim)
    client.force_login(dewi)
    sent = {"state": "question", "reason": "Apa?", "signer": "Kabid", "answered_on": timezone.localdate()}
    assert client.post(f"/needs/{need.pk}/answer/", sent).status_code == 422
    assert not OfficialAnswer.objects.exists()


def test_lateness_is_public_on_the_need_and_its_trace(client, need, perkim):
    late_by(need, perkim)
    trace = f"{need.get_absolute_url()}trace/"
    for url in (need.get_absolute_url(), trace):
        assert "terlambat 10 hari kerja" in client.get(url).text
    assert "Mohon ditinjau untuk Renja 2027." in client.get(trace).text


def test_a_request_taken_back_leaves_its_reason_on_the_trace(client, need, eko, perkim):
    made = asked_of(need, perkim)
    client.force_login(eko)
    assert client.post(f"/requests/{made.pk}/withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"/requests/{made.pk}/withdraw/", {"reason": "Salah dinas."}).url == ASKED
    assert client.get(f"/requests/{made.pk}/withdraw/").status_code == 403
    client.logout()
    assert "Salah dinas." in client.get(f"{need.get_absolute_url()}trace/").text


def test_the_agency_sees_on_its_desk_what_waits_and_how_late(client, need, dewi, perkim):
    late_by(need, perkim)
    client.force_login(dewi)
    for url in ("/desk/", ASKED):
        page = client.get(url).text
        assert "terlambat 10 hari kerja" in page
        assert f"/needs/{need.pk}/answer/" in page


def test_late_ones_come_first_and_kota_b_sees_none(client, handep, perkim, eko, fitri, need):
    asked_of(NeedFactory(board=handep, title="Sumur"), perkim, days=5)
    late_by(need, perkim)
    client.force_login(eko)
    page = client.get(ASKED).text
    assert page.index("Titian Blok C") < page.index("Sumur")
    client.force_login(fitri)
    assert "Sumur" not in client.get(ASKED).text


def titles(client, query=""):
    return [row["need"].title for row in client.get(f"{LIST}{query}").context["rows"]]


def test_needs_without_partner_oldest_month_then_poorest(client, handep, eko):
    for title, days, poor in (("Baru", 70, 45), ("Lama", 400, 5), ("Muda", 10, 45), ("Miskin", 400, 40)):
        opened = timezone.now() - timedelta(days=days)
        NeedFactory(board=handep, title=title, opened_at=opened, poor_households=poor)
    client.force_login(eko)
    assert titles(client) == ["Miskin", "Lama", "Baru"]
    assert titles(client, "?order=poorest") == ["Baru", "Miskin", "Lama"]
    assert titles(client, "?days=120") == ["Miskin", "Lama"]
    assert titles(client, "?sector=SOCIAL") == []
    assert titles(client, "?days=abc&order=x&page=99") == ["Miskin", "Lama", "Baru"]


def helped(need, perkim, how):
    if how in ("open", "answered", "withdrawn"):
        InterestFactory(need=need, status=how)
    elif how in ("committed", "received", "planned"):
        FundingEntryFactory(need=need, stage=how, amount=1_000)
    elif how == "own money":
        FundingEntryFactory(need=need, stage="committed", amount=1_000, source_kind="SELF_HELP")
    elif how.startswith("promise "):
        CommitmentFactory(need=need, state=how.removeprefix("promise "))
    else:
        asked_of(need, perkim, state=how.removeprefix("asked "))


@pytest.mark.parametrize(
    ("how", "listed"),
    [
        ("open", False), ("answered", False), ("withdrawn", True), ("committed", False),
        ("received", False), ("planned", True), ("own money", True), ("asked open", False),
        ("asked withdrawn", True), ("asked answered", True), ("promise offered", False),
        ("promise conditional", False), ("promise declined", True),
    ],
)  # fmt: skip
def test_who_helps_takes_a_need_off_the_list(client, need, eko, perkim, how, listed):
    assert Interest.Status.values == ["open", "answered", "withdrawn"]
    helped(need, perkim, how)
    client.force_login(eko)
    assert titles(client) == (["Titian Blok C"] if listed else [])


@pytest.mark.parametrize(("state", "listed"), [("accepted", False), ("later", True), ("refused", True)])
def test_a_need_comes_back_unless_the_agency_helps(client, need, eko, perkim, state, listed):
    answer = OfficialAnswer.objects.create(
        need=need, organisation=perkim, state=state, reason="x", signer="Kabid",
        answered_on=timezone.localdate(),
    )  # fmt: skip
    asked_of(need, perkim, state="answered", answer=answer)
    client.force_login(eko)
    assert bool(titles(client)) is listed


@pytest.mark.parametrize(("who", "status"), [("ani", 404), ("dewi", 404), ("hadi", 404), ("fitri", 200)])
def test_the_list_is_the_secretariats_and_of_its_place(client, request, need, sekretariat_a, who, status):
    client.force_login(request.getfixturevalue(who))
    answer = client.get(LIST)
    assert answer.status_code == status
    assert "Titian Blok C" not in answer.text


def test_three_a_week_join_the_queue_of_the_desk(client, handep, perkim, eko, fitri, need):
    for n in range(4):
        NeedFactory(board=handep, title=f"Lain {n}", opened_at=timezone.now() - OLD)
    assert len([row for row in waiting_for(eko) if row.queue.code == "lonely"]) == 3
    assert not waiting_for(fitri)
    client.force_login(eko)
    page = client.get(f"/desk/secretariat/?open=lonely-{need.pk}").text
    assert f"/needs/{need.pk}/forward/?from=desk" in page
    client.force_login(fitri)
    assert "Titian Blok C" not in client.get(f"/desk/secretariat/?open=lonely-{need.pk}").text


@pytest.mark.parametrize("url", [LIST, ASKED, f"{ASKED}?state=withdrawn"])
def test_a_list_costs_the_same_with_more_rows(
    client, handep, perkim, eko, url, django_assert_max_num_queries
):
    client.force_login(eko)
    for n in range(5):
        need = NeedFactory(board=handep, opened_at=timezone.now() - OLD)
        if n % 2 or url != LIST:
            asked_of(need, perkim, state="withdrawn" if url != ASKED else "open")
    with django_assert_max_num_queries(12):
        assert client.get(url).context["page"].object_list


def test_the_agencys_desk_costs_three_statements_more(
    client, handep, perkim, dewi, django_assert_max_num_queries
):
    for _n in range(6):
        asked_of(NeedFactory(board=handep), perkim)
    client.force_login(dewi)
    with django_assert_max_num_queries(20):
        assert len(client.get("/desk/").context["requests"]["rows"]) == 5
