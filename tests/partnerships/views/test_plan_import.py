"""The upload wizard: nothing is saved until confirmed, nothing typed is lost, no file does harm."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from partnerships.models import MediumTermPlan, Need, PlanImport
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload, workbook

pytestmark = pytest.mark.django_db
BROKEN = changed(SEWING, cost="Rp. 18.5OO.000")


def post_file(client: Client, board: Any, content: bytes, name: str = "pjm.xlsx") -> Any:
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("partnerships:plan_import"), {"board": board.pk, "kind": "plan", "file": file})


def press_save(client: Client, url: str, **more: Any) -> Any:
    """Save as the page is shown now."""
    seen = client.get(url).context["compared"].merge.digest
    return client.post(url, {"do": "save", "seen": seen, **more})


def about(**more: Any) -> dict[str, Any]:
    return {"kind": "plan", "period_start": 2027, "period_end": 2029, **more}


def test_a_sheet_goes_from_upload_to_plan(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    columns = post_file(client, handep, workbook(LINES))
    assert columns.status_code == 302
    check = client.post(columns.url, about())
    page = client.get(check.url)
    assert "248.100.000" in page.content.decode()
    assert not Need.objects.exists() and not MediumTermPlan.objects.exists()
    done = press_save(client, check.url)
    assert done.url == MediumTermPlan.objects.get().get_absolute_url()
    assert Need.objects.count() == 3


def test_a_broken_cell_is_shown_once_with_its_row_and_can_be_corrected(
    client: Client, ani: Any, handep: Any
) -> None:
    client.force_login(ani)
    sheet = upload(handep, [DRAINAGE, BROKEN, MEALS])
    url = reverse("partnerships:plan_import_check", args=[sheet.pk])
    page = client.get(url).content.decode()
    names = set(re.findall(r'name="(fix-[0-9a-f]+-cost)"', page))
    assert len(names) == 1 and "18.5OO.000" in page
    again = client.post(url, {names.pop(): "18500000", "do": "save"})
    assert not Need.objects.exists()  # what was just typed is shown before it is saved
    press_save(client, again.url)
    assert Need.objects.get(source_row=5).cost == 18500000


def test_what_was_typed_wrong_again_is_kept(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    sheet = upload(handep, [BROKEN])
    url = reverse("partnerships:plan_import_check", args=[sheet.pk])
    name = re.findall(r'name="(fix-[0-9a-f]+-cost)"', client.get(url).content.decode())[0]
    page = client.post(url, {name: "delapan belas juta", "do": "check"}, follow=True).content.decode()
    assert 'value="delapan belas juta"' in page


def test_a_row_can_be_left_out(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    sheet = upload(handep, [DRAINAGE, BROKEN])
    url = reverse("partnerships:plan_import_check", args=[sheet.pk])
    name = re.findall(r'name="(leave-[0-9a-f]+)"', client.get(url).content.decode())[0]
    client.post(url, {name: "1", "do": "check"})
    press_save(client, url)
    assert Need.objects.get().title == DRAINAGE[2]


def test_a_column_can_be_mapped_otherwise(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    sheet = upload(handep, LINES)
    url = reverse("partnerships:plan_import_columns", args=[sheet.pk])
    client.post(url, about(**{"col-J": "people", "col-A": "no-such-field"}))
    sheet.refresh_from_db()
    assert sheet.mapping == {"J": "people"}


def test_what_was_chosen_is_remembered_for_the_next_file(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    first = upload(handep, LINES, mapping={"J": "people"})
    press_save(client, reverse("partnerships:plan_import_check", args=[first.pk]))
    post_file(client, handep, workbook([changed(DRAINAGE, title="Talud tepi sungai")]))
    assert PlanImport.objects.order_by("-pk")[0].mapping == {"J": "people"}


def test_personal_data_never_reach_page_or_tables(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    line = changed(SEWING, title="Bedah rumah a.n. Siti Aminah, NIK 6271035505800001")
    columns = post_file(client, handep, workbook([line]))
    page = client.get(reverse("partnerships:plan_import_check", args=[PlanImport.objects.get().pk]))
    for answer in (client.get(columns.url), page):
        assert "Siti" not in answer.content.decode() and "6271035505800001" not in answer.content.decode()
    assert "Siti" not in str(PlanImport.objects.values())


def test_a_name_typed_into_a_correction_is_masked(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    sheet = upload(handep, [changed(SEWING, title="")])
    url = reverse("partnerships:plan_import_check", args=[sheet.pk])
    name = re.findall(r'name="(fix-[0-9a-f]+-title)"', client.get(url).content.decode())[0]
    client.post(url, {name: "Bedah rumah a.n. Siti Aminah", "do": "check"})
    assert "Siti" not in str(PlanImport.objects.values())


def test_cancelling_deletes_the_file(
    client: Client, ani: Any, handep: Any, django_capture_on_commit_callbacks: Any
) -> None:
    client.force_login(ani)
    sheet = upload(handep, LINES)
    name, storage = sheet.file.name, sheet.file.storage
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("partnerships:plan_import_cancel", args=[sheet.pk]))
    assert not storage.exists(name)
    assert PlanImport.objects.get().status == "cancelled"


HOSTILE = [
    b"",
    b"PK\x03\x04" + b"x" * 200,
    b"%PDF-1.4",
    b"\x00" * 9000,
    b"\xff\xfe;;;\n",
    b"a,b\n1,2\n",
    b"<html></html>",
]


@pytest.mark.parametrize("content", HOSTILE)
def test_a_file_that_cannot_be_read_gets_a_sentence_and_saves_nothing(
    client: Client, ani: Any, handep: Any, content: bytes
) -> None:
    client.force_login(ani)
    answer = post_file(client, handep, content)
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    assert not PlanImport.objects.exists()


def test_a_file_of_fifty_megabytes_is_refused(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    answer = post_file(client, handep, b"0" * 50_000_000)
    assert answer.status_code == 422 and "10 MB" in str(answer.context["form"].errors["file"])


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("citra", 404), ("dewi", 404), ("eko", 404), ("hadi", 404), ("root", 404)],
)
def test_only_officers_of_the_board_see_its_sheet(
    client: Client, request: Any, handep: Any, who: str, status: int
) -> None:
    client.force_login(request.getfixturevalue(who))
    sheet = upload(handep, LINES)
    for name in ("plan_import_columns", "plan_import_check"):
        assert client.get(reverse(f"partnerships:{name}", args=[sheet.pk])).status_code == status


def test_a_saved_sheet_leads_to_its_plan(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    sheet = upload(handep, LINES)
    url = reverse("partnerships:plan_import_check", args=[sheet.pk])
    press_save(client, url)
    assert client.post(url, {"do": "save"}).url == MediumTermPlan.objects.get().get_absolute_url()
    assert Need.objects.count() == 3


def test_a_visitor_is_asked_to_log_in(client: Client, db: None) -> None:
    assert "/accounts/login/" in client.get(reverse("partnerships:plan_import")).url


def test_someone_without_a_board_is_told_how_to_get_one(client: Client, hadi: Any) -> None:
    client.force_login(hadi)
    page = client.get(reverse("partnerships:plan_import"))
    assert page.status_code == 200 and "multipart" not in page.content.decode()


def test_the_template_can_be_downloaded_and_reads_back(client: Client, db: None) -> None:
    from partnerships.importers import read_sheet

    answer = client.get(reverse("partnerships:plan_template"), {"from": "2027", "to": "9999999"})
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert read_sheet(answer.content, "templat.xlsx")
