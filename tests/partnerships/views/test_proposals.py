"""Proposing a need: who may, what is kept, what is masked; the list of proposals."""

import pytest
from django.urls import reverse

from forum_site.notifications.models import Notification
from forum_site.organisations.models import Kind, Role
from partnerships.data_rights import copy_of, erase
from partnerships.life_words import who_words
from partnerships.models import MediumTermPlan, Need
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.people import person

pytestmark = pytest.mark.django_db
NEW = "/needs/new/?board=bkm-handep"
GOOD = {
    "title": "Saluran drainase RT 03", "category": "drainase", "problem": "Air masuk ke dapur setiap hujan.",
    "rt": "03", "rw": "02", "quantity": "120", "unit": "m", "households": "45", "poor_households": "30",
    "women": "91", "workers": "12", "days": "3", "daily_wage": "110.000", "cost": "186,4 juta",
}  # fmt: skip


@pytest.fixture
def group(handep):
    return OrganisationFactory(
        kind=Kind.COMMUNITY_GROUP, name="KSM Manduhara", slug="ksm", parent=handep, territory=handep.territory
    )


@pytest.fixture
def joko(group, menteng):
    """The leader of KSM Manduhara."""
    user = person("joko", "Joko Tundan", menteng)
    MembershipFactory(user=user, organisation=group, role=Role.GROUP_LEADER)
    return user


def send(client, user, url=NEW, **change):
    client.force_login(user)
    return client.post(url, {**GOOD, **change})


def told(user):
    return list(Notification.objects.filter(user=user).values_list("event__kind", flat=True))


def test_a_group_leader_proposes_and_the_unit_is_told(client, handep, joko, group, budi, ani):
    plan = PlanFactory(board=handep, period_start=2026, period_end=2028)
    answer = send(client, joko, on_behalf=str(group.pk))
    need = Need.objects.get()
    assert answer.url == reverse("partnerships:proposal_sent", args=[need.pk])
    assert (need.plan, need.status, need.proposer, need.proposer_group) == (
        plan,
        "proposed",
        group.name,
        group,
    )
    assert (need.sector, need.cost, need.gap, need.swadaya_planned) == (
        "ENVIRONMENT",
        186_400_000,
        186_400_000,
        3_960_000,
    )
    step = need.steps.get()
    assert (step.move, step.role, step.organisation, step.on_behalf_of) == (
        "propose",
        "group_leader",
        group,
        "",
    )
    assert told(budi) == ["partnerships.need_waits"] and told(ani) == []
    page = client.get(answer.url).content.decode()
    assert f"{need.tracking_code[:4]}-{need.tracking_code[4:]}" in page


def test_a_resident_proposes_for_themselves_and_stays_unnamed(client, handep, hadi):
    send(client, hadi)
    need = Need.objects.get()
    assert (need.proposer, need.steps.get().role) == ("", "")
    page = client.get(reverse("partnerships:need_trace", args=[need.pk, need.slug])).content.decode()
    assert "Warga" in page and "Hadi" not in page.split("<main")[1]


def test_an_officer_writes_down_what_a_present_resident_proposes(client, handep, budi, eko):
    send(client, budi, on_behalf="present", problem="Rumah Pak Slamet Riyadi 081234567890 kebanjiran.")
    need = Need.objects.get()
    assert need.steps.get().data == {"present": True, "unit": "environment"} and need.proposed_by == budi
    assert "Slamet" not in need.problem and "0812" not in need.problem
    send(client, eko, on_behalf="other", group_name="Posyandu Melati")
    step = Need.objects.latest("pk").steps.get()
    assert (step.on_behalf_of, step.role) == ("Posyandu Melati", "secretariat_officer")


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 302), ("budi", 302), ("hadi", 302), ("citra", 302), ("dewi", 302), ("eko", 302), ("indra", 403)],
)
def test_who_can_be_reached_may_propose(client, request, handep, who, status):
    assert send(client, request.getfixturevalue(who)).status_code == status


def test_a_visitor_signs_in_first_and_comes_back(client, handep):
    assert client.get(NEW).url.startswith("/accounts/login/?next=/needs/new/")


@pytest.mark.parametrize("change", [{"on_behalf": "present"}, {"on_behalf": "other", "group_name": "RT 5"}])
def test_a_resident_speaks_for_nobody_else(client, handep, hadi, group, change):
    send(client, hadi, **change)
    assert not Need.objects.exclude(steps__on_behalf_of="", steps__data={}).exists()


def test_a_leader_speaks_only_for_the_own_group(client, handep, joko):
    other = OrganisationFactory(
        kind=Kind.COMMUNITY_GROUP, parent=handep, territory=handep.territory, slug="ksm-2"
    )
    assert send(client, joko, on_behalf=str(other.pk)).status_code == 422
    assert not Need.objects.exists()


def test_the_category_is_proposed_from_the_title_and_taken_only_once_confirmed(client, handep, hadi):
    answer = send(client, hadi, category="")
    assert answer.status_code == 422 and not Need.objects.exists()
    page = answer.content.decode()
    assert 'value="drainase" selected' in page and 'value="Saluran drainase RT 03"' in page
    assert send(client, hadi, category="drainase").status_code == 302


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""}, {"problem": ""}, {"title": "Sesuatu", "category": ""}, {"poor_households": "46"},
        {"days": ""}, {"daily_wage": ""}, {"unit": ""}, {"cost": "banyak"}, {"households": "-1"},
    ],
)  # fmt: skip
def test_what_is_missing_is_said_and_what_was_typed_stays(client, handep, hadi, change):
    answer = send(client, hadi, **change)
    assert answer.status_code == 422 and not Need.objects.exists()
    assert 'id="mend"' in answer.content.decode() and GOOD["rt"] in answer.content.decode()


def test_a_person_sends_five_a_day_an_officer_more(client, handep, hadi, budi):
    assert [send(client, hadi).status_code for _n in range(6)] == [302] * 5 + [403]
    assert Need.objects.count() == 5
    assert [send(client, budi).status_code for _n in range(7)] == [302] * 7


def test_a_board_nobody_proved_takes_no_proposal(client, handep, hadi):
    type(handep).objects.update(verification="unclaimed")
    answer = send(client, hadi)
    assert answer.status_code == 403 and "alert" in answer.content.decode() and not Need.objects.exists()


def test_without_a_living_plan_a_draft_of_three_years_is_made(client, handep, hadi):
    PlanFactory(board=handep, period_start=2019, period_end=2021, status="expired")
    send(client, hadi)
    plan = MediumTermPlan.objects.get(status="draft")
    assert plan.period_end - plan.period_start == 2 and Need.objects.get().plan == plan
    send(client, hadi)
    assert MediumTermPlan.objects.filter(status="draft").count() == 1


def test_a_proposal_is_no_line_of_the_plan_and_no_visitor_reads_it(client, handep, hadi, citra):
    plan = PlanFactory(board=handep, period_start=2026, period_end=2028)
    NeedFactory(plan=plan, title="Jalan usaha tani")
    send(client, hadi)
    need = Need.objects.get(status="proposed")
    assert list(plan.needs.lines()) == list(plan.needs.exclude(pk=need.pk))
    assert client.get(need.get_absolute_url()).status_code == 200
    client.force_login(citra)
    assert client.get(need.get_absolute_url()).status_code == 404
    assert client.get(reverse("partnerships:proposal_sent", args=[need.pk])).status_code == 404
    client.logout()
    assert client.get(need.get_absolute_url()).status_code == 404
    assert need.title not in client.get(plan.get_absolute_url()).content.decode()


def test_the_boards_of_a_kelurahan_are_offered(client, handep, laweyan, hadi, citra):
    client.force_login(hadi)
    page = client.get("/needs/new/?choose=1").content.decode()
    assert "?board=bkm-handep" in page and "lkm-laweyan" not in page
    found = client.get("/needs/new/", {"region": "Laweyan", "region-code": laweyan.territory.code})
    assert "?board=lkm-laweyan" in found.content.decode()
    client.force_login(citra)
    assert "LKM Laweyan" in client.get("/needs/new/").content.decode(), "the only own board is taken"


def test_a_returned_proposal_is_mended_by_its_proposer_and_sent_again(client, handep, hadi, budi, citra):
    need = NeedFactory(board=handep, status="draft", tracking_code="ABCD2345", proposed_by=hadi, problem="x")
    url = reverse("partnerships:proposal_resend", args=[need.pk])
    assert send(client, citra, url).status_code == 404
    answer = send(client, hadi, url, title="Saluran RT 03 dan RT 04", version=str(need.version))
    need.refresh_from_db()
    assert answer.status_code == 302 and (need.title, need.status) == ("Saluran RT 03 dan RT 04", "proposed")
    assert send(client, hadi, url, version="0").status_code == 403, "it is no longer returned"


def test_a_change_by_somebody_else_is_not_overwritten(client, handep, hadi):
    need = NeedFactory(board=handep, status="draft", tracking_code="ABCD2345", proposed_by=hadi, version=4)
    url = reverse("partnerships:proposal_resend", args=[need.pk])
    assert send(client, hadi, url, version="3").status_code == 422
    need.refresh_from_db()
    assert need.status == "draft"


LISTED = {"ani": 2, "budi": 2, "eko": 2, "root": 3, "hadi": 1, "citra": 1, "fitri": 1, "gita": 0}


@pytest.mark.parametrize(("who", "number"), LISTED.items())
def test_the_list_shows_what_is_the_persons_to_work_on(client, request, handep, laweyan, who, number):
    hadi = request.getfixturevalue("hadi")
    NeedFactory(board=handep, status="proposed", tracking_code="AAAA2345", proposed_by=hadi)
    NeedFactory(board=handep, status="verified", tracking_code="BBBB2345")
    NeedFactory(board=laweyan, status="deferred", tracking_code="CCCC2345")
    NeedFactory(board=handep)
    client.force_login(request.getfixturevalue(who))
    assert len(client.get("/proposals/").context["rows"]) == number


def test_the_list_filters_by_the_address_and_leads_the_unit_to_the_checklist(client, handep, budi, ani):
    need = NeedFactory(board=handep, status="proposed", tracking_code="AAAA2345")
    NeedFactory(board=handep, status="verified", tracking_code="BBBB2345")
    client.force_login(budi)
    answer = client.get("/proposals/?state=verify")
    assert [row["need"] for row in answer.context["rows"]] == [need]
    url = reverse("partnerships:need_verify", args=[need.pk])
    assert url in answer.content.decode()
    assert len(client.get("/proposals/?state=nonsense").context["rows"]) == 2
    client.force_login(ani)
    assert url not in client.get("/proposals/").content.decode()


def test_a_longer_list_takes_no_more_statements(client, handep, budi, django_assert_max_num_queries):
    client.force_login(budi)
    client.get("/proposals/")
    for n in range(30):
        NeedFactory(board=handep, status="proposed", tracking_code=f"AAAA{n:04d}")
    with django_assert_max_num_queries(12):
        client.get("/proposals/")


def test_a_person_gets_a_copy_and_the_proposal_stays_without_them(client, handep, hadi):
    send(client, hadi)
    assert copy_of(hadi)["needs_proposed"][0]["title"] == GOOD["title"]
    erase(hadi)
    need = Need.objects.get()
    assert need.proposed_by is None and need.steps.get().by is None
    assert who_words(need.steps.get()) == "Warga"
