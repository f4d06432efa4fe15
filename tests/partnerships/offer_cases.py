"""What tests of offers, matches and interest share."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from forum_site.notifications.models import Notification
from partnerships.models import Offer

VERIFIED = {"code": "board.verified", "params": {}, "hard": True, "weight": 10}
AUDITED = {"code": "audit.within_years", "params": {"n": 2}, "hard": True, "weight": 10}


def told(user: Any, kind: str = "") -> list[str]:
    """The kinds of notices a person got, in order."""
    rows = Notification.objects.filter(user=user).order_by("pk")
    kinds = list(rows.values_list("event__kind", flat=True))
    return [one for one in kinds if one == kind] if kind else kinds


def later(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


COMPLETE = {
    "title": "Drainase lingkungan 2027",
    "summary": "Membiayai saluran air lingkungan.",
    "source_kind": "APBD_LOCAL",
    "support_forms": ["CASH_GRANT"],
    "categories": ["drainase"],
    "contact": "Bidang Penyehatan Lingkungan",
}


def posted(**changes: Any) -> dict[str, Any]:
    """What the form of an offer sends when it is filled in."""
    return {
        "type": "call",
        "amount_min": "50 juta",
        "amount_max": "Rp 200.000.000",
        "amount_basis": "need",
        "opens_on": later(0).isoformat(),
        "closes_on": later(20).isoformat(),
        "syarat-total": "0",
        "do": "save",
        **COMPLETE,
        **changes,
    }


def the_offer() -> Offer:
    return Offer.objects.get()
