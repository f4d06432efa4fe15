"""Residents agreed: the record is kept, the plan is public, its first version stands."""

import hashlib
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.utils import timezone
from wagtail.models import ModelLogEntry

from partnerships.actions.keep_record import attach_record
from partnerships.actions.publish_plan import publish_plan
from partnerships.models import MediumTermPlan, NeedStep, PlanVersion, SignedRecord
from tests.factories.pages import A_PDF
from tests.factories.partnerships import NeedFactory, PlanFactory
from tests.factories.records import RecordFactory, paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(handep: Any) -> MediumTermPlan:
    plan: MediumTermPlan = PlanFactory(board=handep, status="draft", agreed_on=None)
    NeedFactory(plan=plan, title="Saluran", cost=100_000_000, status="draft")
    NeedFactory(plan=plan, title="Mesin jahit", sector="ECONOMIC", category="", cost=None, status="draft")
    return plan


def agree(plan: Any, by: Any, **fields: Any) -> Any:
    told = {"agreed_on": timezone.localdate(), "agreed_place": "Balai", "attendance": (29, 34, 29)}
    return publish_plan(plan, by=by, **{**told, "file": paper(), **fields})


def test_the_record_is_kept_with_its_facts_and_hash(draft: Any, ani: Any) -> None:
    agree(draft, ani, number="03/BA")
    record = SignedRecord.objects.get()
    assert (record.kind, record.board, record.plan, record.number) == (
        "agreement",
        draft.board,
        draft,
        "03/BA",
    )
    assert (record.men, record.women, record.poor, record.place) == (29, 34, 29, "Balai")
    assert record.sha256 == hashlib.sha256(A_PDF).hexdigest()
    assert record.file.read() == A_PDF and "berita" not in record.file.name


def test_the_steps_of_its_needs_rest_on_the_record(draft: Any, ani: Any) -> None:
    agree(draft, ani)
    assert set(NeedStep.objects.values_list("record", flat=True)) == {SignedRecord.objects.get().pk}
    assert draft.needs.get(title="Saluran").status == "open_for_partners"


def test_the_first_version_is_what_residents_agreed_on(draft: Any, ani: Any) -> None:
    agree(draft, ani)
    version = PlanVersion.objects.get()
    assert (version.number, version.reason, version.total_cost) == (1, "agreed", 100_000_000)
    assert version.record == SignedRecord.objects.get() and version.made_by == ani
    assert {line["title"] for line in version.lines.values()} == {"Saluran", "Mesin jahit"}


def test_each_part_has_its_audit_entry(draft: Any, ani: Any) -> None:
    agree(draft, ani)
    plan, record = ModelLogEntry.objects.for_instance(draft), SignedRecord.objects.get()
    assert plan.filter(action="partnerships.publish_plan", user=ani).exists()
    assert ModelLogEntry.objects.for_instance(record).get().data["sha256"] == record.sha256


def test_a_file_that_cannot_be_kept_leaves_everything_as_it_was(draft: Any, ani: Any) -> None:
    with pytest.raises(ValidationError):
        agree(draft, ani, file=paper("berita.pdf", b"MZ no pdf"))
    draft.refresh_from_db()
    assert draft.status == "draft" and draft.agreed_on is None
    assert not SignedRecord.objects.exists() and not PlanVersion.objects.exists()
    assert set(draft.needs.values_list("status", flat=True)) == {"draft"}


def test_the_file_may_follow_and_is_brought_once(draft: Any, ani: Any) -> None:
    agree(draft, ani, file=None)
    record = SignedRecord.objects.get()
    assert (record.file.name, record.sha256) == ("", "")
    kept = attach_record(record, file=paper(), by=ani)
    assert kept.sha256 and kept.file
    with pytest.raises(PermissionDenied):
        attach_record(kept, file=paper("lain.pdf"), by=ani)


@pytest.mark.parametrize("who", ["citra", "eko", "hadi", "root"])
def test_only_officers_of_the_board_bring_the_file(request: Any, handep: Any, who: str) -> None:
    record = RecordFactory(plan=PlanFactory(board=handep), file="", sha256="")
    with pytest.raises(Http404):
        attach_record(record, file=paper(), by=request.getfixturevalue(who))
    assert SignedRecord.objects.get().sha256 == ""


def test_agreeing_twice_is_refused(draft: Any, ani: Any) -> None:
    agree(draft, ani)
    with pytest.raises(PermissionDenied):
        agree(draft, ani)
    assert SignedRecord.objects.count() == PlanVersion.objects.count() == 1
