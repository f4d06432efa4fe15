"""A partner's officer writes an offer: a draft first, complete enough before it is sent."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction

from forum_site.core import audit
from forum_site.core.taxonomy import CATEGORIES, SECTORS
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from partnerships import rules
from partnerships.choices import OfferStatus
from partnerships.matching.criteria import parse_all
from partnerships.models import Offer
from partnerships.tasks import match_offer

WRITABLE: Final = frozenset(
    "type title summary source source_kind support_forms sectors categories amount_min amount_max"
    " amount_basis opens_on closes_on year quota criteria documents contact".split()
)
EXTENDABLE: Final = frozenset({"closes_on", "quota", "contact"})


def create_offer(
    organisation: Organisation, *, by: Any, regions: Iterable[Region] = (), **fields: Any
) -> Offer:
    """A new draft; `fields` are those of WRITABLE. CriteriaInvalid when the criteria are wrong."""
    rules.can_create_offer(by, organisation).require()
    offer = Offer(organisation=organisation, created_by=by)
    with transaction.atomic():
        _write(offer, fields, regions)
        audit.record(offer, "partnerships.create_offer", by=by)
    return offer


def edit_offer(offer: Offer, *, by: Any, regions: Iterable[Region] = (), **fields: Any) -> Offer:
    """Change a draft. One that waits at the secretariat comes back to draft, so that nobody approves
    what they have not read."""
    rules.can_edit_offer(by, offer).require()
    with transaction.atomic():
        taken_back = offer.status == OfferStatus.REVIEW
        offer.status = OfferStatus.DRAFT
        _write(offer, fields, regions)
        audit.record(offer, "partnerships.edit_offer", by=by, data={"taken_back": taken_back})
    return offer


def extend_offer(offer: Offer, *, by: Any, **fields: Any) -> Offer:
    """Change closing day, quota or contact of a published offer; matches follow."""
    rules.can_extend_offer(by, offer).require()
    _only(fields, EXTENDABLE)
    changed = sorted(name for name, value in fields.items() if getattr(offer, name) != value)
    if not changed:
        return offer
    with transaction.atomic():
        for name in changed:
            setattr(offer, name, fields[name])
        offer.save(update_fields=[*changed, "updated_at"])
        audit.record(offer, "partnerships.extend_offer", by=by, data={"fields": changed})
        match_offer.delay_on_commit(offer.pk)
    return offer


def _write(offer: Offer, fields: dict[str, Any], regions: Iterable[Region]) -> None:
    """A partner with a territory serves it when no region is chosen."""
    _only(fields, WRITABLE)
    parse_all(fields.get("criteria", ()))
    for name, value in fields.items():
        setattr(offer, name, value)
    offer.sectors = sectors_of(offer.sectors, offer.categories)
    offer.save()
    territory = offer.organisation.territory
    offer.regions.set(list(regions) or ([territory] if territory else []))


def sectors_of(sectors: Iterable[str], categories: Iterable[str]) -> list[str]:
    """The chosen sectors and those of the chosen categories, in the order of the code list."""
    named = {*sectors, *(CATEGORIES[code].sector for code in categories)}
    return [code for code in SECTORS if code in named]


def _only(fields: dict[str, Any], allowed: frozenset[str]) -> None:
    unknown = set(fields) - allowed
    if unknown:
        raise ValueError(f"not writable: {sorted(unknown)}")
