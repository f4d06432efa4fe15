"""The public page of a ranking, its inputs and its record."""

import hashlib
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from partnerships import ranking, ranking_page
from partnerships.actions.attach_ranking_record import attach_ranking_record
from partnerships.actions.decide_ranking import decide_ranking
from partnerships.models import RankedNeed
from partnerships.papers.press import draw_paper
from partnerships.papers.ranking import record_data
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.rankings import ranking_of

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def needs(handep):
    plan = PlanFactory(board=handep)
    first = NeedFactory(plan=plan, title="Drainase RT 03", households=45, poor_households=30)
    return [first, NeedFactory(plan=plan, title="Lampu jalan", sector="SOCIAL")]


@pytest.fixture
def decided(needs, ani):
    words = {"notes": "Ditempel di papan RW.", "dissent": "RW 04: lampu didahulukan."}
    return decide_ranking(ranking_of(*needs, place="Aula"), by=ani, present=9, women=4, **words)


def address(meeting, rest: str = "") -> str:
    return f"{meeting.get_absolute_url()}{rest}"


def test_everybody_reads_the_order_and_how_it_was_computed(client, decided, needs):
    page = client.get(address(decided)).text
    assert page.index("Drainase RT 03") < page.index("Lampu jalan")
    for words in (
        "90,00",
        "80,00",
        "9 dari 13",
        "kuorum 7",
        "RW 04: lampu",
        "Cara menghitung",
        "Hasilnya sama",
    ):
        assert words in page, words
    assert all(need.get_absolute_url() in page for need in needs)


@pytest.mark.parametrize("rest", ["", "inputs.json", "record/", "record.pdf"])
@pytest.mark.parametrize(
    ("who", "draft"),
    [("", 404), ("hadi", 404), ("citra", 404), ("fitri", 404), ("ani", 200), ("budi", 200), ("eko", 200)],
)
def test_a_draft_is_its_boards_and_its_record_is_nobodys(client, request, needs, who, draft, rest):
    meeting = ranking_of(*needs)
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(address(meeting, rest)).status_code == (404 if rest else draft)


@pytest.mark.parametrize("rest", ["", "inputs.json", "record/", "record.pdf"])
def test_a_ranking_of_a_draft_plan_is_hidden_from_the_public(client, decided, rest):
    assert client.get(address(decided, rest)).status_code == 200
    decided.plan.status = "draft"
    decided.plan.save()
    assert client.get(address(decided, rest)).status_code == 404


def test_a_need_that_left_the_public_is_named_without_a_link(client, decided, needs):
    needs[0].status = "merged"
    needs[0].save()
    page = client.get(address(decided)).text
    assert "Drainase RT 03" in page and needs[0].get_absolute_url() not in page


def test_the_inputs_have_the_fingerprint_and_give_the_result(client, decided):
    content = client.get(address(decided, "inputs.json")).content
    assert hashlib.sha256(content).hexdigest() == decided.sha256
    again = ranking.recompute(json.loads(content))
    stored = {row.need_id: (row.rank, row.total) for row in decided.ranked.all()}
    assert {one.need: (one.rank, one.total) for one in again.placed} == stored


def test_the_page_says_when_what_is_stored_was_changed(client, decided, needs):
    row = RankedNeed.objects.get(meeting=decided, need=needs[1])
    RankedNeed.objects.filter(pk=row.pk).update(scores={**row.scores, "urgency": 100})
    page = client.get(address(decided)).text
    assert "Hasilnya berbeda" in page and "Hasilnya sama" not in page


def test_a_later_title_does_not_rewrite_the_decision(client, decided, needs):
    needs[0].title, needs[0].poor_households = "Judul lain", 1
    needs[0].save()
    page = client.get(address(decided)).text
    assert "Judul lain" not in page.split("<main", 1)[1].split("</main")[0].replace("judul-lain", "")
    assert "Hasilnya sama" in page


def test_no_name_of_who_decided_is_shown(client, decided, ani):
    for rest in ("", "inputs.json", "record/"):
        assert ani.name not in client.get(address(decided, rest)).text


def test_small_counts_are_told_nowhere(client, ani, handep):
    house = NeedFactory(board=handep, title="Bedah rumah RT 07", households=3, poor_households=3)
    meeting = decide_ranking(ranking_of(house), by=ani, present=9)
    for rest in ("", "inputs.json", "record/"):
        text = client.get(address(meeting, rest)).text
        assert "RT 07" not in text and "3 dari 3" not in text and '"poor":3' not in text


def test_the_record_has_quorum_order_weights_and_lines_to_sign(client, decided):
    page = client.get(address(decided, "record/")).text
    for words in (
        "Berita acara rapat peringkat kebutuhan", "BKM HANDEP", "13", "9 orang", "7, tercapai",
        "Drainase RT 03", "90,00", "Pimpinan rapat,", "Notulis,", "Mengetahui, Lurah Menteng,",
        "Pandangan yang berbeda", decided.sha256,
    ):  # fmt: skip
        assert words in page, words


def test_the_record_is_indonesian_whoever_prints_it(client, decided):
    client.cookies["django_language"] = "en"
    assert "Bagian KK miskin" in client.get(address(decided, "record/")).text


def test_the_record_is_a_pdf_with_two_written_pages(client, decided):
    answer = client.get(address(decided, "record.pdf"))
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF-")
    assert "berita-acara-peringkat-bkm-handep" in answer["Content-Disposition"]
    pages = draw_paper("ranking.typ", record_data(decided, ranking_page.rows_of(decided)), ppi=40)
    assert len(pages) == 2
    for page in pages:
        picture = Image.open(io.BytesIO(page)).convert("L")
        assert sum(picture.histogram()[:180]) > 300, "an empty page"


def test_texts_of_people_are_printed_as_they_are(decided):
    row = decided.ranked.first()
    RankedNeed.objects.filter(pk=row.pk).update(facts={**row.facts, "title": '#import "x" $a_b* \\ "'})
    assert draw_paper("ranking.typ", record_data(decided, ranking_page.rows_of(decided)), ppi=20)


@pytest.mark.parametrize(
    ("who", "status"), [("", 404), ("hadi", 404), ("citra", 404), ("ani", 200), ("budi", 200), ("eko", 200)]
)
def test_the_signed_scan_is_only_for_the_board_and_its_secretariat(
    client, request, decided, ani, who, status
):
    attach_ranking_record(decided, by=ani, file=SimpleUploadedFile("ba.pdf", PDF), number="03/BA")
    if who:
        client.force_login(request.getfixturevalue(who))
    answer = client.get(address(decided, "record/scan/"))
    assert answer.status_code == status
    if status == 200:
        assert answer["Content-Disposition"].startswith("attachment")
        assert b"".join(answer.streaming_content) == PDF


def test_number_and_fingerprint_of_the_scan_are_public(client, decided, ani):
    record = attach_ranking_record(decided, by=ani, file=SimpleUploadedFile("ba.pdf", PDF), number="03/BA")
    page = client.get(address(decided)).text
    assert "Nomor 03/BA" in page and record.sha256[:16] in page and "record/scan" not in page
    assert "Nomor 03/BA" in client.get(address(decided, "record/")).text


def test_a_long_ranking_takes_no_more_statements_than_a_short_one(
    client, handep, ani, django_assert_max_num_queries
):
    plan = PlanFactory(board=handep)
    many = [NeedFactory(plan=plan, title=f"Kegiatan {n}") for n in range(40)]
    meeting = ranking_of(many[0])
    for need in many[1:]:
        meeting.ranked.create(need=need, scores=meeting.ranked.first().scores, facts={"title": need.title})
    meeting = decide_ranking(meeting, by=ani, present=9)
    client.get(address(meeting))
    with django_assert_max_num_queries(6):
        client.get(address(meeting))


def test_the_board_shows_its_meetings_newest_first(client, handep, decided, ani, needs):
    page = client.get(handep.get_absolute_url()).text
    assert decided.get_absolute_url() in page and "rankings/new" not in page
    waiting = ranking_of(*needs)
    assert waiting.get_absolute_url() not in client.get(handep.get_absolute_url()).text
    client.force_login(ani)
    page = client.get(handep.get_absolute_url()).text
    assert page.index(waiting.get_absolute_url()) < page.index(decided.get_absolute_url())
    assert "rankings/new/?board=bkm-handep" in page


def test_the_trace_of_a_ranked_need_leads_to_the_meeting(client, handep, ani):
    need = NeedFactory(board=handep, status="verified")
    meeting = decide_ranking(ranking_of(need), by=ani, present=9)
    need.refresh_from_db()
    pages = client.get(need.get_absolute_url()).text + client.get(f"{need.get_absolute_url()}trace/").text
    assert meeting.get_absolute_url() in pages
