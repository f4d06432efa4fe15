"""What several rules ask."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from forum_site.core.verdict import ALLOWED, Verdict, denied
from forum_site.organisations.authority import manages
from forum_site.organisations.models import Organisation

SIGN_IN = denied(_("Please sign in first."))


def for_managers(user: Any, organisation: Organisation, reason: Any) -> Verdict:
    if not user.is_authenticated:
        return SIGN_IN
    return ALLOWED if manages(user, organisation) else denied(reason)
