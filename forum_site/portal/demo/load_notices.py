"""What the secretariats are told, and inboxes as people leave them: most read, the latest not."""

from typing import Final

from django.db import transaction
from django.utils import timezone

from forum_site.notifications.api import announce
from forum_site.notifications.models import Notification
from forum_site.organisations.authority import officers_for
from forum_site.organisations.models import Claim
from partnerships.models import Offer

UNREAD: Final = 3  # a person
ABOUT_MATCHES: Final = ("partnerships.new_match", "partnerships.new_match_later", "partnerships.new_need")


def load_notices() -> None:
    """A second call tells nothing again and leaves what is unread."""
    with transaction.atomic():
        for claim in Claim.objects.pending().select_related("organisation__territory", "claimant"):
            _tell("organisations.claim_filed", claim, claim.organisation.territory)
        for offer in Offer.objects.filter(status="review").select_related("organisation__territory"):
            _tell("partnerships.offer_submitted", offer, offer.organisation.territory)
        _read_older()


def _tell(kind: str, subject: Claim | Offer, place: object) -> None:
    announce(
        kind,
        actor=None,
        subject=subject,
        recipients=officers_for(place),  # type: ignore[arg-type]
        key=f"demo:{kind}:{subject.pk}",
        reason="secretariat",
    )


def _read_older() -> None:
    left: dict[int, int] = {}
    rows = Notification.objects.unread().filter(event__kind__in=ABOUT_MATCHES).order_by("-created_at", "-pk")
    read = []
    for pk, user in rows.values_list("pk", "user_id"):
        left[user] = left.get(user, 0) + 1
        if left[user] > UNREAD:
            read.append(pk)
    Notification.objects.filter(pk__in=read).update(read_at=timezone.now())
