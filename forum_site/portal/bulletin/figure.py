"""The number above everything else: what of the plan has money and what has none yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.dates import day as day_words
from forum_site.core.display.charts import Funding
from forum_site.core.money import number, percent, rupiah_short
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.weeks import Week
from partnerships.channelling.ledger.money import FUNDING
from partnerships.display import sum_funding
from partnerships.models import LedgerEntry, MediumTermPlan, Need
from partnerships.selectors import sums

VISITOR: Final = AnonymousUser()
STAGES: Final = ("committed", "received", "spent")


@dataclass(frozen=True, slots=True)
class Figure:
    """`lead`, `amount` and `rest` are one sentence ("Still lacks", "Rp 614 million", "of Rp 1.2 billion");
    `amount` may be "". `funding` draws the bar, None while no cost is known. `words`: sentences beneath."""

    head: str
    lead: str
    amount: str
    rest: str
    funding: Funding | None
    words: tuple[str, ...]


def plan_of(board: Organisation) -> MediumTermPlan | None:
    """The newest one that everybody may read."""
    plans = MediumTermPlan.objects.visible_to(VISITOR).filter(board=board)
    return plans.order_by("-period_start").first()


def figure_of(board: Organisation, plan: MediumTermPlan, week: Week, today: date) -> Figure:
    """The sums of the board's own page as they are today; what was noted is that of the week."""
    funding = sum_funding(sums(plan.needs.counted()))
    head = _("PJM %(period)s, figures of %(day)s") % {"period": plan.period, "day": day_words(today)}
    noted = _noted(board, week)
    if not funding.total:
        return Figure(head, _("No cost known yet"), "", "", None, _said(noted))
    whole = {"cost": rupiah_short(funding.total)}
    found = funding.total - funding.gap
    said = _("Money found so far: %(found)s, %(share)s of the plan.") % {
        "found": rupiah_short(found), "share": percent(found, funding.total)
    }  # fmt: skip
    if not funding.gap:
        return Figure(head, _("Fully funded"), "", _("of %(cost)s") % whole, funding, _said(noted))
    words = _said(said, noted, _looking(board))
    return Figure(head, _("Still lacks"), rupiah_short(funding.gap), _("of %(cost)s") % whole, funding, words)


def _said(*words: str) -> tuple[str, ...]:
    return tuple(one for one in words if one)


def _looking(board: Organisation) -> str:
    n = Need.objects.ready().filter(board=board).count()
    words = ngettext("%(n)s need is looking for a partner.", "%(n)s needs are looking for partners.", n)
    return words % {"n": number(n)} if n else ""


def _noted(board: Organisation, week: Week) -> str:
    """What the public ledger gained in the week, less what was taken back; "" when nothing."""
    names: dict[str, Any] = {
        "committed": _("firm commitments %(amount)s"),
        "received": _("received %(amount)s"),
        "spent": _("spent %(amount)s"),
    }
    rows = LedgerEntry.objects.filter(
        book__board=board, at__range=week.moments, kind__in=[f"{FUNDING}{stage}" for stage in STAGES]
    )
    found = dict(rows.order_by().values_list("kind").annotate(sum=Sum("amount")))
    amounts = [(names[stage], found.get(f"{FUNDING}{stage}", 0)) for stage in STAGES]
    said = ", ".join(words % {"amount": rupiah_short(amount)} for words, amount in amounts if amount)
    return _("Noted this week: %(sums)s.") % {"sums": said} if said else ""
