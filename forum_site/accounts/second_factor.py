"""Of whom a code from an authenticator app is required.

Apps above register who: `require_for(is_officer)`. The site administrator is always among them.
"""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings

Predicate = Callable[[Any], bool]


def is_site_administrator(user: Any) -> bool:
    return bool(user.is_superuser)


_predicates: list[Predicate] = [is_site_administrator]


def require_for(predicate: Predicate) -> None:
    """Require the second factor of whoever `predicate(user)` holds for; registering twice does nothing."""
    if predicate not in _predicates:
        _predicates.append(predicate)


def is_required_of(user: Any) -> bool:
    """True for officers; never for visitors, and for nobody in the demo, which says so in its banner."""
    if settings.DEMO or not getattr(user, "is_authenticated", False):
        return False
    return any(predicate(user) for predicate in _predicates)


def is_active_for(user: Any) -> bool:
    """The person has set up an authenticator app."""
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()
