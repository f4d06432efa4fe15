"""The life of a paper as data: who moves it, from where to where. Expiry is read off its day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentStatus(models.TextChoices):
    UPLOADED = "uploaded", _("Being checked")
    VERIFIED = "verified", _("Verified")
    RETURNED = "returned", _("Returned for completion")
    SUPERSEDED = "superseded", _("Replaced by a newer one")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Actor(Enum):
    BOARD = "board"
    VERIFIER = "verifier"
    SITE = "site"  # follows from another move


@dataclass(frozen=True, slots=True)
class Move:
    sources: frozenset[DocumentStatus]
    target: DocumentStatus
    actor: Actor
    needs_reason: bool = False


_S = DocumentStatus
MOVES: Final[dict[str, Move]] = {
    "verify": Move(frozenset({_S.UPLOADED}), _S.VERIFIED, Actor.VERIFIER),
    # Also what was verified by mistake.
    "return": Move(frozenset({_S.UPLOADED, _S.VERIFIED}), _S.RETURNED, Actor.VERIFIER, needs_reason=True),
    "withdraw": Move(frozenset({_S.UPLOADED, _S.RETURNED, _S.VERIFIED}), _S.WITHDRAWN, Actor.BOARD),
    # A newer upload takes the place of one that was never verified; a verified one stays until the
    # newer is verified too.
    "replace": Move(frozenset({_S.UPLOADED, _S.RETURNED}), _S.SUPERSEDED, Actor.SITE),
    "supersede": Move(frozenset({_S.VERIFIED}), _S.SUPERSEDED, Actor.SITE),
}
UNDER_WAY: Final = (_S.UPLOADED, _S.RETURNED)
LIVE: Final = (*UNDER_WAY, _S.VERIFIED)
CLOSED: Final = (_S.SUPERSEDED, _S.WITHDRAWN)
