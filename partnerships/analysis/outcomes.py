"""What became of a required condition that was not met."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.matching.criteria.types import Answer, State


class Outcome(models.TextChoices):
    """ANY is the other three together: of a kota one need may have several."""

    ANY = "any", _("In the way")
    CANNOT = "cannot", _("Not met")
    CURABLE = "curable", _("Not met, can be mended")
    UNKNOWN = "unknown", _("Not known yet")


def outcome_of(found: Answer) -> Outcome:
    """Of an answer that is not "met"."""
    if found.state is State.UNKNOWN:
        return Outcome.UNKNOWN
    return Outcome.CURABLE if found.curable else Outcome.CANNOT
