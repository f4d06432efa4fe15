"""An agency, company, zakat body or other partner enters the site."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.organisations import rules
from forum_site.organisations.models import Kind, Organisation, Verification
from forum_site.organisations.slugs import free_slug
from forum_site.regions.models import Region

# A secretariat is opened by the one above it, a board has its own way in.
REGISTERED_KINDS = tuple(kind for kind in Kind if kind not in (Kind.BOARD, Kind.SECRETARIAT))


def register_partner(
    *, kind: str, name: str, by: Any, region: Region | None, territory: Region | None, **details: str
) -> Organisation:
    """A body that waits for the secretariat of its `territory` (None: national, the administrator).

    `region` is where it sits. `details` may hold summary, address, website, contact_email.
    """
    rules.can_register(by).require()
    if kind not in REGISTERED_KINDS:
        raise ValueError(f"{kind!r} cannot be registered")
    with transaction.atomic():
        organisation = Organisation.objects.create(
            kind=kind,
            name=name,
            slug=free_slug(name, territory.name if territory else ""),
            region=region or territory,
            territory=territory,
            verification=Verification.PENDING,
            created_by=by,
            **details,
        )
        audit.record(organisation, "organisations.register_partner", by=by)
    return organisation
