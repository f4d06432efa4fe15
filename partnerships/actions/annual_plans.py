"""Renta: officers choose the needs of one year from the plan; residents agree on them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from forum_site.core import audit
from partnerships import rules
from partnerships.actions.keep_record import keep_record
from partnerships.actions.set_years import set_years
from partnerships.meetings import Meeting
from partnerships.models import AnnualPlan, MediumTermPlan, SignedRecord
from partnerships.plan_years import UNFINISHED, years_of

DRAFT, AGREED = AnnualPlan.Status.DRAFT, AnnualPlan.Status.AGREED


def start_annual(plan: MediumTermPlan, year: int, *, by: Any) -> AnnualPlan:
    """The Renta of that year; made as a draft, with the needs the plan has for it, when there is none.

    PermissionDenied for a year outside the period.
    """
    rules.can_edit_annual(by, plan).require()
    if year not in years_of(plan):
        raise PermissionDenied(_("The year lies outside the period of the plan."))
    with transaction.atomic():
        annual, new = AnnualPlan.objects.get_or_create(plan=plan, year=year)
        if new:
            annual.needs.set(plan.needs.filter(year=year, status__in=UNFINISHED).values_list("pk", flat=True))
            audit.record(annual, "partnerships.choose_needs", by=by, data={"year": year, "new": True})
    return annual


def choose_needs(
    annual: AnnualPlan, *, by: Any, chosen: Collection[int], among: Collection[int]
) -> dict[str, int]:
    """Of the needs in `among`, those in `chosen` belong to the year and the others do not.

    Needs elsewhere on the list stay as they are. {"added", "removed"} are counts; nothing changed
    writes nothing.
    """
    with transaction.atomic():
        now = _locked(annual, by)
        shown = set(now.plan.needs.filter(pk__in=among, status__in=UNFINISHED).values_list("pk", flat=True))
        before = set(now.needs.filter(pk__in=among).values_list("pk", flat=True))
        wanted = shown & set(chosen)
        added, removed = wanted - before, before - set(chosen)
        now.needs.add(*added)
        now.needs.remove(*removed)
        counts = {"added": len(added), "removed": len(removed)}
        if added or removed:
            audit.record(now, "partnerships.choose_needs", by=by, data=counts)
    return counts


def agree_annual(annual: AnnualPlan, meeting: Meeting, *, by: Any) -> AnnualPlan:
    """Residents agreed: the record is kept, and every chosen need stands in that year from now on."""
    with transaction.atomic():
        now = _locked(annual, by)
        chosen = list(now.needs.values_list("pk", flat=True))
        if not chosen:
            raise PermissionDenied(_("No need is chosen for this year yet."))
        plan = now.plan
        now.record = keep_record(SignedRecord.Kind.ANNUAL, meeting, board=plan.board, plan=plan, by=by)
        now.status = AGREED
        now.save()
        moved = set_years(plan, dict.fromkeys(chosen, now.year), by=by)
        data = {"year": now.year, "needs": len(chosen), "moved": len(moved)}
        audit.record(now, "partnerships.agree_annual", by=by, data=data)
    return now


def reopen_annual(annual: AnnualPlan, *, by: Any) -> AnnualPlan:
    """Back to a draft, so that residents may agree anew; the earlier record stays among the plan's."""
    with transaction.atomic():
        now = _locked(annual, by, status=AGREED)
        now.status, now.record = DRAFT, None
        now.save()
        audit.record(now, "partnerships.reopen_annual", by=by, data={"year": now.year})
    return now


def _locked(annual: AnnualPlan, by: Any, *, status: str = DRAFT) -> AnnualPlan:
    rows = AnnualPlan.objects.select_for_update(of=("self",)).select_related("plan__board__territory")
    now = rows.get(pk=annual.pk)
    rules.can_edit_annual(by, now.plan).require()
    if now.status != status:
        agreed = _("Residents agreed on this Renta. Open it for changes first.")
        raise PermissionDenied(agreed if status == DRAFT else _("This Renta is a draft already."))
    return now
