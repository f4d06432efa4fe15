"""Papers of boards, with a small real file."""

from datetime import timedelta

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from forum_site.organisations.models import Document, DocumentAccess
from tests.factories.organisations import OrganisationFactory

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


class DocumentFactory(DjangoModelFactory[Document]):
    """A domicile letter that waits; `status="verified"` was checked a week ago."""

    class Meta:
        model = Document

    organisation = factory.SubFactory(OrganisationFactory)
    kind = "domicile"
    status = Document.Status.UPLOADED
    file = factory.LazyFunction(lambda: ContentFile(A_PDF, name="surat.pdf"))
    content_type = "application/pdf"
    size = len(A_PDF)
    reason = factory.LazyAttribute(lambda one: "Kurang jelas." if one.status == "returned" else "")
    verified_at = factory.LazyAttribute(
        lambda one: timezone.now() - timedelta(days=7) if one.status == "verified" else None
    )
    closed_at = factory.LazyAttribute(
        lambda one: timezone.now() if one.status in ("superseded", "withdrawn") else None
    )


class DocumentAccessFactory(DjangoModelFactory[DocumentAccess]):
    """All verified papers, for another 30 days."""

    class Meta:
        model = DocumentAccess

    until = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=30))
