"""The registry of funding sources: what a partner has, and when somebody last said that it still holds."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships import rules
from partnerships.models import FundingSource

WRITABLE: Final = frozenset(
    "name kind summary sectors support_forms amount_min amount_max calendar contact".split()
)


def save_source(
    organisation: Organisation,
    *,
    by: Any,
    source: FundingSource | None = None,
    regions: Iterable[Region] | None = None,
    **fields: Any,
) -> FundingSource:
    """Register a source, or change `source`; saving confirms it as of today. `regions` None leaves them."""
    rules.can_edit_source(by, organisation).require()
    unknown = set(fields) - WRITABLE
    if unknown:
        raise ValueError(f"not writable: {sorted(unknown)}")
    row = source or FundingSource(organisation=organisation)
    with transaction.atomic():
        for name, value in fields.items():
            setattr(row, name, value)
        row.confirmed_on = timezone.localdate()
        row.save()
        if regions is not None:
            row.regions.set(list(regions))
        audit.record(row, "partnerships.save_source", by=by)
    return row
