"""The checking page: bounded, what changes and what is missing, ticks kept, saving by the worker."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.actions.edit_need import edit_need
from partnerships.actions.import_plan import import_plan
from partnerships.models import Need, NeedType, PlanImport
from partnerships.tasks import save_sheet
from tests.factories.partnerships import PlanFactory
from tests.partnerships.sheets import DRAINAGE, LINES, MEALS, SEWING, changed, upload
from tests.partnerships.views.test_plan_import import press_save

pytestmark = pytest.mark.django_db
MANY = [changed(DRAINAGE, no=n, title=f"Saluran {n}", place=f"RW {n % 9:02d}") for n in range(1, 251)]


@pytest.fixture
def page(client: Client, ani: Any) -> Any:
    """The address of step 3 of a sheet, as Ani."""
    client.force_login(ani)
    return lambda sheet: reverse("partnerships:plan_import_check", args=[sheet.pk])


def text(client: Client, url: str) -> str:
    return str(client.get(url).content.decode())


def test_was_and_becomes_stand_side_by_side(client: Client, ani: Any, handep: Any, page: Any) -> None:
    import_plan(upload(handep, LINES), by=ani)
    url = page(upload(handep, [changed(DRAINAGE, cost=190_000_000), SEWING]))
    shown = text(client, url)
    assert "186.400.000" in shown and "190.000.000" in shown
    assert f'name="drop" value="{Need.objects.get(title=MEALS[2]).pk}"' in shown


def test_a_tick_is_kept_and_only_what_was_asked_can_be_ticked(
    client: Client, ani: Any, handep: Any, page: Any
) -> None:
    import_plan(upload(handep, LINES), by=ani)
    kept, gone = Need.objects.get(title=SEWING[2]), Need.objects.get(title=MEALS[2])
    sheet = upload(handep, [DRAINAGE, SEWING])
    ticks = {"asked": [gone.pk], "drop": [gone.pk, kept.pk, "x", "9" * 30]}
    client.post(page(sheet), {"do": "check", **ticks})
    sheet.refresh_from_db()
    assert sheet.removals == [gone.pk]
    client.post(page(sheet), {"do": "check", "asked": [gone.pk]})
    sheet.refresh_from_db()
    assert sheet.removals == []
    press_save(client, page(sheet), **ticks)
    assert list(Need.objects.filter(status="dropped")) == [gone]


def test_a_plan_that_changed_since_the_page_was_shown_is_shown_again(
    client: Client, ani: Any, handep: Any, page: Any
) -> None:
    import_plan(upload(handep, LINES), by=ani)
    url = page(upload(handep, [changed(DRAINAGE, cost=190_000_000), SEWING, MEALS]))
    seen = client.get(url).context["compared"].merge.digest
    edit_need(Need.objects.get(title=DRAINAGE[2]), by=ani, cost=150_000_000)
    assert client.post(url, {"do": "save", "seen": seen}).url == url
    assert Need.objects.get(title=DRAINAGE[2]).cost == 150_000_000
    press_save(client, url)
    assert PlanImport.objects.filter(status="confirmed").count() == 2


def test_saving_without_having_seen_the_comparison_saves_nothing(
    client: Client, handep: Any, page: Any
) -> None:
    client.post(page(upload(handep, LINES)), {"do": "save"})
    assert not Need.objects.exists()


def test_a_tick_for_guessed_categories_that_changes_known_lines_is_shown_first(
    client: Client, ani: Any, handep: Any, page: Any
) -> None:
    import_plan(upload(handep, LINES), by=ani)
    url = page(upload(handep, LINES))
    assert press_save(client, url, categories="1").url == url
    assert "drainase" in text(client, url).lower()
    press_save(client, url, categories="1")
    assert Need.objects.get(title=DRAINAGE[2]).category == "drainase"


def test_pages_are_bounded_and_typed_words_survive_turning_them(
    client: Client, handep: Any, page: Any
) -> None:
    sheet = upload(handep, [*MANY, changed(SEWING, cost="18.5OO.000")])
    url = page(sheet)
    first = client.get(url)
    assert len(first.context["compared"].added.object_list) == 100
    fix = first.context["errors"][0].name
    turned = client.post(url, {fix: "18500000", "go": "?new=3#baru"})
    assert turned.url == f"{url}?new=3#baru"
    assert len(client.get(turned.url).context["compared"].added.object_list) == 51
    assert client.post(url, {"go": "?new=3//evil.example"}).url == url


def test_the_page_takes_the_same_statements_for_few_and_many_lines(
    client: Client, ani: Any, handep: Any, page: Any, django_assert_max_num_queries: Any
) -> None:
    import_plan(upload(handep, MANY), by=ani)
    url = page(upload(handep, [changed(line, cost=190_000_000) for line in MANY[:200]]))
    client.get(url)
    with django_assert_max_num_queries(14):
        client.get(url)


def test_a_large_sheet_is_handed_to_the_worker(
    client: Client, ani: Any, handep: Any, page: Any, settings: Any
) -> None:
    settings.PLAN_LINES_SAVED_AT_ONCE = 2
    sheet = upload(handep, LINES)
    followed = press_save(client, page(sheet)).url
    sheet.refresh_from_db()
    assert sheet.status == "saving" and not Need.objects.exists()
    shown = text(client, followed)
    assert "<progress" in shown and 'http-equiv="refresh"' in shown
    assert client.get(page(sheet)).url == followed  # no second saving beside the first
    part = client.get(followed, headers={"HX-Request": "true"})
    assert b"<html" not in part.content and b"<progress" in part.content


def test_when_it_is_saved_the_progress_leads_to_the_plan_and_says_what_was_saved(
    client: Client, ani: Any, handep: Any, page: Any, settings: Any
) -> None:
    settings.PLAN_LINES_SAVED_AT_ONCE = 2
    sheet = upload(handep, LINES)
    seen = client.get(page(sheet)).context["compared"].merge.digest
    followed = client.post(page(sheet), {"do": "save", "seen": seen}).url
    sheet.refresh_from_db()
    save_sheet(sheet.pk, ani.pk, seen, sheet.report["token"])
    sheet.refresh_from_db()
    by_script = client.get(followed, headers={"HX-Request": "true"})
    assert by_script["HX-Redirect"] == sheet.plan.get_absolute_url()
    assert "3" in text(client, client.get(followed).url) and Need.objects.count() == 3


def test_stopping_leads_back_to_the_checking_page(
    client: Client, handep: Any, page: Any, settings: Any
) -> None:
    settings.PLAN_LINES_SAVED_AT_ONCE = 2
    sheet = upload(handep, LINES)
    press_save(client, page(sheet))
    stopped = client.post(reverse("partnerships:plan_import_stop", args=[sheet.pk]))
    assert client.get(stopped.url).url == page(sheet)
    sheet.refresh_from_db()
    assert (sheet.status, sheet.report) == ("uploaded", {"back": "stopped"})
    assert not Need.objects.exists()


@pytest.mark.parametrize("name", ["plan_import_progress", "plan_import_stop"])
@pytest.mark.parametrize(
    ("who", "known"), [("budi", True), ("citra", False), ("eko", False), ("root", False)]
)
def test_only_officers_of_the_board_follow_its_saving(
    client: Client, request: Any, handep: Any, name: str, who: str, known: bool
) -> None:
    client.force_login(request.getfixturevalue(who))
    sheet = upload(handep, LINES, status="saving", report={"token": "t"})
    url = reverse(f"partnerships:{name}", args=[sheet.pk])
    answer = client.get(url) if name.endswith("progress") else client.post(url)
    assert (answer.status_code == 404) is not known


def test_a_remembered_column_is_shown_as_such(client: Client, ani: Any, handep: Any) -> None:
    sheet = upload(handep, LINES, mapping={"J": "people"}, report={"remembered": {"J": "people"}})
    client.force_login(ani)
    url = reverse("partnerships:plan_import_columns", args=[sheet.pk])
    assert client.get(url).context["remembered"] == 1
    about = {"kind": "plan", "period_start": 2027, "period_end": 2029}
    client.post(url, {**about, "col-J": "women"})
    assert client.get(url).context["remembered"] == 0


def test_a_standard_type_is_proposed_and_saved_only_with_the_tick(
    client: Client, handep: Any, page: Any
) -> None:
    drains = NeedType.objects.create(
        title="Saluran drainase", category="drainase", unit="m", keywords="drainase"
    )
    NeedType.objects.exclude(pk=drains.pk).update(active=False)
    url = page(upload(handep, LINES))
    assert drains.title in text(client, url)
    press_save(client, url, categories="1")
    assert list(Need.objects.filter(type=drains).values_list("title", flat=True)) == [DRAINAGE[2]]


def test_a_large_sheet_of_years_that_are_taken_is_refused_before_the_worker_gets_it(
    client: Client, handep: Any, page: Any, settings: Any
) -> None:
    settings.PLAN_LINES_SAVED_AT_ONCE = 2
    sheet = upload(handep, LINES)
    seen = client.get(page(sheet)).context["compared"].merge.digest
    PlanFactory(board=handep, period_start=2025, period_end=2027)
    answer = client.post(page(sheet), {"do": "save", "seen": seen}, follow=True)
    sheet.refresh_from_db()
    assert (sheet.status, sheet.report) == ("uploaded", {})
    assert [("PJM 2025–2027" in str(one)) for one in answer.context["messages"]] == [True]


def test_years_taken_while_the_sheet_waits_are_told_on_the_checking_page(
    client: Client, ani: Any, handep: Any, page: Any, settings: Any
) -> None:
    settings.PLAN_LINES_SAVED_AT_ONCE = 2
    sheet = upload(handep, LINES)
    seen = client.get(page(sheet)).context["compared"].merge.digest
    followed = client.post(page(sheet), {"do": "save", "seen": seen}).url
    PlanFactory(board=handep, period_start=2025, period_end=2027)
    sheet.refresh_from_db()
    save_sheet(sheet.pk, ani.pk, seen, sheet.report["token"])
    sheet.refresh_from_db()
    assert (sheet.status, sheet.report) == ("uploaded", {"back": "overlap"}) and not Need.objects.exists()
    assert client.get(followed).url == page(sheet)
    shown = text(client, page(sheet))
    assert "Selagi lembar ini menunggu" in shown and "PJM 2025–2027" in shown
