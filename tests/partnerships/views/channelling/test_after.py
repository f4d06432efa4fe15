"""The pages after the work: handover, yearly look, evaluation, track record, method, works on the map."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from docx import Document

from partnerships.channelling.duties import duties_section
from partnerships.channelling.sections import Reader
from partnerships.models import ConditionCheck, Evaluation, Handover, Need, Partnership
from tests.factories.after import GOOD, ending, evaluation, handed_over, written
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.place import MENTENG, camera_photo, sent
from tests.factories.records import paper


@pytest.fixture
def reporting(handep, rimba):
    return ending(handep, rimba)


@pytest.fixture
def given(handep, rimba):
    made = ending(handep, rimba, stage="handed_over")
    handed_over(made)
    return made


def url(name, one):
    return reverse(f"partnerships:{name}", args=[one.pk])


def said(answer):
    return answer.content.decode()


def posted(**more):
    return {**written(handed_over_on=str(timezone.localdate())), "keeper_body": "", **more}


def test_the_board_writes_signs_and_hands_over(client, reporting, ani):
    client.force_login(ani)
    page = client.post(url("handover", reporting), posted(upload=paper()), follow=True)
    assert url("handover_done", reporting) in said(page)
    client.post(url("handover_done", reporting))
    assert Partnership.objects.get(pk=reporting.pk).stage == "handed_over"


def test_what_was_typed_stays_when_something_is_missing(client, reporting, ani):
    client.force_login(ani)
    page = client.post(url("handover", reporting), posted(keeper_name=""))
    assert page.status_code == 422
    assert "140 m jalan beton" in said(page)


def test_a_signed_record_of_tomorrow_is_refused_with_a_sentence(client, reporting, ani):
    client.force_login(ani)
    tomorrow = str(timezone.localdate() + timedelta(days=1))
    page = client.post(url("handover", reporting), posted(upload=paper(), handed_over_on=tomorrow))
    assert page.status_code == 422
    assert not Handover.objects.exists()


def test_the_other_side_reads_but_does_not_write(client, reporting, gita):
    client.force_login(gita)
    assert "<textarea" not in said(client.get(url("handover", reporting)))
    assert client.post(url("handover", reporting), posted()).status_code == 403


def test_the_templates_name_parties_works_and_values(client, reporting, gita):
    handed_over(reporting)
    client.force_login(gita)
    assert client.get(url("handover_pdf", reporting)).content.startswith(b"%PDF-")
    paper = Document(io.BytesIO(client.get(url("handover_docx", reporting)).content))
    words = "\n".join(line.text for line in paper.paragraphs)
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert "BKM Handep" in words
    assert "KPP Gang Karuhei" in words
    assert {"Rabat beton Gang Karuhei", "120 m"} <= set(cells)


def test_the_public_reads_who_keeps_it_and_not_the_file(client, given):
    page = said(client.get(given.get_absolute_url()))
    assert "KPP Gang Karuhei" in page
    assert url("handover_file", given) not in page


def test_a_record_that_is_being_written_is_for_the_two_sides_and_no_duty_done(client, reporting, gita):
    handed_over(reporting)
    page = said(client.get(reporting.get_absolute_url()))
    assert "140 m jalan beton" not in page
    board, _partner = duties_section(reporting, Reader(None, frozenset()))["context"]["sides"]
    assert board[1][-1].state == "unknown"
    client.force_login(gita)
    assert "140 m jalan beton" in said(client.get(reporting.get_absolute_url()))


def test_once_handed_over_the_duty_is_done(given):
    board, _partner = duties_section(given, Reader(None, frozenset()))["context"]["sides"]
    assert board[1][-1].state == "met"


@pytest.mark.parametrize("paper", ["handover_pdf", "handover_docx"])
def test_no_device_keeps_a_copy_of_the_templates(client, reporting, gita, paper):
    client.force_login(gita)
    assert "no-store" in client.get(url(paper, reporting))["Cache-Control"]


def test_the_board_says_that_nothing_is_handed_over(client, handep, rimba, ani):
    made = make_partnership(NeedFactory(board=handep), rimba, stage="negotiation")
    client.force_login(ani)
    assert url("partnership_physical", made) in said(client.get(made.get_absolute_url()))
    client.post(url("partnership_physical", made), {"is_physical": "no"})
    assert not Partnership.objects.get(pk=made.pk).is_physical


def look(given, **more):
    need = given.lines.get().need
    return {"need": need.pk, "checked_on": str(timezone.localdate()), "state": "good", **more}


def test_a_damage_is_noted_with_a_photo_and_leads_to_its_repair(client, given, ani):
    client.force_login(ani)
    shot = {"file": sent(camera_photo()), "caption": "Retak di tengah", "consent": "on"}
    page = client.post(
        url("condition", given), look(given, state="heavy", note="Retak 3 m", **shot), follow=True
    )
    assert f"{reverse('partnerships:need_new')}?board=bkm-handep" in said(page)
    assert ConditionCheck.objects.get().photo.caption == "Retak di tengah"
    assert "Retak 3 m" in said(client.get(given.get_absolute_url()))


def test_a_photo_without_consent_is_refused(client, given, ani):
    client.force_login(ani)
    page = client.post(url("condition", given), look(given, file=sent(camera_photo()), caption="Jalan"))
    assert page.status_code == 422
    assert not ConditionCheck.objects.exists()


def test_the_need_tells_of_it_in_its_trace(client, given, ani):
    need = given.lines.get().need
    ConditionCheck.objects.create(
        handover=given.handover,
        need=need,
        checked_on=timezone.localdate(),
        state="light",
        note="Retak rambut",
    )
    page = said(client.get(need.get_absolute_url() + "trace/"))
    assert "Retak rambut" in page
    assert "KPP Gang Karuhei" in page


def test_works_are_on_the_map_with_their_condition(client, given, ani):
    need = given.lines.get().need
    Need.objects.filter(pk=need.pk).update(map_lat=MENTENG[0], map_lng=MENTENG[1])
    Need.objects.filter(pk=need.pk).update(latitude="-2.209600", longitude="113.910800")
    address = reverse("partnerships:need_map") + "?state=works"
    assert "Belum dilihat sejak serah terima" in said(client.get(address))
    ConditionCheck.objects.create(
        handover=given.handover, need=need, checked_on=timezone.localdate(), state="heavy", note="Putus"
    )
    assert "Rusak berat" in said(client.get(address))


def test_an_evaluation_is_hidden_from_everybody_else(client, given, ani, gita):
    client.force_login(ani)
    client.post(url("evaluate", given), {**GOOD, "note": "Cepat membayar"})
    assert Evaluation.objects.get().side == "board"
    assert "Cepat membayar" in said(client.get(url("evaluate", given)))
    for person in (gita, None):
        client.logout()
        if person:
            client.force_login(person)
        assert "Cepat membayar" not in said(client.get(given.get_absolute_url()))


def test_both_are_public_together(client, given, gita):
    evaluation(given, "board", note="Cepat membayar")
    client.force_login(gita)
    client.post(url("evaluate", given), {**GOOD, "note": "Laporan rapi"})
    client.logout()
    page = said(client.get(given.get_absolute_url()))
    assert "Cepat membayar" in page
    assert "Laporan rapi" in page


def test_all_five_are_asked_for(client, given, ani):
    client.force_login(ani)
    assert client.post(url("evaluate", given), {"equality": 3}).status_code == 422
    assert not Evaluation.objects.exists()


def test_the_track_record_stands_on_both_pages_with_its_method(client, given):
    for body in (given.board, given.partner):
        page = said(client.get(body.get_absolute_url()))
        assert "Rekam jejak" in page
        assert reverse("partnerships:partnership_method") in page


@pytest.mark.parametrize(("language", "words"), [("id", "Termin tepat waktu"), ("en", "Instalments on time")])
def test_the_method_is_published_in_both_languages(client, language, words):
    client.cookies["django_language"] = language
    assert words in said(client.get(reverse("partnerships:partnership_method")))
