"""The secretariat adds a need type of its own kota, changes it, or takes it out of use."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.regions.models import Region
from partnerships import rules
from partnerships.models import NeedType


def save_need_type(known: NeedType | None, *, by: Any, territory: Region | None, **fields: Any) -> NeedType:
    """Make (`known` None) or change a type of `territory`; None means Indonesia, for the administrator."""
    rules.can_edit_need_type(by, known.territory if known else territory).require()
    row = known or NeedType(territory=territory)
    for name, value in fields.items():
        setattr(row, name, value)
    with transaction.atomic():
        row.save()
        audit.record(row, "partnerships.save_need_type", by=by, data={"active": row.active})
    return row
