"""For whom a person may write: as oneself, or for an organisation in which a role is held today."""

from typing import Any

from forum_site.organisations.models import Kind, Membership, Organisation
from forum_site.organisations.querysets import PUBLIC_STATES


def hats_of(user: Any) -> list[Organisation]:
    """Boards first: people mostly write for theirs. One statement."""
    held = Membership.objects.current().filter(user=user, organisation__verification__in=PUBLIC_STATES)
    found = {
        one.organisation_id: one.organisation for one in held.select_related("organisation").order_by("pk")
    }
    return sorted(found.values(), key=lambda body: body.kind != Kind.BOARD)
