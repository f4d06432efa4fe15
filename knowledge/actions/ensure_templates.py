"""The first documents of the template library, on every new site."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from knowledge.files.check import checked_document
from knowledge.files.written import written
from knowledge.library.papers import PAPERS, Paper
from knowledge.models import Licence, Template, TemplateVersion


def ensure_templates() -> int:
    """How many were added. One that exists, taken away or not, is left as it is."""
    there = set(Template.objects.filter(owner=None).values_list("title", flat=True))
    missing = [paper for paper in PAPERS if paper.title not in there]
    with transaction.atomic():
        for paper in missing:
            _add(paper)
    return len(missing)


def _add(paper: Paper) -> None:
    document = checked_document(ContentFile(written(paper), name=f"{paper.name}.{paper.kind}"))
    template = Template.objects.create(
        title=paper.title, summary=paper.summary, sector=paper.sector, licence=Licence.CC0
    )
    template.current = TemplateVersion.objects.create(
        template=template, number=1, file=document.file, name=document.name,
        content_type=document.content_type, size=document.size, sha256=document.sha256, text=document.text,
        published_at=timezone.now(),
    )  # fmt: skip
    template.save()
