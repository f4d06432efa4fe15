"""Signed records, documents, versions, yearly plans and reviews of a plan."""

from typing import Any

import factory
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from partnerships.meetings import Meeting
from partnerships.models import AnnualPlan, MediumTermPlan, PlanDocument, PlanReview, SignedRecord
from tests.factories.pages import A_PDF
from tests.factories.partnerships import PlanFactory

SHA_OF_A_PDF = "0" * 64


def paper(name: str = "berita-acara.pdf", content: bytes = A_PDF) -> SimpleUploadedFile:
    """A PDF as a browser sends it."""
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def meeting(**fields: Any) -> Meeting:
    """Of today, with 29 men, 34 women and a file; `file=None` while it follows."""
    held = {"held_on": timezone.localdate(), "place": "Balai Menteng", "men": 29, "women": 34, "poor": 29}
    return Meeting(**{**held, "file": paper(), **fields})


def answers(**fields: Any) -> dict[str, Any]:
    """What a browser sends for such a meeting."""
    sent = {"held_on": timezone.localdate().isoformat(), "place": "Balai Menteng", "men": 29, "women": 34}
    return {**sent, "file": paper(), **fields}


class PlanNowFactory(PlanFactory):
    """An agreed plan of last year, this one and the two that follow."""

    period_start = factory.LazyFunction(lambda: timezone.localdate().year - 1)
    period_end = factory.LazyFunction(lambda: timezone.localdate().year + 2)


class RecordFactory(DjangoModelFactory[SignedRecord]):
    """The record of the agreement, with its file; `file=""` while it is missing."""

    class Meta:
        model = SignedRecord

    plan = factory.SubFactory(PlanFactory)
    board = factory.SelfAttribute("plan.board")
    kind = SignedRecord.Kind.AGREEMENT
    held_on = factory.LazyFunction(timezone.localdate)
    place = "Balai Menteng"
    file = factory.LazyFunction(lambda: ContentFile(A_PDF, name="ba.pdf"))
    sha256 = SHA_OF_A_PDF


class DocumentFactory(DjangoModelFactory[PlanDocument]):
    class Meta:
        model = PlanDocument

    plan = factory.SubFactory(PlanFactory)
    title = "Peta kelurahan"
    file = factory.LazyFunction(lambda: ContentFile(A_PDF, name="peta.pdf"))
    sha256 = SHA_OF_A_PDF
    size = len(A_PDF)


def annual_of(plan: MediumTermPlan, year: int, *needs: Any, status: str = "draft") -> AnnualPlan:
    annual = AnnualPlan.objects.create(plan=plan, year=year, status=status)
    annual.needs.set(needs)
    return annual


def review_of(plan: MediumTermPlan, year: int) -> PlanReview:
    """An open review; the plan is under review."""
    plan.status = "under_review"
    plan.save()
    return PlanReview.objects.create(plan=plan, year=year)
