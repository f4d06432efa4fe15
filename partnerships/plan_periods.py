"""The years of a board's plans: two plans never stand for the same year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from partnerships.models import MediumTermPlan

Period = tuple[int, int]


class PeriodOverlap(ValueError):
    """Another plan of the board already stands for one of these years; `other` is that plan."""

    def __init__(self, other: MediumTermPlan, period: Period) -> None:
        self.other, self.period = other, period
        super().__init__(f"{period[0]}-{period[1]} overlaps {other.period_start}-{other.period_end}")

    def sentence(self) -> str:
        """For the person, in the active language."""
        words = {"wanted": shown(self.period), "other": f"PJM {self.other.period}", "board": self.other.board}
        return (
            _(
                "%(board)s already has %(other)s, so a plan of %(wanted)s would cover the same years twice. "
                "Write other years, or open %(other)s and change it there."
            )
            % words
        )


def shown(period: Period) -> str:
    return str(period[0]) if period[0] == period[1] else f"{period[0]}–{period[1]}"


def overlapping(board: Any, period: Period, *, besides: int | None = None) -> MediumTermPlan | None:
    """A plan of the board that stands for one of the years (both ends included); None when free.

    Hold the board's row (`lock_board`) while you ask and save.
    """
    from partnerships.models import MediumTermPlan  # the model asks this module when it is saved

    start, end = period
    rows = MediumTermPlan.objects.filter(board=board, period_start__lte=end, period_end__gte=start)
    others = rows if besides is None else rows.exclude(pk=besides)
    return others.select_related("board").order_by("period_start").first()


def lock_board(board_id: int) -> None:
    """Make others who would save a plan of this board wait until the transaction ends.

    PostgreSQL locks the row; on SQLite a transaction that writes is alone anyway.
    """
    from forum_site.organisations.models import Organisation

    Organisation.objects.select_for_update().filter(pk=board_id).values_list("pk").first()
