"""For whom a person may write: as oneself, or for an organisation in which a role is held today."""

from typing import Any

from forum_site.organisations.authority import bodies_of
from forum_site.organisations.models import Kind, Organisation
from forum_site.organisations.querysets import PUBLIC_STATES


def hats_of(user: Any) -> list[Organisation]:
    """Boards first: people mostly write for theirs."""
    public = [body for body in bodies_of(user) if body.verification in PUBLIC_STATES]
    return sorted(public, key=lambda body: body.kind != Kind.BOARD)
