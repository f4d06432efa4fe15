"""How each figure of a track record is made, in words for everybody."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from partnerships.channelling.track_record import PAY_WITHIN


def figures() -> list[tuple[str, str, str]]:
    """(figure, of whom, how it is made), in the order in which pages show them."""
    days: dict[str, Any] = {"days": PAY_WITHIN.days}
    both, partner, board = _("both sides"), _("partner"), _("board")
    return [
        (_("Realised"), both, _(
            "What was received of a firm commitment, of all that was firm. A promise that expired, was given"
            " only in part or ended with a terminated partnership counts with its full amount. A commitment"
            " that was noted by mistake and corrected does not count. Conditional ones count once firm."
        )),
        (_("Instalments on time"), partner, _(
            "Instalments sent within %(days)s days of the day on which their conditions held (never before"
            " the planned day), of all whose days have passed or that were sent."
        ) % days),
        (_("Accounted for"), board, _(
            "Expenses noted with a receipt, or with the reason why there is none, of the instalments"
            " received."
        )),
        (_("Reports on time"), board, _(
            "Reports first sent by their due day, of all that were sent or are overdue. Waived ones do not"
            " count; sending again after a return does not make a report late."
        )),
        (_("Final reports accepted at once"), board, _(
            "Final reports (LPJ) the partner accepted without returning them, of all accepted ones."
        )),
        (_("Answer time"), both, _(
            "Working days between what was asked (by the other side, by residents, of agencies also by"
            " boards) and the answer, of the last two years: mean and median. Weekends, national holidays"
            " and free days of the kota do not count."
        )),
        (_("Evaluated by the other side"), both, _(
            "Means of the scores 1 to 5 that the other side gave after the handover, of published"
            " evaluations."
        )),
        (_("Partnerships"), both, _(
            "How many partnerships there were since both sides knew each other, by how they stand now. A"
            " short proposal nobody answered is not counted."
        )),
    ]  # fmt: skip
