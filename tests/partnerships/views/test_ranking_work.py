"""Preparing, scoring and deciding in the browser's terms: forms, conflicts and refusals."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from partnerships.actions.cancel_ranking import cancel_ranking
from partnerships.actions.decide_ranking import decide_ranking
from partnerships.models import RankingMeeting
from partnerships.ranking import DEFAULT_WEIGHTS
from partnerships.views import ranking_work
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.rankings import RankingFactory, ranking_of

NEW = "/rankings/new/"
WEIGHTS = {f"w_{code}": weight for code, weight in DEFAULT_WEIGHTS.items()}


@pytest.fixture
def plan(handep):
    return PlanFactory(board=handep)


@pytest.fixture
def verified(plan):
    return NeedFactory(
        plan=plan, status="verified", title="Drainase RT 03", households=45, poor_households=30
    )


@pytest.fixture
def own(client, ani):
    client.force_login(ani)
    return client


def answers(*needs, **more):
    return {
        "held_on": timezone.localdate().isoformat(),
        "entitled": 13,
        "needs": [n.pk for n in needs],
        **WEIGHTS,
        **more,
    }


def work(meeting, verb: str) -> str:
    return reverse(f"partnerships:ranking_{verb}", args=[meeting.pk])


def scores(need, value=70):
    return {f"s-{need.pk}-{code}": value for code in DEFAULT_WEIGHTS}


def test_it_works_from_the_form_to_the_public_page(own, plan, verified):
    answer = own.post(NEW, answers(verified, quorum=""))
    meeting = RankingMeeting.objects.get()
    assert (answer.url, meeting.quorum) == (work(meeting, "score"), 7)
    answer = own.post(work(meeting, "score"), {**scores(verified), "version": 0, "decide": 1})
    assert answer.url == work(meeting, "decide")
    page = own.get(answer.url)
    assert "70,00" in page.text
    answer = own.post(answer.url, {"version": 1, "present": 8})
    assert answer.url == meeting.get_absolute_url()
    verified.refresh_from_db()
    assert (verified.status, verified.priority_rank) == ("open_for_partners", 1)


def test_verified_proposals_are_ticked_and_early_ones_are_not_offered(own, plan, verified):
    open_one, early = NeedFactory(plan=plan), NeedFactory(plan=plan, status="proposed")
    form = own.get(NEW).context["form"]
    assert form.initial["needs"] == [verified.pk]
    assert {need.pk for need in form.offered} == {verified.pk, open_one.pk} and early not in form.offered


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"w_poor": 31}, "Jumlah bobot 101"),
        ({"w_poor": 130}, "100"),
        ({"quorum": 14}, "Kuorum antara 1"),
        ({"quorum": 0}, "Kuorum antara 1"),
        ({"entitled": 0}, "Paling sedikit satu"),
        ({"needs": []}, "id_needs"),
        ({"own_weight": 10, "w_poor": 20}, "perlu nama dan bobot"),
        ({"held_on": "1999-01-01"}, "tahun"),
    ],
)
def test_a_wrong_answer_keeps_what_was_typed(own, verified, wrong, sentence):
    page = own.post(NEW, {**answers(verified), "place": "Balai Menteng", **wrong})
    assert page.status_code == 422 and "Balai Menteng" in page.text
    assert sentence in page.text
    assert not RankingMeeting.objects.exists()


def test_a_measure_of_its_own_counts_with_its_weight(own, verified):
    own.post(NEW, answers(verified, w_poor=20, own_label="Dekat sekolah", own_weight=10))
    meeting = RankingMeeting.objects.get()
    assert meeting.criteria[-1] == {"code": "own", "label": "Dekat sekolah", "weight": 10}
    assert "Dekat sekolah" in own.get(work(meeting, "score")).text


def test_a_measure_without_weight_is_not_asked_for(own, verified):
    own.post(NEW, answers(verified, w_poor=40, w_linked=0))
    assert "linked" not in {one["code"] for one in RankingMeeting.objects.get().criteria}


@pytest.mark.parametrize(("who", "status"), [("budi", 200), ("citra", 200), ("eko", 200), ("hadi", 200)])
def test_others_find_nothing_to_prepare(client, request, verified, who, status):
    client.force_login(request.getfixturevalue(who))
    page = client.get(NEW, {"board": "bkm-handep"})
    assert page.status_code == status and "form" not in page.context
    client.post(f"{NEW}?board=bkm-handep", answers(verified))
    assert not RankingMeeting.objects.exists()


@pytest.mark.parametrize("verb", ["edit", "score", "decide", "cancel", "attach"])
@pytest.mark.parametrize(("who", "status"), [("budi", 403), ("eko", 403), ("citra", 404), ("hadi", 404)])
def test_others_are_refused_everywhere(client, request, verified, verb, who, status):
    meeting = ranking_of(verified)
    client.force_login(request.getfixturevalue(who))
    assert client.post(work(meeting, verb), {"version": 0, "present": 9}).status_code == status
    meeting.refresh_from_db()
    assert meeting.status == "draft"


@pytest.mark.parametrize("verb", ["edit", "score", "decide", "cancel"])
def test_a_decided_ranking_is_closed_for_its_own_board_too(own, verified, verb):
    meeting = ranking_of(verified, status="decided")
    assert own.post(work(meeting, verb), {"version": 0, "present": 9}).status_code == 403


def test_visitors_are_asked_to_log_in(client, verified):
    assert "/accounts/login/" in client.get(NEW).url
    assert "/accounts/login/" in client.get(work(ranking_of(verified), "score")).url


def test_proposed_scores_come_with_their_reason_and_one_tick_takes_them(own, verified):
    meeting = RankingFactory(plan=verified.plan)
    meeting.ranked.create(need=verified, facts={"title": "Drainase", "households": 45, "poor": 30})
    page = own.get(work(meeting, "score")).text
    assert "30 dari 45 KK miskin" in page and "Pakai 67" in page
    blank = scores(verified, "")
    own.post(work(meeting, "score"), {**blank, f"take-s-{verified.pk}-poor": 1, "version": 0})
    assert meeting.ranked.get().scores == {"poor": 67}


def test_all_proposals_are_taken_where_nothing_is_written(own, verified):
    meeting = RankingFactory(plan=verified.plan)
    meeting.ranked.create(need=verified, facts={"households": 45, "poor": 30, "cost": 100, "self_help": 10})
    typed = {**scores(verified, ""), f"s-{verified.pk}-poor": 10}
    own.post(work(meeting, "score"), {**typed, "take_all": 1, "version": 0})
    assert meeting.ranked.get().scores == {"poor": 10, "beneficiaries": 100, "self_help": 50}


@pytest.mark.parametrize("wrong", ["101", "-1", "67,5", "banyak", "²", "0x1"])
def test_a_wrong_score_saves_nothing_and_stays_to_be_corrected(own, verified, wrong):
    meeting = ranking_of(verified)
    typed = {**scores(verified, 50), f"s-{verified.pk}-urgency": wrong, "version": 0}
    page = own.post(work(meeting, "score"), typed)
    assert page.status_code == 422 and f'value="{wrong}"' in page.text
    assert meeting.ranked.get().scores["urgency"] == 90


def test_a_secretary_who_comes_second_sees_both_values(own, verified):
    meeting = ranking_of(verified)
    own.post(work(meeting, "score"), {**scores(verified, 40), "version": 0})
    page = own.post(work(meeting, "score"), {**scores(verified, 60), "version": 0})
    assert page.status_code == 409 and 'value="60"' in page.text and "tersimpan: 40" in page.text
    assert meeting.ranked.get().scores["urgency"] == 40
    own.post(work(meeting, "score"), {**scores(verified, 60), "version": 1})
    assert meeting.ranked.get().scores["urgency"] == 60


def test_with_scripts_a_line_says_that_it_is_saved(own, verified):
    meeting = ranking_of(verified)
    answer = own.post(
        work(meeting, "score"), {**scores(verified, 40), "version": 0}, headers={"HX-Request": "true"}
    )
    assert "Tersimpan." in answer.text and 'value="1"' in answer.text and "<main" not in answer.text
    late = own.post(
        work(meeting, "score"), {**scores(verified, 60), "version": 0}, headers={"HX-Request": "true"}
    )
    assert late.status_code == 200 and 'name="version" value="0"' in late.text
    assert meeting.ranked.get().scores["urgency"] == 40


def test_ten_needs_a_page_and_the_button_goes_on(own, plan):
    needs = [NeedFactory(plan=plan) for _ in range(12)]
    meeting = ranking_of(*needs[:9])
    for need in needs[9:]:
        meeting.ranked.create(need=need, facts={"title": need.title})
    assert len(own.get(work(meeting, "score")).context["sheet"].needs) == 10
    answer = own.post(work(meeting, "score"), {"version": 0, "next": 1})
    assert answer.url.endswith("?page=2")


def test_the_decision_waits_for_every_score(own, verified):
    meeting = RankingFactory(plan=verified.plan)
    meeting.ranked.create(need=verified, facts={"title": "Drainase"})
    page = own.post(work(meeting, "decide"), {"version": 0, "present": 9})
    assert "Rapat belum bisa memutuskan" in page.text
    meeting.refresh_from_db()
    assert meeting.status == "draft"


@pytest.mark.parametrize(
    ("present", "sentence"), [(6, "Kuorum 7 orang"), (14, "lebih banyak daripada"), ("", "")]
)
def test_without_a_quorum_the_form_says_why(own, verified, present, sentence):
    meeting = ranking_of(verified)
    page = own.post(work(meeting, "decide"), {"version": 0, "present": present, "notes": "Catatan kami"})
    assert page.status_code == 422 and sentence in page.text and "Catatan kami" in page.text


def test_a_decision_on_scores_that_changed_meanwhile_is_checked_again(own, verified):
    meeting = ranking_of(verified)
    own.post(work(meeting, "score"), {**scores(verified, 40), "version": 0})
    answer = own.post(work(meeting, "decide"), {"version": 0, "present": 9})
    assert answer.url == work(meeting, "decide")
    meeting.refresh_from_db()
    assert meeting.status == "draft"


def test_a_changed_draft_is_not_overwritten_by_an_old_form(own, verified):
    meeting = ranking_of(verified)
    own.post(work(meeting, "edit"), {**answers(verified, quorum=9), "version": 0})
    own.post(work(meeting, "edit"), {**answers(verified, quorum=8), "version": 0})
    meeting.refresh_from_db()
    assert (meeting.quorum, meeting.version) == (9, 1)


def test_a_meeting_that_is_not_held_is_cancelled(own, verified):
    meeting = ranking_of(verified)
    assert own.post(work(meeting, "cancel")).url == verified.board.get_absolute_url()
    assert own.get(meeting.get_absolute_url()).status_code == 200


def test_the_scan_is_brought_once_and_other_files_are_refused(own, verified):
    meeting = ranking_of(verified, status="decided")
    page = own.post(work(meeting, "attach"), {"file": SimpleUploadedFile("a.pdf", b"<html>")})
    assert page.status_code == 422
    pdf = SimpleUploadedFile("a.pdf", b"%PDF-1.4\n%%EOF\n")
    assert own.post(work(meeting, "attach"), {"file": pdf, "number": "03"}).url == meeting.get_absolute_url()
    assert own.get(work(meeting, "attach")).status_code == 403


@pytest.mark.parametrize("verb", ["score", "edit", "decide"])
def test_many_needs_take_no_more_statements_than_one(own, plan, verb, django_assert_max_num_queries):
    needs = [NeedFactory(plan=plan, title=f"Kegiatan {n}") for n in range(30)]
    meeting = ranking_of(*needs[:9])
    for need in needs[9:]:
        meeting.ranked.create(need=need, facts={"title": need.title})
    own.get(work(meeting, verb))
    with django_assert_max_num_queries(14):
        own.get(work(meeting, verb))


@pytest.mark.parametrize(("verb", "words"), [("decide", "memutuskan"), ("cancel", "membatalkan")])
@pytest.mark.parametrize("name", ["decide_ranking", "score_ranking", "change_ranking"])
def test_who_comes_second_is_led_to_what_stands(own, ani, verified, monkeypatch, name, verb, words):
    """Somebody else decides or cancels between reading the page and saving."""
    meeting, as_it_is = ranking_of(verified), getattr(ranking_work, name)

    def overtaken(*args, **more):
        others = {"decide": lambda: decide_ranking(meeting, by=ani, present=9)}
        others.get(verb, lambda: cancel_ranking(meeting, by=ani))()
        return as_it_is(*args, **more)

    monkeypatch.setattr(ranking_work, name, overtaken)
    posted = {**scores(verified, 40), **answers(verified, quorum=7), "version": 0, "present": 8}
    page = {"decide_ranking": "decide", "score_ranking": "score", "change_ranking": "edit"}[name]
    answer = own.post(work(meeting, page), posted, follow=True)
    assert answer.redirect_chain == [(meeting.get_absolute_url(), 302)] and answer.status_code == 200
    assert [words in str(one) for one in answer.context["messages"]] == [True]
