"""Entries of a need that belong to a partnership: they are changed there, with the other side."""

from __future__ import annotations

from django.utils.translation import gettext as _

from partnerships.channelling.stages import TALKING, Stage
from partnerships.models import Commitment, FundingEntry, Instalment

FREE = frozenset({*TALKING, Stage.DECLINED, Stage.WITHDRAWN, Stage.LAPSED})  # nothing was agreed


def bound_words(entry: FundingEntry) -> str:
    """Why this entry is not made void by the board alone; "" when nothing binds it. Two statements."""
    if Instalment.objects.filter(entries=entry).exists():
        return _("It came as an instalment of a partnership. Take the receipt back there.")
    if _is_agreed(entry):
        return _("It is part of an agreement. Change it there with the partner, or end the partnership.")
    return ""


def receipt_words(lead: FundingEntry) -> str:
    """Why the board alone notes nothing that came of this entry; "" when nothing binds it. One statement.

    Else what came would count without an instalment, and so without its report.
    """
    if _is_agreed(lead):
        return _("It is part of an agreement: what comes of it is confirmed there, as an instalment.")
    return ""


def _is_agreed(entry: FundingEntry) -> bool:
    bound = Commitment.objects.filter(entry=entry).exclude(partnership=None)
    return bool(bound.exclude(partnership__stage__in=FREE).exists())
