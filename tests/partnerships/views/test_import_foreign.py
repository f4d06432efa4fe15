"""Sheets of others, with other orders, other words and other formats, through the mapping of the wizard."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import Need, PlanImport
from tests.partnerships.importers.builders import Grid, csv, ods, xls, xlsx
from tests.partnerships.views.test_plan_import import about, post_file, press_save

pytestmark = pytest.mark.django_db
# Another order, and no word that the reader knows.
FOREIGN: Grid = [
    ["Perkara", "Nominalnya", "Titiknya", "Golongan", "Ukurannya", "Kapan"],
    ["Pembuatan siring “hijau” – tahap 1", 186_400_000, "RT 03/RW 02", "Lingkungan", "120 m", 2027],
    ["Beasiswa pelajar Café Baca", 40_000_000, "RT 01/RW 04", "Sosial", "20 orang", 2028],
    ["Modal KSM Mawar dan Melati", 18_500_000, "RT 06/RW 03", "Ekonomi", "4 unit", 2029],
]
FIELDS = {
    "Perkara": "title", "Nominalnya": "cost", "Titiknya": "rt_rw", "Golongan": "sector",
    "Ukurannya": "volume", "Kapan": "year",
}  # fmt: skip
SHUFFLED = [[row[at] for at in (5, 2, 0, 4, 1, 3)] for row in FOREIGN]
FORMATS = {
    "xlsx": xlsx, "ods": ods, "xls": xls, "cp1252": lambda grid: csv(grid, encoding="cp1252"),
}  # fmt: skip


def chosen(grid: Grid) -> dict[str, str]:
    return {f"col-{'ABCDEF'[at]}": FIELDS[heading] for at, heading in enumerate(grid[0])}


def values() -> list[tuple[Any, ...]]:
    rows = Need.objects.order_by("pk")
    return [(n.title, n.cost, n.rt, n.sector, int(n.quantity or 0), n.unit, n.year) for n in rows]


WANTED = [
    ("Pembuatan siring “hijau” – tahap 1", 186_400_000, "03", "ENVIRONMENT", 120, "m", 2027),
    ("Beasiswa pelajar Café Baca", 40_000_000, "01", "SOCIAL", 20, "orang", 2028),
    ("Modal KSM Mawar dan Melati", 18_500_000, "06", "ECONOMIC", 4, "unit", 2029),
]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_sheet_whose_headings_nobody_knows_is_saved_through_the_mapping(
    client: Client, ani: Any, handep: Any, name: str
) -> None:
    client.force_login(ani)
    columns = post_file(client, handep, FORMATS[name](FOREIGN), f"usulan.{name}")
    assert client.get(columns.url).status_code == 200
    checked = client.post(columns.url, about(**chosen(FOREIGN)))
    press_save(client, checked.url)
    assert values() == WANTED


def test_the_next_sheet_needs_no_mapping_whatever_the_order_of_its_columns(
    client: Client, ani: Any, handep: Any
) -> None:
    client.force_login(ani)
    first = client.post(post_file(client, handep, xlsx(FOREIGN)).url, about(**chosen(FOREIGN)))
    press_save(client, first.url)
    columns = post_file(client, handep, ods(SHUFFLED), "lagi.ods")
    page = client.get(columns.url)
    assert page.context["remembered"] >= 4  # what would be guessed right is not worth telling
    checked = client.post(columns.url, about())
    merge = client.get(checked.url).context["compared"].merge
    assert (merge.added, merge.changed, merge.unchanged) == ([], [], 3)


def test_headings_nobody_knows_are_told(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    columns = post_file(client, handep, xlsx(FOREIGN))
    checked = client.post(columns.url, about())
    problems = client.get(checked.url).context["draft"].file_problems
    assert "headings_unknown" in [problem.code for problem in problems]


def test_a_choice_that_leaves_no_activities_can_be_put_right(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    columns = post_file(client, handep, xlsx(FOREIGN)).url
    letters = {f"col-{letter}": "ignore" for letter in "ABCDEF"}
    lost = client.post(columns, about(**letters))
    assert client.get(lost.url).status_code == 422
    assert client.get(columns).status_code == 200
    again = client.post(columns, about(**chosen(FOREIGN)))
    press_save(client, again.url)
    assert PlanImport.objects.get().status == "confirmed" and values() == WANTED


def test_the_columns_page_of_a_foreign_sheet_asks_of_what_it_does_not_know(
    client: Client, ani: Any, handep: Any
) -> None:
    client.force_login(ani)
    columns = post_file(client, handep, csv(FOREIGN, encoding="cp1252"), "a.csv")
    asked = [column for column in client.get(columns.url).context["columns"] if column.ask]
    assert asked
    assert reverse("partnerships:plan_import_columns", args=[PlanImport.objects.get().pk]) == columns.url


def test_another_sheet_of_the_book_can_be_chosen(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    other = [
        FOREIGN[0],
        ["Lain sama sekali di lembar dua", 9_000_000, "RT 09/RW 01", "Sosial", "1 paket", 2027],
    ]
    columns = post_file(client, handep, xlsx(FOREIGN, other, names=["Usulan RW 02", "Usulan RW 09"]))
    checked = client.post(columns.url, about(sheet="Usulan RW 09", **chosen(FOREIGN)))
    press_save(client, checked.url)
    assert list(Need.objects.values_list("title", flat=True)) == ["Lain sama sekali di lembar dua"]
