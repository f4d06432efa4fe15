""" "Coba tanpa akun": what a visitor sees, and that nothing of it stays."""

import re
from io import BytesIO

import openpyxl
import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from partnerships.models import Match, Need, PlanImport
from tests.factories.offers import OfferFactory
from tests.partnerships.importers.hostile import sparse, string_bomb
from tests.partnerships.offer_cases import VERIFIED
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, workbook

TRY = reverse("partnerships:try")
MENTENG = "PJM PRONANGKIS KELURAHAN MENTENG KOTA PALANGKA RAYA 2027 - 2029"


@pytest.fixture(autouse=True)
def _fresh(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "temp")
    (tmp_path / "temp").mkdir()
    cache.clear()  # the limit counts there


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(organisation=perkim, title="Drainase 2027", regions=[kota_a], criteria=[VERIFIED])


def send(client, data=None, **more):
    body = workbook(LINES, title=MENTENG) if data is None else data
    return client.post(TRY, {"file": SimpleUploadedFile("pjm.xlsx", body), **more})


def test_the_form_is_for_everybody(client, regions):
    page = client.get(TRY)
    assert page.status_code == 200 and 'type="file"' in page.content.decode()


def test_a_sheet_shows_its_needs_and_their_offers_with_reasons(client, offer):
    page = send(client).content.decode()
    assert DRAINAGE[2] in page and MEALS[2] in page and offer.get_absolute_url() in page
    assert "Menteng, Jekan Raya" in page  # from the title of the sheet
    assert 'class="na"' in page  # that the board is verified nobody can know yet


def test_the_sum_is_capped_by_the_offer_and_by_self_help(client, perkim, kota_a):
    OfferFactory(organisation=perkim, regions=[kota_a], amount_min=None, amount_max=500_000_000)
    answer = send(client, workbook([DRAINAGE], title=MENTENG))
    result = answer.context["result"]
    assert result.gap == DRAINAGE[6] - DRAINAGE[7] == result.reach and result.without == 0
    OfferFactory._meta.model.objects.update(amount_max=100_000_000)
    assert send(client, workbook([DRAINAGE], title=MENTENG)).context["result"].reach == 100_000_000


def test_nothing_is_stored_anywhere(client, offer, tmp_path):
    before = (Need.objects.count(), Match.objects.count(), PlanImport.objects.count())
    answer = send(client)
    assert answer.status_code == 200 and "result" in answer.context
    assert (Need.objects.count(), Match.objects.count(), PlanImport.objects.count()) == before
    assert not Session.objects.exists() and "sessionid" not in answer.cookies
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_no_statement_writes(client, offer, django_assert_max_num_queries):
    with django_assert_max_num_queries(22) as seen:
        send(client)
    assert not [one for one in seen.captured_queries if re.match(r"(?i)insert|update|delete", one["sql"])]


def test_a_larger_file_than_usual_is_never_written_to_disk(client, regions, tmp_path, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    assert send(client).status_code == 200
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_too_large_a_file_is_answered_kindly(client, regions, monkeypatch):
    monkeypatch.setattr("partnerships.trying.uploads.MAX_UPLOAD", 1000)
    monkeypatch.setattr("partnerships.trying.uploads.ROOM", 1000)
    answer = send(client)
    assert answer.status_code == 422 and "10 MB" in answer.content.decode()


@pytest.mark.parametrize("bomb", [sparse, string_bomb])
def test_a_hostile_file_is_answered_kindly(client, regions, bomb):
    answer = send(client, bomb(), region="Menteng, Jekan Raya, Kota Palangka Raya")
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["file"]


def test_the_sixth_try_in_an_hour_waits_and_is_told_so(client, offer):
    for _n in range(5):
        assert client.post(TRY, {"sample": "1"}).status_code == 200
    answer = client.post(TRY, {"sample": "1"})
    page = answer.content.decode()
    assert answer.status_code == 429 and "result" not in answer.context and 'class="alert warn"' in page


def test_the_sample_needs_no_file(client, offer):
    answer = client.post(TRY, {"sample": "1"})
    assert answer.status_code == 200 and len(answer.context["result"].needs) == 6


def test_a_sheet_that_names_no_place_asks_for_it(client, offer):
    answer = send(client, workbook(LINES))
    assert answer.status_code == 422 and "region" in answer.context["form"].errors
    named = send(client, workbook(LINES), region="Menteng, Jekan Raya, Kota Palangka Raya")
    assert named.context["result"].place.region.name == "Menteng"


def test_for_a_kota_only_offers_for_all_of_it_count(client, perkim, kota_a, menteng):
    OfferFactory(organisation=perkim, title="Untuk Menteng", regions=[menteng])
    whole = OfferFactory(organisation=perkim, title="Untuk sekota", regions=[kota_a])
    answer = send(client, workbook(LINES), region="Kota Palangka Raya", **{"region-code": kota_a.code})
    result = answer.context["result"]
    assert {offer.pk for one in result.needs for offer in one.offers} == {whole.pk} and result.partly == 1


def test_a_guessed_category_is_shown_as_a_guess(client, offer):
    answer = send(client, workbook([DRAINAGE], title=MENTENG))
    line = answer.context["result"].needs[0].line
    assert line.guessed and line.category == "drainase"
    assert "tebakan kami" in answer.content.decode()


def test_residents_are_masked(client, offer):
    line = [*DRAINAGE]
    line[2] = "Bedah rumah a.n. Siti Aminah, NIK 6271035505800001"
    page = send(client, workbook([line], title=MENTENG)).content.decode()
    assert "Siti" not in page and "6271035505800001" not in page


def test_the_result_can_be_taken_along(client, offer):
    page = send(client)
    answer = client.post(reverse("partnerships:try_download"), {"lines": page.context["lines"]})
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert sheet.max_row == 4 and sheet.cell(2, 2).value in {line[2] for line in LINES}


@pytest.mark.parametrize("lines", ["", "x", "[1]", "[[1,2]]", '[[{},"","","","",""]]', "[" * 5000])
def test_a_download_of_nonsense_is_an_empty_table(client, db, lines):
    answer = client.post(reverse("partnerships:try_download"), {"lines": lines})
    assert openpyxl.load_workbook(BytesIO(answer.content)).active.max_row == 1


def test_text_that_looks_like_a_formula_stays_text(client, db):
    answer = client.post(reverse("partnerships:try_download"), {"lines": '[[4,"=1+1",5,1,"@x",""]]'})
    cell = openpyxl.load_workbook(BytesIO(answer.content)).active.cell(2, 2)
    assert cell.value == "=1+1" and cell.data_type == "s"


def test_a_page_that_was_not_ours_cannot_send(regions):
    from django.test import Client

    assert send(Client(enforce_csrf_checks=True)).status_code == 403
