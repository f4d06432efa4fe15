"""A board says that it works with a template, and takes it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from knowledge.models import Template, TemplateUse
from knowledge.template_rules import can_use_template


def use_template(template: Template, board: Organisation, *, by: Any) -> TemplateUse:
    """Said twice it counts once."""
    can_use_template(by, board).require()
    with transaction.atomic():
        use, new = TemplateUse.objects.get_or_create(template=template, organisation=board)
        if new:
            audit.record(template, "knowledge.use_template", by=by, data={"organisation": board.pk})
    return use


def stop_using_template(template: Template, board: Organisation, *, by: Any) -> None:
    """Nothing when the board did not say so."""
    can_use_template(by, board).require()
    with transaction.atomic():
        gone, _each = TemplateUse.objects.filter(template=template, organisation=board).delete()
        if gone:
            audit.record(template, "knowledge.stop_using_template", by=by, data={"organisation": board.pk})
