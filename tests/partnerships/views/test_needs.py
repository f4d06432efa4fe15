"""The open list, its CSV, the page of a need, and editing it."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.actions.publish_plan import publish_plan
from partnerships.models import Need, NeedType
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory
from tests.partnerships.sheets import LINES, upload

pytestmark = pytest.mark.django_db
NEEDS = "/needs/"


def titles(client: Client, **query: Any) -> list[str]:
    return [row["title"] for row in client.get(NEEDS, query).context["rows"]]


@pytest.fixture
def drainage(handep: Any) -> Need:
    return NeedFactory(board=handep, title="Saluran Gang Manduhara", cost=186_000_000, households=45)


@pytest.fixture
def sewing(laweyan: Any) -> Need:
    return NeedFactory(
        board=laweyan,
        title="Mesin jahit KSM Mawar",
        sector="ECONOMIC",
        category="peralatan_usaha",
        cost=18_500_000,
    )


def test_visitors_see_what_lacks_most_first(client: Client, drainage: Need, sewing: Need) -> None:
    assert titles(client) == ["Saluran Gang Manduhara", "Mesin jahit KSM Mawar"]
    assert titles(client, order="small") == ["Mesin jahit KSM Mawar", "Saluran Gang Manduhara"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "jahit"}, ["Mesin jahit KSM Mawar"]),
        ({"q": "menteng"}, ["Saluran Gang Manduhara"]),
        ({"sector": "ECONOMIC"}, ["Mesin jahit KSM Mawar"]),
        ({"category": "drainase"}, ["Saluran Gang Manduhara"]),
        ({"region": "Kota Surakarta", "region-code": "33.72"}, ["Mesin jahit KSM Mawar"]),
        ({"gap": "100-250"}, ["Saluran Gang Manduhara"]),
        ({"gap": ["0-50", "250-"]}, ["Mesin jahit KSM Mawar"]),
        ({"cost_max": "Rp 20.000.000"}, ["Mesin jahit KSM Mawar"]),
        ({"year": "2030"}, []),
        (
            {"year": "banyak", "gap": "x", "page": "999", "order": "'--"},
            ["Saluran Gang Manduhara", "Mesin jahit KSM Mawar"],
        ),
    ],
)  # fmt: skip
def test_filters_narrow_the_list(
    client: Client, drainage: Need, sewing: Need, query: dict[str, Any], found: list[str]
) -> None:
    assert titles(client, **query) == found


@pytest.mark.parametrize("state", ["draft", "in_plan", "completed", "dropped"])
def test_what_does_not_look_for_partners_is_not_listed(client: Client, handep: Any, state: str) -> None:
    NeedFactory(board=handep, status=state)
    assert titles(client) == []


def test_a_funded_need_and_one_without_cost_are_not_listed(client: Client, handep: Any) -> None:
    FundingEntryFactory(need=NeedFactory(board=handep, cost=10_000_000), amount=10_000_000)
    NeedFactory(board=handep, cost=None)
    assert titles(client) == []


def test_a_longer_list_takes_no_more_statements(
    client: Client, handep: Any, django_assert_max_num_queries: Any
) -> None:
    NeedFactory.create_batch(30, board=handep)
    with django_assert_max_num_queries(4):
        client.get(NEEDS)


def test_small_counts_and_single_houses_are_not_told_anywhere(client: Client, handep: Any) -> None:
    need = NeedFactory(
        board=handep, title="Bedah rumah RT 07/RW 03, 3 unit", category="rtlh", rt="07", rw="03", quantity=3,
        unit="unit", households=3, poor_households=2, people=11, address="Gang Karuhei No. 12",
    )  # fmt: skip
    for url in (NEEDS, "/needs.csv", need.get_absolute_url(), need.plan.get_absolute_url()):
        answer = client.get(url)
        body = answer.getvalue().decode() if answer.streaming else answer.content.decode()
        for secret in ("RT 07", "rt-07", "Karuhei", "3 unit", ",07,", "11 jiwa"):
            assert secret not in body, (url, secret)
    page = client.get(need.get_absolute_url()).content.decode()
    assert "RW 03" in page and "&lt; 5" in page


@pytest.mark.parametrize("probe", ["RT 07", "karuhei", "07"])
def test_the_search_does_not_confirm_where_a_house_is(client: Client, handep: Any, probe: str) -> None:
    NeedFactory(
        board=handep, title="Bedah rumah RT 07/RW 03", category="rtlh", rt="07", address="Gang Karuhei 12"
    )
    assert titles(client, q=probe) == []
    assert titles(client, q="bedah") == ["Bedah rumah RW 03"]


def test_the_csv_has_the_listed_rows_and_runs_nothing(client: Client, drainage: Need, sewing: Need) -> None:
    sewing.title = "=HYPERLINK(1)"
    sewing.save()
    text = client.get("/needs.csv", {"sector": "ECONOMIC"}).getvalue().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["title"] for row in rows] == ["'=HYPERLINK(1)"]
    assert (rows[0]["cost"], rows[0]["village"]) == ("18500000", sewing.village.name)


def test_a_wrong_slug_leads_to_the_address_of_the_need(client: Client, drainage: Need) -> None:
    answer = client.get(f"/needs/{drainage.pk}-apa-saja/")
    assert answer.status_code == 302 and answer.url == drainage.get_absolute_url()


def test_the_page_says_what_whatsapp_shows_and_where_it_came_from(
    client: Client, handep: Any, ani: Any
) -> None:
    plan = import_plan(upload(handep, LINES), by=ani).plan
    publish_plan(plan, by=ani, agreed_on="2026-11-01")
    client.force_login(ani)
    page = client.get(plan.needs.get(source_row=4).get_absolute_url()).content.decode()
    assert 'property="og:title" content="Saluran drainase Gang Manduhara"' in page
    assert "wa.me" in page and 'rel="canonical"' in page
    assert "PJM 2027–2029" in page and "22.200.000" in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("budi", 200), ("citra", 403), ("dewi", 403), ("eko", 403), ("gita", 403), ("hadi", 403)],
)
def test_only_officers_of_the_board_edit_its_need(
    client: Client, request: Any, drainage: Need, who: str, status: int
) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("partnerships:need_edit", args=[drainage.pk])).status_code == status


@pytest.mark.parametrize(
    ("who", "status"),
    [(None, 404), ("hadi", 404), ("citra", 404), ("fitri", 404), ("eko", 200), ("ani", 200)],
)
def test_a_draft_need_is_hidden(
    client: Client, request: Any, handep: Any, who: str | None, status: int
) -> None:
    need = NeedFactory(plan=PlanFactory(board=handep, status="draft"), status="draft")
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(need.get_absolute_url()).status_code == status


def test_the_page_of_a_need_takes_few_statements(
    client: Client, drainage: Need, django_assert_max_num_queries: Any
) -> None:
    for kind in ("BLM", "ZAKAT", "KUR", "NGO"):
        FundingEntryFactory(need=drainage, source_kind=kind, amount=1_000_000)
    with django_assert_max_num_queries(13):
        client.get(drainage.get_absolute_url())


def form_of(client: Client, need: Need) -> dict[str, Any]:
    form = client.get(reverse("partnerships:need_edit", args=[need.pk])).context["form"]
    return {name: form[name].value() if form[name].value() is not None else "" for name in form.fields}


def test_an_edit_is_saved_with_its_trace(client: Client, ani: Any, drainage: Need) -> None:
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    client.post(
        url, {**form_of(client, drainage), "cost": "Rp 200.000.000,-", "swadaya_planned": "5.000.000"}
    )
    drainage.refresh_from_db()
    assert (drainage.cost, drainage.gap, drainage.swadaya_planned) == (200_000_000, 200_000_000, 5_000_000)
    assert client.get(drainage.get_absolute_url()).context["last_changes"]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("cost", "dua ratus juta"), ("title", ""), ("category", "gizi"), ("poor_households", "99"),
        ("quantity", "-1"),
    ],
)  # fmt: skip
def test_a_wrong_edit_loses_nothing(client: Client, ani: Any, drainage: Need, field: str, typed: str) -> None:
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    answers = {**form_of(client, drainage), "problem": "Air masuk rumah", field: typed}
    page = client.post(url, answers)
    assert field in page.context["form"].errors and "Air masuk rumah" in page.content.decode()
    drainage.refresh_from_db()
    assert drainage.problem == ""


def test_names_typed_into_a_need_are_masked(client: Client, ani: Any, drainage: Need) -> None:
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    client.post(url, {**form_of(client, drainage), "problem": "Rumah a.n. Siti Aminah, NIK 6271035505800001"})
    drainage.refresh_from_db()
    assert drainage.problem and "Siti" not in drainage.problem and "6271" not in drainage.problem


def test_two_people_at_one_need_see_what_the_other_changed(
    client: Client, ani: Any, budi: Any, drainage: Need
) -> None:
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    typed = {**form_of(client, drainage), "problem": "Kata Ani", "year": "2028"}
    edit_need(Need.objects.get(pk=drainage.pk), by=budi, problem="Kata Budi", rw="09")
    answer = client.post(url, typed)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Kata Budi" in page and "Kata Ani" in page
    assert {one.name: bool(one.yours) for one in answer.context["conflict"]} == {"problem": True, "rw": False}
    assert Need.objects.get(pk=drainage.pk).problem == "Kata Budi"
    form = answer.context["form"]
    again = {name: form[name].value() if form[name].value() is not None else "" for name in form.fields}
    assert client.post(url, again).status_code == 302
    stored = Need.objects.get(pk=drainage.pk)
    assert (stored.problem, stored.year, stored.rw) == ("Kata Ani", 2028, "09")


def test_a_form_without_its_version_saves_over_nobody(client: Client, ani: Any, drainage: Need) -> None:
    client.force_login(ani)
    typed = {**form_of(client, drainage), "problem": "Baru"}
    del typed["version"], typed["seen"]
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    assert client.post(url, typed).status_code == 409
    assert Need.objects.get(pk=drainage.pk).problem == ""


@pytest.fixture
def kinds() -> dict[str, NeedType]:
    wanted = ("Saluran drainase lingkungan", "Makanan tambahan balita dan ibu hamil")
    return {one.category: one for one in NeedType.objects.filter(territory=None, title__in=wanted)}


def test_the_title_suggests_a_type_which_the_person_chooses(
    client: Client, ani: Any, drainage: Need, kinds: dict[str, NeedType]
) -> None:
    client.force_login(ani)
    url, kind = reverse("partnerships:need_edit", args=[drainage.pk]), kinds["drainase"]
    assert "Saluran drainase lingkungan" in str(client.get(url).context["form"].fields["type_id"].help_text)
    client.post(url, {**form_of(client, drainage), "year": "2028"})
    drainage.refresh_from_db()
    assert (drainage.year, drainage.type) == (2028, None)  # nothing is taken unseen
    client.post(url, {**form_of(client, drainage), "type_id": str(kind.pk)})
    drainage.refresh_from_db()
    assert drainage.type == kind
    assert not client.get(url).context["form"].fields["type_id"].help_text
    assert "jenis baku" in client.get(drainage.get_absolute_url()).context["last_changes"][0][1]


@pytest.mark.parametrize("wrong", ["other", "999999", "x"])
def test_a_type_of_another_category_or_of_nowhere_is_not_taken(
    client: Client, ani: Any, drainage: Need, kinds: dict[str, NeedType], wrong: str
) -> None:
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    typed = (
        str(next(one.pk for code, one in kinds.items() if code != "drainase")) if wrong == "other" else wrong
    )
    page = client.post(url, {**form_of(client, drainage), "type_id": typed})
    drainage.refresh_from_db()
    assert "type_id" in page.context["form"].errors and drainage.type is None


def test_a_type_no_longer_in_use_stays_where_it_stands(
    client: Client, ani: Any, drainage: Need, kinds: dict[str, NeedType]
) -> None:
    drainage.type = kinds["drainase"]
    drainage.save()
    NeedType.objects.update(active=False)
    client.force_login(ani)
    url = reverse("partnerships:need_edit", args=[drainage.pk])
    assert client.post(url, {**form_of(client, drainage), "year": "2029"}).status_code == 302
    drainage.refresh_from_db()
    assert (drainage.year, drainage.type) == (2029, kinds["drainase"])
