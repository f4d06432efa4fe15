"""Pages of progress, expenses and reports: what each person reads, writes and downloads."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.actions.channelling.move_report import decide_report
from partnerships.models import Expense, ProgressNote, Report
from tests.factories.agreements import MILLION, active
from tests.factories.documents import A_PDF
from tests.factories.partnerships import NeedFactory
from tests.factories.works import a_file, line, progress, sent, shots, spend

TODAY = timezone.localdate()


@pytest.fixture
def expense(work, report, need, ani):
    return spend(
        work, need, 5 * MILLION, ani, cost_item=line(need, "Semen", 50 * MILLION), what="TB Maju 50 sak"
    )


def address(name, work, *more):
    return reverse(f"partnerships:{name}", args=[work.pk, *more])


def page(client, user, name, work, *more, **data):
    if user is not None:
        client.force_login(user)
    return client.get(address(name, work, *more), data)


def test_progress_is_noted_with_photos_and_read_by_everybody(client, work, need, ani):
    client.force_login(ani)
    data = {
        "need": need.pk, "noted_on": TODAY.isoformat(), "percent": 60, "what": "Galian selesai.",
        "pictures": [a_file(), a_file()], "caption": "Galian", "moment": "during", "consent": "on",
        "no_child": "on",
    }  # fmt: skip
    assert client.post(address("progress_new", work), data).status_code == 302
    assert ProgressNote.objects.get().photos.count() == 2
    client.logout()
    text = client.get(address("progress", work)).content.decode()
    assert "Galian selesai." in text
    assert text.count("<figure") == 2


def test_a_photo_with_a_child_comes_back_with_what_was_typed(client, work, need, ani):
    client.force_login(ani)
    data = {
        "need": need.pk, "noted_on": TODAY.isoformat(), "percent": 60, "what": "Galian selesai.",
        "pictures": [a_file()], "caption": "Galian", "moment": "during", "consent": "on",
    }  # fmt: skip
    answer = client.post(address("progress_new", work), data)
    assert answer.status_code == 422
    assert "Galian selesai." in answer.content.decode()
    assert "no_child" in answer.context["form"].errors


def test_an_expense_is_noted_with_its_receipt(client, work, report, need, ani):
    from django.core.files.uploadedfile import SimpleUploadedFile

    item = line(need, "Semen", 50 * MILLION)
    client.force_login(ani)
    data = {
        "line": f"i{item.pk}", "spent_on": TODAY.isoformat(), "what": "Semen", "amount": "5 juta",
        "receipt": SimpleUploadedFile("kuitansi.pdf", A_PDF, "application/pdf"),
    }  # fmt: skip
    assert client.post(address("expense_new", work), data).status_code == 302
    made = Expense.objects.get()
    assert (made.amount, made.cost_item, bool(made.receipt)) == (5 * MILLION, item, True)
    data = {**data, "amount": "16 juta", "receipt": "", "no_receipt": "Hilang"}
    assert client.post(address("expense_new", work), data).status_code == 422


def test_a_mistake_is_made_void_on_its_page(client, work, expense, ani):
    client.force_login(ani)
    assert client.get(address("expense_void", work, expense.pk)).status_code == 200
    client.post(address("expense_void", work, expense.pk), {"reason": "Salah ketik"})
    expense.entry.refresh_from_db()
    assert expense.entry.void_reason == "Salah ketik"
    assert "Salah ketik" in client.get(address("expenses", work)).content.decode()


INSIDE = ("expenses", "expenses_csv")


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("gita", 200), ("eko", 200), ("fitri", 403), ("citra", 403), ("hadi", 403)],
)
def test_expenses_receipts_and_papers_are_for_the_sides_and_their_secretariat(
    client, work, report, expense, who, status, request
):
    user = request.getfixturevalue(who)
    answers = [page(client, user, name, work).status_code for name in INSIDE]
    answers.append(page(client, user, "expense_receipt", work, expense.pk).status_code)
    answers += [
        page(client, user, "report_paper", work, report.pk, ending).status_code
        for ending in ("pdf", "docx", "xlsx", "csv")
    ]
    assert set(answers) == {status}


def test_a_visitor_is_led_to_the_login(client, work, report, expense):
    for name, more in (
        ("expenses", ()),
        ("expense_receipt", (expense.pk,)),
        ("report_paper", (report.pk, "pdf")),
    ):
        assert client.get(address(name, work, *more)).status_code == 302


def test_the_csv_has_each_expense(client, work, expense, gita):
    answer = page(client, gita, "expenses_csv", work)
    text = b"".join(answer.streaming_content).decode()
    assert "TB Maju 50 sak" in text
    assert "5000000" in text


def test_the_board_writes_and_sends_a_report(client, work, report, expense, ani):
    client.force_login(ani)
    url = address("report_edit", work, report.pk)
    assert client.get(url).status_code == 200
    client.post(url, {"narrative": "Semen dibeli.", "beneficiaries": "45", "do": "save"})
    assert Report.objects.get(pk=report.pk).state == "draft"
    client.post(url, {"narrative": "Semen dibeli.", "beneficiaries": "45", "do": "submit"})
    assert Report.objects.get(pk=report.pk).state == "submitted"


def test_an_incomplete_report_is_kept_and_says_what_lacks(client, work, report, ani):
    client.force_login(ani)
    answer = client.post(address("report_edit", work, report.pk), {"narrative": "", "do": "submit"})
    assert answer.status_code == 422
    assert Report.objects.get(pk=report.pk).state == "draft"


def test_the_partner_returns_and_accepts_on_pages(client, work, report, expense, ani, gita):
    sent(report, ani)
    client.force_login(gita)
    url = address("report_decide", work, report.pk, "return")
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Kuitansi pasir belum ada."}).status_code == 302
    sent(Report.objects.get(pk=report.pk), ani)
    client.post(address("report_accept", work, report.pk))
    assert Report.objects.get(pk=report.pk).state == "accepted"
    assert "Kuitansi pasir belum ada." in client.get(work.get_absolute_url()).content.decode()


def test_the_public_reads_sums_of_an_accepted_report_and_no_single_expense(
    client, work, report, expense, ani, gita
):
    sent(report, ani)
    before = client.get(address("report", work, report.pk)).content.decode()
    assert "5.000.000" not in before
    decide_report(report, "accept", by=gita)
    after = client.get(address("report", work, report.pk)).content.decode()
    assert "5.000.000" in after
    assert "Semen" in after
    assert "TB Maju" not in after


def test_the_page_of_the_partnership_says_whose_turn_it_is(client, work, report, expense, ani, gita):
    text = page(client, ani, "partnership", work).content.decode()
    assert address("report_edit", work, report.pk) in text
    sent(report, ani)
    text = page(client, gita, "partnership", work).content.decode()
    assert address("report", work, report.pk) in text
    client.logout()
    text = client.get(work.get_absolute_url()).content.decode()
    assert address("expenses", work) not in text


def test_progress_stands_in_the_trace_of_the_need(client, work, need, ani):
    progress(work, need, 60, ani, what="Galian selesai.")
    text = client.get(reverse("partnerships:need_trace", args=[need.pk, need.slug])).content.decode()
    assert "Galian selesai." in text


def test_single_houses_are_not_told(client, handep, rimba, ani, gita):
    house = NeedFactory(board=handep, category="rtlh", title="Bedah rumah", households=3)
    work = active({house: 50 * MILLION}, rimba, ani, gita, [50 * MILLION])
    progress(work, house, 60, ani, what="Atap rumah RT 03 selesai.", photos=shots(no_house=True))
    text = client.get(address("progress", work)).content.decode()
    assert "RT 03" not in text
    assert "<figure" in text


def test_lists_ask_no_more_the_longer_they_are(
    client, work, report, need, ani, django_assert_max_num_queries
):
    for percent in range(0, 100, 10):
        progress(work, need, percent, ani)
        spend(work, need, 1000, ani)
    client.force_login(ani)
    client.get(address("progress", work))
    with django_assert_max_num_queries(20):
        client.get(address("progress", work))
    with django_assert_max_num_queries(26):
        client.get(address("expenses", work))
