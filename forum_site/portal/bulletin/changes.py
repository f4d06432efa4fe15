"""What the week changed for the board, the weightiest kept, told in the order it happened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_short
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.parts import DETAIL, TEXT, Line, Part, part, short_day, shortened
from forum_site.portal.bulletin.weeks import Week
from partnerships.models import MediumTermPlan, Need
from partnerships.trace import agreed_words

MOST: Final = 5
WEIGHT_OF_AGREED_PLAN: Final = 99


class Change(NamedTuple):
    """`weight` says what is told first when not all of it fits: 100 is what nobody should miss."""

    weight: int
    on: date
    text: str
    detail: str
    url: str

    @property
    def line(self) -> Line:
        text, detail = shortened(self.text, TEXT), shortened(self.detail, DETAIL)
        return Line(text, detail, short_day(self.on), self.url)


def changes_part(
    board: Organisation, plan: MediumTermPlan | None, found: Iterable[Change], week: Week
) -> Part:
    """`found` in any order. A week without changes names the need that lacks most: there is always one
    thing to talk about."""
    every = sorted([*found, *_agreed(plan, week)], key=lambda one: (-one.weight, one.on, one.text))
    told = sorted(every[:MOST], key=lambda one: (one.on, -one.weight))
    made = part(
        "changes", _("What changed"), [one.line for one in told], most=MOST, total=len(every),
        path=board.get_absolute_url(), note=_("Nothing new was noted for this board this week."),
    )  # fmt: skip
    return made if every else Part(made.code, made.title, _open_question(board), made.note)


def _agreed(plan: MediumTermPlan | None, week: Week) -> list[Change]:
    """The rembug warga, when it was in this week."""
    if plan is None or plan.agreed_on is None or Week.of(plan.agreed_on) != week:
        return []
    text = _("Residents agreed on PJM %(period)s") % {"period": plan.period}
    detail = agreed_words(plan, dated=False)
    return [Change(WEIGHT_OF_AGREED_PLAN, plan.agreed_on, text, detail, plan.get_absolute_url())]


def _open_question(board: Organisation) -> tuple[Line, ...]:
    need = Need.objects.ready().filter(board=board).order_by("-gap", "pk").first()
    if need is None:
        return ()
    amounts = {"gap": rupiah_short(need.gap), "cost": rupiah_short(need.cost)}
    text = _("To talk about: %(need)s") % {"need": need.public_title}
    detail = _("Still lacks %(gap)s of %(cost)s. Whom could we ask?") % amounts
    return (Line(shortened(text, TEXT), detail, url=need.get_absolute_url()),)
