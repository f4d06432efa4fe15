"""Verifying, moving by hand, the trace, and the tracking code without an account."""

import re

import pytest
from django.urls import reverse

from forum_site.notifications.models import Notification
from partnerships.actions.move_need import move_need
from partnerships.models import FundingEntry, Need
from partnerships.need_states import BY_HAND
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.partnerships.life_cases import PASSED, POINTS

pytestmark = pytest.mark.django_db
HOLDS = dict.fromkeys(POINTS, "yes")


@pytest.fixture
def proposal(handep, hadi):
    need = NeedFactory(
        board=handep, title="Saluran RT 03", problem="Banjir.", status="draft", tracking_code="ABCD2345",
        proposed_by=hadi,
    )  # fmt: skip
    move_need(need, "propose", by=hadi)
    return need


def verify(client, user, need, **answers):
    client.force_login(user)
    return client.post(reverse("partnerships:need_verify", args=[need.pk]), answers)


def told(user):
    return list(Notification.objects.filter(user=user).order_by("pk").values_list("event__kind", flat=True))


def test_the_unit_verifies_with_eight_points(client, proposal, budi, ani, hadi):
    answer = verify(client, budi, proposal, do="verify", **HOLDS)
    assert answer.status_code == 302
    proposal.refresh_from_db()
    step = proposal.steps.get(move="verify")
    assert proposal.status == "verified" and step.data["checklist"] == PASSED
    assert told(ani) == ["partnerships.need_waits"] and told(hadi) == ["partnerships.need_step"]


def test_a_point_that_does_not_hold_can_only_be_returned(client, proposal, budi):
    answer = verify(
        client, budi, proposal, do="verify", **{**HOLDS, "cost": "no", "cost-note": "RAB belum ada"}
    )
    assert answer.status_code == 422 and "RAB belum ada" in answer.content.decode()
    proposal.refresh_from_db()
    assert proposal.status == "proposed"


@pytest.mark.parametrize("missing", POINTS)
def test_every_point_is_answered(client, proposal, budi, missing):
    answers = {code: "yes" for code in POINTS if code != missing}
    assert verify(client, budi, proposal, do="verify", **answers).status_code == 422


def test_returning_takes_the_notes_as_reason(client, proposal, budi):
    assert verify(client, budi, proposal, do="return", **HOLDS).status_code == 422, "no reason yet"
    answer = verify(
        client, budi, proposal, do="return", **{**HOLDS, "land": "no", "land-note": "milik PT KAI"}
    )
    proposal.refresh_from_db()
    assert (
        answer.status_code == 302 and proposal.status == "draft" and "milik PT KAI" in proposal.status_reason
    )


def test_who_proposed_is_told_kindly_that_somebody_else_verifies(client, proposal, budi):
    type(proposal).objects.update(proposed_by=budi)
    answer = verify(client, budi, proposal, do="verify", **HOLDS)
    assert answer.status_code == 403 and 'class="alert warn"' in answer.content.decode()
    proposal.refresh_from_db()
    assert proposal.status == "proposed"


@pytest.mark.parametrize(
    ("who", "status"),
    [("budi", 200), ("ani", 403), ("hadi", 403), ("eko", 403), ("citra", 404), ("fitri", 404), ("dewi", 404)],
)
def test_only_the_unit_sees_the_checklist(client, request, proposal, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("partnerships:need_verify", args=[proposal.pk])).status_code == status


# What stands on the need's page for whom: (state, person) → codes with a form, codes with an obstacle.
BLOCK = {
    ("proposed", "ani"): ("return defer merge drop", ""),
    ("proposed", "budi"): ("return", ""),
    ("in_plan", "ani"): ("open defer merge drop", ""),
    ("open_for_partners", "ani"): ("talk defer merge drop", "start"),
    ("in_talks", "ani"): ("end_talks defer merge drop", "start"),
    ("in_progress", "ani"): ("complete", ""),
    ("in_progress", "budi"): ("complete", ""),
    ("completed", "ani"): ("hand_over", ""),
    ("deferred", "ani"): ("resume merge drop", "reconsider"),
    ("dropped", "ani"): ("restore", ""),
    ("handed_over", "ani"): ("", ""),
}


@pytest.mark.parametrize(("case", "found"), BLOCK.items())
def test_the_page_offers_what_the_person_may_do_now(client, request, handep, case, found):
    state, who = case
    need = NeedFactory(board=handep, status=state)
    client.force_login(request.getfixturevalue(who))
    shown = client.get(need.get_absolute_url()).context["next"] or {"moves": [], "blocked": []}
    codes = [" ".join(one.move.code for one in shown[part]) for part in ("moves", "blocked")]
    assert tuple(codes) == found


@pytest.mark.parametrize("who", [None, "hadi", "citra", "eko", "root"])
def test_others_are_offered_nothing(client, request, handep, who):
    need = NeedFactory(board=handep)
    if who:
        client.force_login(request.getfixturevalue(who))
    page = client.get(need.get_absolute_url())
    assert page.context["next"] is None and "/move/" not in page.content.decode()


def test_a_move_by_hand_asks_its_reason_and_keeps_it_masked(client, handep, ani):
    need = NeedFactory(board=handep, status="in_plan")
    url = reverse("partnerships:need_move", args=[need.pk, "defer"])
    client.force_login(ani)
    assert client.post(url, {"reason": " "}).status_code == 422
    assert client.post(url, {"reason": "Tanah Pak Slamet Riyadi belum bebas."}).status_code == 302
    need.refresh_from_db()
    assert need.status == "deferred" and "Slamet" not in need.status_reason


def test_a_merge_takes_a_living_need_of_the_board(client, handep, laweyan, ani):
    need, other = NeedFactory(board=handep), NeedFactory(board=handep)
    foreign = NeedFactory(board=laweyan)
    url = reverse("partnerships:need_move", args=[need.pk, "merge"])
    client.force_login(ani)
    assert client.post(url, {"reason": "sama", "target": foreign.pk}).status_code == 422
    assert client.post(url, {"reason": "sama", "target": other.pk}).status_code == 302
    need.refresh_from_db()
    assert need.merged_into == other


@pytest.mark.parametrize("code", ["verify", "rank", "commit", "propose", "nonsense"])
def test_other_moves_have_no_form(client, handep, ani, code):
    client.force_login(ani)
    need = NeedFactory(board=handep, status="in_plan")
    assert client.post(reverse("partnerships:need_move", args=[need.pk, code])).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("hadi", 403), ("citra", 403), ("eko", 403), ("budi", 403)])
@pytest.mark.parametrize("code", sorted(set(BY_HAND) - {"complete", "return"}))
def test_no_move_by_hand_for_others(client, request, handep, who, status, code):
    need = NeedFactory(board=handep, status="open_for_partners")
    client.force_login(request.getfixturevalue(who))
    url = reverse("partnerships:need_move", args=[need.pk, code])
    assert client.post(url, {"reason": "x", "evidence": "x"}).status_code == status
    assert Need.objects.get(pk=need.pk).status == "open_for_partners"


def trace_of(need):
    return reverse("partnerships:need_trace", args=[need.pk, need.slug])


def test_the_trace_tells_who_by_role_and_body_and_links_what_shows_it(client, proposal, budi, ani, hadi):
    move_need(proposal, "verify", by=budi, data={"checklist": PASSED})
    move_need(proposal, "rank", by=ani, follows=True, data={"meeting": 7, "rank": 2, "of": 17})
    move_need(proposal, "adopt", by=ani)
    FundingEntryFactory(need=proposal, amount=12_000_000, evidence="SPK 4/2027")
    page = client.get(trace_of(proposal))
    titles = [line.title for line in page.context["lines"]]
    text = page.content.decode().split("<main")[1]
    assert len(titles) == 5 and "SPK 4/2027" in text and "12.000.000" in text
    assert reverse("partnerships:ranking", args=[7]) in text and "UPL, BKM Handep" in text
    assert not any(name in text for name in ("Budi", "Ani Handayani", "Hadi"))
    assert page.context["brief"]["stage"] == 4 and len(page.context["coming"]) == 6


def test_an_imported_line_has_a_trace_too(client, handep):
    page = client.get(trace_of(NeedFactory(board=handep)))
    assert page.context["brief"]["stage"] == 2 and len(list(page.context["brief"]["stages"])) == 7
    assert len(page.context["lines"]) == 2


def test_planned_and_voided_money_leaves_no_line(client, handep):
    need = NeedFactory(board=handep)
    FundingEntryFactory(need=need, stage="planned")
    entry = FundingEntryFactory(need=need)
    FundingEntry.objects.filter(pk=entry.pk).update(voided_at="2027-01-01T00:00Z", void_reason="salah")
    assert len(client.get(trace_of(need)).context["lines"]) == 2


def test_the_trace_of_a_house_tells_no_place(client, handep):
    need = NeedFactory(board=handep, title="Bedah rumah RT 07", category="rtlh", rt="07", households=1)
    page = client.get(trace_of(need)).content.decode()
    assert "RT 07" not in page and "rt-07" not in page


@pytest.mark.parametrize(("who", "status"), [(None, 404), ("citra", 404), ("hadi", 200), ("eko", 200)])
def test_the_trace_is_as_public_as_the_need(client, request, proposal, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(trace_of(proposal)).status_code == status


def test_a_longer_trace_takes_no_more_statements(client, handep, django_assert_max_num_queries):
    need = NeedFactory(board=handep)
    client.get(trace_of(need))
    for _n in range(12):
        FundingEntryFactory(need=need, amount=1)
    with django_assert_max_num_queries(11):
        client.get(trace_of(need))


def test_the_code_shows_how_it_stands_without_an_account(client, proposal, hadi, budi):
    move_need(proposal, "return", by=budi, reason="Lengkapi volume.")
    answer = client.get("/track/", {"code": " abcd-2345 "}, follow=True)
    text = answer.content.decode().split("<main")[1]
    assert answer.status_code == 200 and "Lengkapi volume." in text and proposal.title in text
    assert not re.search(r"Hadi|Budi|@|0812", text)
    assert answer["X-Robots-Tag"] == "noindex" and "no-store" in answer["Cache-Control"]
    assert proposal.get_absolute_url() not in text, "visitors cannot read it yet"


@pytest.mark.parametrize("code", ["ZZZZ9999", "ABCD234", "ABCD23456", "%27%20OR", "ABCD2345X"])
def test_an_unknown_code_opens_nothing(client, proposal, code):
    assert client.get(f"/track/{code}/", follow=True).status_code == 404


def test_no_code_opens_what_is_no_proposal(client, handep):
    NeedFactory(board=handep, tracking_code="")
    assert client.get("/track/", {"code": ""}).status_code == 200
    assert client.get("/track/-/", follow=True).status_code == 200


def test_codes_are_not_tried_in_thousands(client, proposal, settings, monkeypatch):
    monkeypatch.setattr("partnerships.views.life.LOOK_UPS", "3/m/ip")
    answers = [client.get(f"/track/AAAA222{n}/").status_code for n in range(2, 7)]
    assert answers == [404, 404, 404, 429, 429]


def test_a_merged_proposal_leads_to_the_need_it_goes_on_in(client, proposal, handep, ani):
    other = NeedFactory(board=handep, title="Saluran induk")
    move_need(proposal, "merge", by=ani, reason="Satu saluran.", target=other)
    assert other.get_absolute_url() in client.get("/track/ABCD2345/").content.decode()
