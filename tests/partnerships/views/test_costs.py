"""The pages of RAB, self-help and funding: forms, errors that lose nothing, conflicts, private papers."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from partnerships.actions.plan_self_help import plan_self_help
from partnerships.actions.record_funding import record_funding
from partnerships.models import FundingEntry, Need
from tests.factories.partnerships import NeedFactory, PlanFactory

pytestmark = pytest.mark.django_db
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4"
    b"\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00"
    b"IEND\xaeB`\x82"
)


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, title="Saluran Gang Manduhara", cost=25_000_000)


def url(name: str, pk: int) -> str:
    return reverse(f"partnerships:{name}", args=[pk])


def row(number: int, **cells: str) -> dict[str, str]:
    usual = {"name": "Semen", "group": "material", "volume": "120", "unit": "sak", "unit_price": "68.000"}
    return {f"l{number}-{name}": value for name, value in {**usual, **cells}.items()}


def sheet(*rows: dict[str, str], version: int = 0, step: str = "save", **more: str) -> dict[str, str]:
    filled = {key: value for one in rows for key, value in one.items()}
    return {"rows": str(len(rows) + 5), "version": str(version), "step": step, **filled, **more}


@pytest.fixture
def own(client: Client, ani: Any) -> Client:
    client.force_login(ani)
    return client


@pytest.mark.parametrize("name", ["need_costs", "self_help", "need_funding"])
@pytest.mark.parametrize(
    ("who", "status"),
    [(None, 302), ("ani", 200), ("budi", 200), ("citra", 403), ("dewi", 403), ("eko", 403), ("gita", 403),
     ("hadi", 403)],
)  # fmt: skip
def test_only_the_boards_officers_write_its_money(
    client: Client, request: Any, drainage: Need, name: str, who: str | None, status: int
) -> None:
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(url(name, drainage.pk)).status_code == status


@pytest.mark.parametrize("name", ["need_costs", "self_help", "need_funding"])
def test_what_may_not_be_seen_is_not_found(client: Client, handep: Any, gita: Any, name: str) -> None:
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    client.force_login(gita)
    assert client.get(url(name, need.pk)).status_code == 404


def test_lines_are_saved_and_the_cost_is_their_sum(own: Client, drainage: Need) -> None:
    lines = (
        row(0, volume="12,5", unit_price="Rp 68.000"),
        row(3, name="Tukang", group="labour", volume="1.000"),
    )
    answer = own.post(url("need_costs", drainage.pk), sheet(*lines))
    assert answer.status_code == 302
    stored = Need.objects.get(pk=drainage.pk)
    assert stored.cost == stored.gap == 12.5 * 68_000 + 1000 * 68_000
    assert b"1.000 sak" in own.get(stored.get_absolute_url()).content


@pytest.mark.parametrize(
    ("field", "typed"),
    [("volume", "banyak"), ("volume", "0"), ("volume", "-3"), ("unit_price", "murah"), ("name", ""),
     ("unit", ""), ("price_date", "2099-01-01"), ("group", "x")],
)  # fmt: skip
def test_a_wrong_row_loses_nothing(own: Client, drainage: Need, field: str, typed: str) -> None:
    answer = own.post(
        url("need_costs", drainage.pk), sheet(row(0, name="Pasir pasang"), row(1, **{field: typed}))
    )
    page = answer.content.decode()
    assert answer.status_code == 422 and 'value="Pasir pasang"' in page
    assert f'href="#id_l1-{field}"' in page
    assert not drainage.cost_items.exists() and Need.objects.get(pk=drainage.pk).cost == 25_000_000


def test_five_more_lines_and_nothing_is_saved(own: Client, drainage: Need) -> None:
    answer = own.post(url("need_costs", drainage.pk), sheet(row(0, volume="xx"), step="more"))
    assert len(answer.context["sheet"].rows) == 11 and b'value="xx"' in answer.content
    assert not drainage.cost_items.exists()


def test_lines_pasted_from_a_spreadsheet_stand_in_rows(own: Client, drainage: Need) -> None:
    pasted = "No\tUraian\tSatuan\tVolume\tHarga\tJumlah\n1\tBatako\tbuah\t1.200\t3.500\t4.200.000\n" \
        "2\tTukang batu\t12\tHOK\tRp 150.000\nJumlah\t\t\t\t6.000.000\n\n"  # fmt: skip
    answer = own.post(url("need_costs", drainage.pk), sheet(row(0), step="paste", pasted=pasted))
    found = [
        row_.data[row_.add_prefix("name")] for row_ in answer.context["sheet"].rows if row_.has_changed()
    ]
    assert found == ["Semen", "Batako", "Tukang batu"]
    second = answer.context["sheet"].rows[2]
    assert second.is_valid() and second.cleaned_data["group"] == "labour"
    assert (second.cleaned_data["volume"], second.cleaned_data["unit_price"]) == (12, 150_000)


def test_a_line_marked_to_go_is_left_out_whatever_it_says(own: Client, drainage: Need) -> None:
    own.post(url("need_costs", drainage.pk), sheet(row(0), row(1, volume="xx", drop="on")))
    assert [item.name for item in drainage.cost_items.all()] == ["Semen"]


def test_two_people_at_one_rab_see_each_other(own: Client, drainage: Need) -> None:
    own.post(url("need_costs", drainage.pk), sheet(row(0, name="Baris orang lain")))
    answer = own.post(url("need_costs", drainage.pk), sheet(row(0, name="Baris saya")))
    page = answer.content.decode()
    assert answer.status_code == 409 and "Baris orang lain" in page and 'value="Baris saya"' in page
    assert [item.name for item in drainage.cost_items.all()] == ["Baris orang lain"]
    knowing = sheet(row(0, name="Baris saya"), version=answer.context["sheet"].version)
    assert own.post(url("need_costs", drainage.pk), knowing).status_code == 302
    assert [item.name for item in drainage.cost_items.all()] == ["Baris saya"]


def test_prices_older_than_a_year_are_said_and_moved(own: Client, drainage: Need) -> None:
    own.post(url("need_costs", drainage.pk), sheet(row(0, price_date="2020-01-01")))
    pages = [own.get(url("need_costs", drainage.pk)), own.get(drainage.get_absolute_url())]
    assert [page.context["old"] if "old" in page.context else 1 for page in pages] == [1, 1]
    assert "12 bulan" in pages[1].content.decode() or "12 months" in pages[1].content.decode()
    moved = {"percent": "7,5 %", "price_source": "SHBJ 2027", "price_date": "2026-11-01", "version": "1"}
    assert own.post(url("need_reindex", drainage.pk), moved).status_code == 302
    assert drainage.cost_items.get().unit_price == 73_100


def test_money_is_noted_and_made_void_on_its_pages(own: Client, drainage: Need) -> None:
    entry = {
        "stage": "committed",
        "source_kind": "ZAKAT",
        "amount": "10 juta",
        "evidence": "SK",
        "noted_on": "2026-11-01",
    }
    paper = SimpleUploadedFile("surat.png", PNG)
    assert own.post(url("need_funding", drainage.pk), {**entry, "file": paper}).status_code == 302
    found = FundingEntry.objects.get()
    assert Need.objects.get(pk=drainage.pk).gap == 15_000_000 and found.file
    assert own.post(url("funding_void", found.pk), {"reason": ""}).status_code == 422
    assert own.post(url("funding_void", found.pk), {"reason": "Salah need"}).status_code == 302
    page = own.get(drainage.get_absolute_url()).content.decode()
    assert Need.objects.get(pk=drainage.pk).gap == 25_000_000 and "Salah need" in page


@pytest.mark.parametrize(
    "wrong",
    [{"amount": "26 juta"}, {"amount": ""}, {"source_kind": ""}, {"evidence": ""}, {"noted_on": "2099-01-01"},
     {"source_kind": "SELF_HELP"}, {"stage": "spent"}],
)  # fmt: skip
def test_a_wrong_entry_is_not_noted(own: Client, drainage: Need, wrong: dict[str, str]) -> None:
    entry = {
        "stage": "committed",
        "source_kind": "ZAKAT",
        "amount": "1 juta",
        "evidence": "SK",
        "noted_on": "2026-11-01",
    }
    assert own.post(url("need_funding", drainage.pk), {**entry, **wrong}).status_code == 422
    assert not FundingEntry.objects.exists()


def test_self_help_goes_from_planned_to_firm_on_its_page(own: Client, drainage: Need, ani: Any) -> None:
    page = url("self_help", drainage.pk)
    labour = {"kind": "labour", "workers": "12", "days": "3", "daily_wage": "90.000", "what": "Gali"}
    assert own.post(page, labour).status_code == 302
    one = drainage.self_help.get()
    assert one.amount == 3_240_000
    confirm = url("self_help_confirm", one.pk)
    assert own.post(confirm, {f"c{one.pk}-evidence": ""}).status_code == 422
    assert (
        own.post(
            confirm, {f"c{one.pk}-evidence": "Daftar hadir", f"c{one.pk}-noted_on": "2026-11-01"}
        ).status_code
        == 302
    )
    assert Need.objects.get(pk=drainage.pk).gap == 25_000_000 - 3_240_000
    other = plan_self_help(drainage, "cash", amount=5, by=ani)
    assert own.post(url("self_help_withdraw", other.pk)).status_code == 302
    assert b"90.000" in own.get(page).content


@pytest.mark.parametrize(
    ("who", "status"),
    [(None, 404), ("ani", 200), ("budi", 200), ("citra", 404), ("dewi", 404), ("eko", 200), ("fitri", 404),
     ("gita", 200), ("hadi", 404), ("indra", 404), ("root", 200)],
)  # fmt: skip
def test_the_paper_is_for_the_board_its_secretariat_and_the_giver(
    client: Client, request: Any, drainage: Need, ani: Any, rimba: Any, who: str | None, status: int
) -> None:
    entry = record_funding(
        drainage, "CSR_PRIVATE", "committed", 5, by=ani, organisation=rimba, evidence="Surat",
        file=SimpleUploadedFile("surat.pdf", b"%PDF-1.4 rahasia"),
    )  # fmt: skip
    if who:
        client.force_login(request.getfixturevalue(who))
    answer = client.get(url("funding_evidence", entry.pk))
    assert answer.status_code == status
    if status == 200:
        assert "attachment" in answer["Content-Disposition"] and "no-store" in answer["Cache-Control"]


def test_an_entry_without_a_paper_has_none(own: Client, drainage: Need, ani: Any) -> None:
    entry = record_funding(drainage, "ZAKAT", "committed", 5, by=ani, evidence="Surat")
    assert own.get(url("funding_evidence", entry.pk)).status_code == 404


def test_shares_of_the_groups_sum_to_the_whole(own: Client, drainage: Need) -> None:
    groups = ("material", "labour", "tool")
    own.post(url("need_costs", drainage.pk), sheet(*(row(i, group=code) for i, code in enumerate(groups))))
    parts = own.get(drainage.get_absolute_url()).context["parts"]
    rab = next(part["context"] for part in parts if part["template"].endswith("needs/costs.html"))
    assert sorted(group.share for group in rab["groups"]) == ["33%", "33%", "34%"]
