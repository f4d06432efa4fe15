"""What has to hold before an instalment is sent, each as a reason that both sides read."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import percent as percent_words
from forum_site.organisations.document_display import masked as masked_account
from forum_site.organisations.working_days import days_until
from partnerships.channelling.clock import off_days
from partnerships.channelling.guards import Step, brings_money, instalments_planned, own_account
from partnerships.channelling.progress import last_note, percent_of
from partnerships.channelling.reason import MET, NOT_MET, OPEN, Reason
from partnerships.channelling.report_states import DONE
from partnerships.channelling.stages import Stage
from partnerships.models import Instalment, Partnership

State = Instalment.State


def instalment_conditions(instalment: Instalment, *, inside: bool = False) -> list[Reason]:
    """In the order in which they are asked; `inside` adds the masked account to the reader of a side."""
    one = instalment.partnership
    found = [_working(one), *_account(one, inside), *_schedule(one), *_before(instalment)]
    found += _progress(instalment)
    if instalment.condition:
        found.append(Reason(OPEN, instalment.condition))
    return found


def stands_in_the_way(instalment: Instalment) -> str:
    """The first sentence that blocks it; "" when it can be sent."""
    return next((one.text for one in instalment_conditions(instalment) if one.state == NOT_MET), "")


def next_planned(partnership: Partnership) -> Instalment | None:
    """The one whose turn it is."""
    found: Instalment | None = partnership.instalments.filter(state=State.PLANNED).first()
    if found is not None:
        found.partnership = partnership
    return found


def _working(one: Partnership) -> Reason:
    if one.stage == Stage.ACTIVE:
        return Reason(MET, _("The work has begun"))
    if one.stage == Stage.SUSPENDED:
        return Reason(NOT_MET, _("The partnership is suspended; nothing is paid meanwhile"))
    return Reason(NOT_MET, _("The work has not begun yet"))


def _account(one: Partnership, inside: bool) -> list[Reason]:
    if not brings_money(one):
        return []
    paper = own_account(one)
    if paper is None:
        return [Reason(NOT_MET, _("The account in the board's name is not verified yet"))]
    return [Reason(MET, _("Account in the board's name verified"), masked_account(paper) if inside else "")]


def _schedule(one: Partnership) -> list[Reason]:
    """After a change of value the schedule is written anew first: the old one may add up to more."""
    said = instalments_planned(one, Step())
    return [] if said is None else [Reason(NOT_MET, str(said))]


def _before(instalment: Instalment) -> list[Reason]:
    """Each one before it came, and its report was accepted or waived: none is skipped."""
    one = instalment.partnership
    earlier = one.instalments.filter(number__lt=instalment.number).standing()
    rows = list(earlier.select_related("report").order_by("-number"))
    missing = [row for row in rows if row.state != State.RECEIVED or not _reported(row)]
    if not rows:
        return []
    if not missing:
        return [Reason(MET, _("Report of instalment %(n)s accepted") % {"n": rows[0].number})]
    return [_lacking(one, row) for row in reversed(missing)]


def _reported(row: Instalment) -> bool:
    report = getattr(row, "report", None)
    return report is not None and report.state in DONE


def _lacking(one: Partnership, row: Instalment) -> Reason:
    number = {"n": row.number}
    if row.state != State.RECEIVED:
        return Reason(NOT_MET, _("Instalment %(n)s was not received yet") % number)
    report = getattr(row, "report", None)
    if report is None:
        return Reason(NOT_MET, _("Report of instalment %(n)s not accepted by the partner yet") % number)
    left = days_until(report.due_on, timezone.localdate(), off_days(one))
    words = _("Due %(day)s, %(n)s working days left") if left >= 0 else _("Was due %(day)s")
    detail = words % {"day": day(report.due_on), "n": left}
    return Reason(NOT_MET, _("Report of instalment %(n)s not accepted by the partner yet") % number, detail)


def _progress(instalment: Instalment) -> list[Reason]:
    least: Any = instalment.min_progress
    if not least:
        return []
    done = percent_of(instalment.partnership)
    noted = last_note(instalment.partnership)
    words = {"percent": percent_words(done, 100), "day": day(noted.noted_on) if noted else ""}
    detail = _("Now %(percent)s, noted %(day)s") if noted else _("Now %(percent)s")
    state = MET if done >= least else NOT_MET
    text = _("Work done at least %(percent)s") % {"percent": percent_words(least, 100)}
    return [Reason(state, text, detail % words)]
