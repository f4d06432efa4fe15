"""Who opens which file of a plan: each file as each person, and how it is handed out."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnerships.models import PlanDocument, SignedRecord
from tests.factories.pages import A_PDF
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.records import DocumentFactory, RecordFactory, paper

pytestmark = pytest.mark.django_db
PEOPLE = ["visitor", "ani", "budi", "eko", "root", "citra", "fitri", "dewi", "gita", "hadi", "indra"]
INSIDE = {"ani", "budi", "eko", "root"}
EVERYBODY = set(PEOPLE)
FILES = {
    "record of an agreed plan": INSIDE,
    "record of a draft": INSIDE,
    "public document of an agreed plan": EVERYBODY,
    "public document of a draft": INSIDE,
    "private document of an agreed plan": INSIDE,
    "private document of a draft": INSIDE,
}


def address(handep: Any, what: str) -> str:
    plan = PlanFactory(board=handep, status="draft" if what.endswith("draft") else "agreed")
    if what.startswith("record"):
        return reverse("partnerships:record_file", args=[RecordFactory(plan=plan).pk])
    document = DocumentFactory(plan=plan, public=what.startswith("public"))
    return reverse("partnerships:plan_document", args=[plan.pk, document.pk])


def enter(client: Client, request: Any, who: str) -> None:
    if who != "visitor":
        client.force_login(request.getfixturevalue(who))


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("what", FILES)
def test_a_file_is_served_to_whom_it_concerns_and_to_nobody_else(
    client: Client, request: Any, handep: Any, what: str, who: str
) -> None:
    enter(client, request, who)
    answer = client.get(address(handep, what))
    assert answer.status_code == (200 if who in FILES[what] else 404)


def test_a_file_comes_as_a_download_that_nothing_keeps(client: Client, ani: Any, handep: Any) -> None:
    client.force_login(ani)
    answer = client.get(address(handep, "record of an agreed plan"))
    assert b"".join(answer.streaming_content) == A_PDF
    assert answer["Content-Disposition"].startswith('attachment; filename="berita-acara-bkm-handep-')
    assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("private, no-store", "nosniff")


def test_a_document_is_not_found_under_another_plan(client: Client, handep: Any, laweyan: Any) -> None:
    document = DocumentFactory(plan=PlanFactory(board=handep), public=True)
    other = PlanFactory(board=laweyan)
    assert client.get(reverse("partnerships:plan_document", args=[other.pk, document.pk])).status_code == 404


def test_an_officer_adds_and_removes_a_document(
    client: Client, ani: Any, handep: Any, django_capture_on_commit_callbacks: Any
) -> None:
    client.force_login(ani)
    plan = PlanFactory(board=handep)
    url = reverse("partnerships:plan_documents", args=[plan.pk])
    client.post(url, {"title": "Peta kelurahan", "file": paper("peta.pdf"), "public": "on"})
    document = PlanDocument.objects.get()
    assert (document.title, document.public, document.size) == ("Peta kelurahan", True, len(A_PDF))
    name, storage = document.file.name, document.file.storage
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("partnerships:plan_document_remove", args=[plan.pk, document.pk]))
    assert not PlanDocument.objects.exists() and not storage.exists(name)


@pytest.mark.parametrize(("who", "status"), [("eko", 403), ("citra", 403), ("hadi", 403), ("root", 403)])
def test_nobody_else_changes_the_documents(
    client: Client, request: Any, handep: Any, who: str, status: int
) -> None:
    enter(client, request, who)
    document = DocumentFactory(plan=PlanFactory(board=handep))
    url = reverse("partnerships:plan_documents", args=[document.plan_id])
    assert client.post(url, {"title": "X", "file": paper()}).status_code == status
    gone = reverse("partnerships:plan_document_remove", args=[document.plan_id, document.pk])
    assert client.post(gone).status_code == status
    assert PlanDocument.objects.get() == document


def test_a_missing_record_is_told_and_can_be_brought(client: Client, ani: Any, handep: Any) -> None:
    plan = PlanFactory(board=handep)
    NeedFactory(plan=plan)
    record = RecordFactory(plan=plan, file="", sha256="")
    url = reverse("partnerships:record_attach", args=[record.pk])
    assert url not in client.get(plan.get_absolute_url()).content.decode()
    client.force_login(ani)
    assert url in client.get(plan.get_absolute_url()).content.decode()
    assert client.get(reverse("partnerships:record_file", args=[record.pk])).url == url
    client.post(url, {"file": paper()})
    assert len(SignedRecord.objects.get().sha256) == 64
    assert url not in client.get(plan.get_absolute_url()).content.decode()


def test_the_public_reads_facts_and_fingerprint_of_the_record(client: Client, handep: Any) -> None:
    plan = PlanFactory(board=handep)
    record = RecordFactory(plan=plan, number="03/BA/XI", men=29, women=34, poor=29)
    page = client.get(plan.get_absolute_url()).content.decode()
    assert "03/BA/XI" in page and record.sha256 in page and "63" in page
    assert reverse("partnerships:record_file", args=[record.pk]) not in page
