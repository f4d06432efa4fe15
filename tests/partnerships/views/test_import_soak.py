"""Broken and mutated sheets through the whole wizard: no server error, nothing half saved, no doubles."""

import random
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import Sum
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from partnerships.models import FundingEntry, MediumTermPlan, Need, PlanImport
from partnerships.plan_rows import LARGEST_MONEY
from partnerships.save_progress import Told, ask_to_stop
from partnerships.sheet_reading import read_draft
from partnerships.tasks import save_sheet
from partnerships.views import plan_check
from tests.partnerships.importers import hostile
from tests.partnerships.importers.warm import warm_reader
from tests.soak import amount

UPLOADS = amount(short=60, long=1000)  # each read once by the server
SHEETS = amount(short=10, long=2000)  # each through the whole wizard, saved ones twice
KINDS = ("plan", "annual", "proposals")
ABOUT = {"period_start": 2027, "period_end": 2029}


def untouched(data: bytes, _: random.Random) -> bytes:
    return data


UNHURRIED: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
}
HOSTILE = (
    st.sampled_from(sorted(hostile.BASES)),
    st.sampled_from(hostile.MUTATIONS),
    st.sampled_from(KINDS),
    st.integers(0, 2**32),
)
ENDINGS = ("at once", "worker", "stopped", "broken", "changed")  # what happens when it is saved


class Undo(Exception):
    """Rolls one example back."""


class Broken(Exception):
    """What a worker may die of."""


def stored() -> tuple[Any, ...]:
    """All that a half saved sheet would leave behind."""
    totals = Need.objects.aggregate(Sum("cost"), Sum("gap"), Sum("swadaya_planned"))
    plans, needs, entries = MediumTermPlan.objects.count(), Need.objects.count(), FundingEntry.objects.count()
    return plans, needs, entries, *totals.values()


def send(client: Client, board: Any, data: bytes, kind: str) -> Any:
    file = SimpleUploadedFile("pjm\x00.xlsx", data)
    return client.post(reverse("partnerships:plan_import"), {"board": board.pk, "kind": kind, "file": file})


def walk(client: Client, board: Any, data: bytes, kind: str, ending: str = "at once") -> str:
    """Upload, match, check, save; returns where it ended."""
    before = stored()
    answer = send(client, board, data, kind)
    if answer.status_code == 422:
        assert answer.context["form"].errors and stored() == before
        return "refused"
    sheet = PlanImport.objects.order_by("-pk")[0]
    columns = client.get(answer.url)
    checked = client.post(answer.url, {"kind": kind, **ABOUT})
    assert (columns.status_code, checked.status_code) == (200, 302)
    page = client.get(checked.url)
    assert page.status_code == 200 and stored() == before
    draft = read_draft(PlanImport.objects.get(pk=sheet.pk))
    seen = page.context["compared"].merge.digest
    save(client, checked.url, sheet, "0" if ending == "changed" else seen, ending)
    sheet.refresh_from_db()
    assert client.get(checked.url, follow=True).status_code == 200
    if sheet.status != "confirmed":
        assert stored() == before and sheet.status == "uploaded"
        return "kept"
    costs = [row.cost or 0 for row in draft.ready]
    saved = Need.objects.filter(plan=sheet.plan).aggregate(total=Sum("cost"))["total"] or 0
    assert not draft.ready or saved == sum(cost for cost in costs if cost <= LARGEST_MONEY)
    return "saved"


def save(client: Client, url: str, sheet: PlanImport, seen: str, ending: str) -> None:
    """Press the button; behind it the web process or a worker, in good and bad luck."""
    answer = client.post(url, {"do": "save", "seen": seen})
    assert answer.status_code in {302, 422}
    sheet.refresh_from_db()
    if sheet.status != "saving":
        return
    token = sheet.report["token"]
    assert client.get(answer.url).status_code == 200
    bad: dict[str, Callable[..., None]] = {
        "stopped": lambda *_: ask_to_stop(sheet.pk, token),
        "broken": lambda *_: (_ for _ in ()).throw(Broken),
    }
    whole = Told.expect

    def luck(self: Told, lines: int) -> None:
        bad.get(ending, lambda *_: None)()
        whole(self, lines)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Told, "expect", luck)
        try:
            save_sheet(sheet.pk, sheet.uploaded_by_id, seen, token)
        except Broken:
            assert ending == "broken"


@pytest.mark.soak
@pytest.mark.django_db
def test_no_sheet_does_harm_on_its_way_into_a_plan(
    client: Client, ani: Any, handep: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(ani)
    client.raise_request_exception = True  # a server error is an exception here
    ends = set()
    limit = SimpleNamespace()
    monkeypatch.setattr(plan_check, "settings", limit)  # pytest's own settings nest with each change

    @settings(max_examples=SHEETS, derandomize=SHEETS < 100, **UNHURRIED)
    @given(*HOSTILE, st.sampled_from(ENDINGS))
    @example("xlsx", untouched, "plan", 0, "worker")
    @example("ods", untouched, "plan", 0, "stopped")
    @example("xls", untouched, "plan", 0, "broken")
    @example("csv", hostile.noise, "plan", 0, "at once")
    def one(name: str, mutation: Any, kind: str, seed: int, ending: str) -> None:
        limit.PLAN_LINES_SAVED_AT_ONCE = 10_000 if ending == "at once" else 0
        data = mutation(hostile.BASES[name](), random.Random(seed))
        with pytest.raises(Undo), transaction.atomic():
            end = walk(client, handep, data, kind, ending)
            ends.add((end, ending))
            if end == "saved":
                before = list(Need.objects.order_by("pk").values())
                walk(client, handep, data, kind)
                assert list(Need.objects.order_by("pk").values()) == before
            raise Undo

    with warm_reader():
        one()
    assert {("saved", "worker"), ("kept", "stopped"), ("kept", "broken")} <= ends
    assert "refused" in {end for end, _ending in ends} and not MediumTermPlan.objects.exists()


@pytest.mark.soak
@pytest.mark.django_db
def test_the_server_takes_whatever_is_uploaded_and_saves_nothing(
    client: Client, ani: Any, handep: Any
) -> None:
    client.force_login(ani)
    client.raise_request_exception = True
    answers = set()

    @settings(max_examples=UPLOADS, derandomize=UPLOADS <= 100, **UNHURRIED)
    @given(*HOSTILE)
    def one(name: str, mutation: Any, kind: str, seed: int) -> None:
        data = mutation(hostile.BASES[name](), random.Random(seed))
        answers.add(send(client, handep, data, kind).status_code)

    with warm_reader():
        one()
    assert answers == {302, 422}
    assert not Need.objects.exists() and not MediumTermPlan.objects.exists()
    assert client.get(reverse("partnerships:plan_import")).status_code == 200
