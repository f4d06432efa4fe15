"""Whether a person can be reached at what they gave us."""

from typing import Any

from allauth.account.models import EmailAddress

# Session key: the account whose first proof is under way by a code alone.
UNPROVED = "unproved_account"


def has_verified_contact(user: Any) -> bool:
    """A verified mobile number or e-mail address: asked before a person posts. False for visitors."""
    if not getattr(user, "is_authenticated", False):
        return False
    if user.phone and user.phone_verified:
        return True
    return EmailAddress.objects.filter(user_id=user.pk, verified=True).exists()
