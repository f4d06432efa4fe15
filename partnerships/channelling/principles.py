"""The five principles on which both sides of a partnership judge each other, and what each means."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

LEAST, MOST = 1, 5


class Principle(NamedTuple):
    """`code` is the field of `models.Evaluation`; `means` is the sentence beside the scores."""

    code: str
    label: Any
    means: Any


PRINCIPLES: Final = (
    Principle(
        "participation", _("Participation"),
        _("Decisions and work were shared, and residents, also women and the poor, took part."),
    ),
    Principle(
        "equality", _("Equality"), _("Both sides were heard as equals; neither gave orders to the other.")
    ),
    Principle(
        "transparency", _("Transparency"), _("Plans, money and problems were told openly and in time.")
    ),
    Principle(
        "accountability", _("Accountability"),
        _("What was promised was done, and what was spent was accounted for."),
    ),
    Principle(
        "sustainability", _("Sustainability"),
        _("What was made is used and kept; somebody looks after it from now on."),
    ),
)  # fmt: skip
CODES: Final = tuple(one.code for one in PRINCIPLES)
SCORES: Final = (
    (1, _("1, not at all")),
    (2, _("2, hardly")),
    (3, _("3, in part")),
    (4, _("4, mostly")),
    (5, _("5, fully")),
)
