"""Those who act for an organisation keep its page."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.models import Organisation

EDITABLE: Final = ("summary", "address", "contact_email", "contact_phone", "website", "founded_year")


def edit_organisation(organisation: Organisation, *, by: Any, **words: Any) -> Organisation:
    """Change what the public reads; name, kind and place stay the secretariat's. Equal: nothing."""
    rules.can_edit(by, organisation).require()
    changed = [name for name in EDITABLE if name in words and getattr(organisation, name) != words[name]]
    if not changed:
        return organisation
    with transaction.atomic():
        for name in changed:
            setattr(organisation, name, words[name])
        organisation.save(update_fields=[*changed, "updated_at"])
        audit.record(organisation, "organisations.edit_organisation", by=by, data={"fields": changed})
    return organisation
