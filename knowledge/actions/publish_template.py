"""A document enters the template library, and gets a newer version."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.authority import secretariats_of
from forum_site.organisations.models import Organisation
from knowledge.files.check import CheckedDocument
from knowledge.models import Template, TemplateVersion
from knowledge.template_notices import tell_boards
from knowledge.template_rules import can_add_template, can_edit_template


def add_template(document: CheckedDocument, *, by: Any, **fields: Any) -> Template:
    """Published at once as version 1. `fields`: title, summary, sector, licence."""
    can_add_template(by).require()
    with transaction.atomic():
        template = Template.objects.create(owner=shelf_of(by), **fields)
        _publish(template, document, number=1, changes="", by=by)
        audit.record(template, "knowledge.add_template", by=by)
    return template


def add_version(
    template: Template, document: CheckedDocument, *, by: Any, changes: str = ""
) -> TemplateVersion:
    """The next version; readers get it from now on, the earlier ones stay to be fetched.

    Boards that use the template are told, unless it is taken away.
    """
    can_edit_template(by, template).require()
    with transaction.atomic():
        locked = Template.objects.select_for_update(of=("self",)).get(pk=template.pk)
        newest = locked.versions.values_list("number", flat=True).first() or 0
        version = _publish(locked, document, number=newest + 1, changes=changes, by=by)
        audit.record(locked, "knowledge.add_template_version", by=by, data={"version": version.number})
        if locked.live:
            tell_boards(version, by=by)
    return version


def edit_template(template: Template, *, by: Any, **fields: Any) -> Template:
    """`fields`: title, summary, sector, licence, live."""
    can_edit_template(by, template).require()
    with transaction.atomic():
        for name, value in fields.items():
            setattr(template, name, value)
        template.save()
        audit.record(template, "knowledge.edit_template", by=by)
    return template


def shelf_of(person: Any) -> Organisation | None:
    """The secretariat for which the person publishes; the administrator publishes for the site."""
    offices = [] if person.is_superuser else secretariats_of(person)
    return offices[0] if offices else None


def _publish(
    template: Template, document: CheckedDocument, *, number: int, changes: str, by: Any
) -> TemplateVersion:
    version = TemplateVersion.objects.create(
        template=template, number=number, file=document.file, name=document.name,
        content_type=document.content_type, size=document.size, sha256=document.sha256, text=document.text,
        changes=changes, published_at=timezone.now(), published_by=by,
    )  # fmt: skip
    template.current = version
    template.save()  # the search index reads the new text
    return version
