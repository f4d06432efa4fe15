"""Broken and mutated sheets through the whole wizard: no server error, nothing saved unasked, no doubles."""

import random
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from partnerships.models import MediumTermPlan, Need, PlanImport
from tests.partnerships.importers import hostile
from tests.soak import amount

UPLOADS = amount(short=100, long=1000)  # each read once by the server
SHEETS = amount(short=10, long=400)  # each through the whole wizard, saved ones twice
KINDS = ("plan", "annual", "proposals")


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


class Undo(Exception):
    """Rolls one example back."""


def send(client: Client, board: Any, data: bytes, kind: str) -> Any:
    file = SimpleUploadedFile("pjm\x00.xlsx", data)
    return client.post(reverse("partnerships:plan_import"), {"board": board.pk, "kind": kind, "file": file})


def walk(client: Client, board: Any, data: bytes, kind: str) -> str:
    """Upload, match, check, save; returns where it ended."""
    answer = send(client, board, data, kind)
    if answer.status_code == 422:
        assert answer.context["form"].errors and not PlanImport.objects.exists()
        return "refused"
    sheet = PlanImport.objects.order_by("-pk")[0]
    columns = client.get(answer.url)
    about = {"kind": kind, "period_start": 2027, "period_end": 2029}
    checked = client.post(answer.url, about)
    assert (columns.status_code, checked.status_code) == (200, 302)
    assert client.get(checked.url).status_code == 200
    assert not Need.objects.filter(source=sheet).exists()
    assert client.post(checked.url, {"do": "save"}).status_code in {302, 422}
    return "saved" if PlanImport.objects.get(pk=sheet.pk).status == "confirmed" else "kept"


@pytest.mark.soak
@pytest.mark.django_db
def test_no_sheet_does_harm_on_its_way_into_a_plan(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    client.raise_request_exception = True  # a server error is an exception here
    ends = set()

    @settings(max_examples=SHEETS, derandomize=SHEETS < 100, **UNHURRIED)
    @given(*HOSTILE)
    @example("xlsx", untouched, "plan", 0)
    @example("csv", hostile.noise, "plan", 0)
    def one(name: str, mutation: Any, kind: str, seed: int) -> None:
        data = mutation(hostile.BASES[name](), random.Random(seed))
        with pytest.raises(Undo), transaction.atomic():
            end = walk(client, handep, data, kind)
            ends.add(end)
            if end == "saved":
                before = list(Need.objects.order_by("pk").values())
                walk(client, handep, data, kind)
                assert list(Need.objects.order_by("pk").values()) == before
            raise Undo

    one()
    assert {"refused", "saved"} <= ends
    assert not MediumTermPlan.objects.exists()


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

    one()
    assert answers == {302, 422}
    assert not Need.objects.exists() and not MediumTermPlan.objects.exists()
    assert client.get(reverse("partnerships:plan_import")).status_code == 200
