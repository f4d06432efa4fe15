"""Keep what a person agreed to."""

from django.conf import settings
from django.db import transaction

from forum_site.accounts.models import Consent, User
from forum_site.core import audit


def record_consents(user: User, *, by: User) -> list[Consent]:
    """One row a document in its present version, with the time; what stands already is left alone."""
    with transaction.atomic():
        kept = [
            Consent.objects.get_or_create(
                user=user, document=document, version=version, withdrawn_at=None, defaults={"adult": True}
            )
            for document, version in settings.POLICY_VERSIONS.items()
        ]
        new = [consent for consent, made in kept if made]
        if new:
            versions = {consent.document: consent.version for consent in new}
            audit.record(user, "accounts.consent", by=by, data=versions)
    return new
