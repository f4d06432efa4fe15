"""A commitment's states in the ledger: no amount (its money has rows of its own), no words, no person."""

from __future__ import annotations

from partnerships.channelling.ledger.writing import Row, write
from partnerships.channelling.stages import Side
from partnerships.models import Commitment


def enter_state(commitment: Commitment, side: str = Side.SYSTEM) -> None:
    """The row of the state it is in now; `side` brought it about. With its need's row held, after saving."""
    row = Row(
        kind=f"commitment.{commitment.state}", about=commitment, need=commitment.need_id,
        partnership=commitment.partnership_id, source_kind=commitment.source_kind, side=side,
    )  # fmt: skip
    write(commitment.need.board_id, [row])
