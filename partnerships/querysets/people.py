"""The organisations for which a person may read what is not public."""

from typing import Any

from forum_site.organisations.models import Membership


def own_organisations(user: Any) -> Any:
    return Membership.objects.managing(user).values("organisation")


def joined_organisations(user: Any) -> Any:
    """In any role: unit staff and members of a board see its proposals, though they do not manage it."""
    return Membership.objects.current().filter(user=user).values("organisation")
