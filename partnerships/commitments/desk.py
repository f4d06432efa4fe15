"""What the two sides see of their commitments: on their page and on their desks."""

from __future__ import annotations

from typing import Any, Final

from forum_site.organisations.models import Organisation
from partnerships.commitments.querysets import OPEN_STATES, CommitmentQuerySet
from partnerships.models import Commitment

ON_DESK: Final = 5


def lists(user: Any) -> tuple[CommitmentQuerySet, CommitmentQuerySet, bool]:
    """(for the boards of this person, what the person's side gives, whether there is a board)."""
    boards = Organisation.objects.boards().managed_by(user)
    rows = Commitment.objects.for_list()
    received = rows.filter(need__board__in=boards).waiting_first()
    return received, rows.given_by(user).order_by("-created_at", "-pk"), boards.exists()


def waiting_at(board: Organisation) -> int:
    """How many commitments the board has not answered."""
    return Commitment.objects.filter(need__board=board, state=Commitment.State.OFFERED).count()


def given_of(user: Any, body: Organisation | None = None) -> list[Commitment]:
    """What the person, or the person's organisation, has promised and not ended; the newest first."""
    states = (*OPEN_STATES, Commitment.State.FIRM)
    rows = Commitment.objects.filter(state__in=states)
    rows = rows.filter(organisation=body) if body else rows.filter(user=user, organisation=None)
    return list(rows.for_list().order_by("-created_at", "-pk")[:ON_DESK])
