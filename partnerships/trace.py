"""Where a need came from and what was changed since; its steps are in `life_trace`."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import Field
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from forum_site.core.dates import day
from forum_site.core.money import rupiah_full
from partnerships import self_help
from partnerships.choices import PlanStatus, SheetKind
from partnerships.display import shown_count
from partnerships.meetings import present_words
from partnerships.models import MediumTermPlan, Need
from partnerships.plan_rows import stored
from partnerships.privacy import public_text

COMPARED = ("title", "sector", "category", "quantity", "unit", "cost", "year", "priority_rank")
COUNTS = ("households", "poor_households", "people", "women")
ONLY_NAMED = ("problem", "description", "rt", "rw", "address", "proposer", "responsible")
LAST_CHANGES = 5


def agreed_words(plan: MediumTermPlan, *, dated: bool = True) -> str:
    """ "4 Apr 2026, rembug warga, 63 hadir (34 perempuan)"; "" for a draft. The day only when `dated`."""
    if plan.status == PlanStatus.DRAFT or plan.agreed_on is None:
        return ""
    words = _("%(day)s, rembug warga") % {"day": day(plan.agreed_on)} if dated else _("Rembug warga")
    return f"{words}, {attendance}" if (attendance := attendance_words(plan)) else words


def attendance_words(plan: MediumTermPlan) -> str:
    """ "63 present (34 women, 29 poor residents)"; "" when nobody was counted."""
    return present_words(plan.attendance_men, plan.attendance_women, plan.attendance_poor)


def source_words(need: Need) -> str:
    """ "Sumber: PJM 2027–2029, lembar PJM, baris 14"; "" for a need that was typed on the site."""
    if not need.source_row:
        return ""
    kind = need.source.kind if need.source else SheetKind.PLAN
    what = {
        SheetKind.PLAN: _("PJM %(period)s"),
        SheetKind.ANNUAL: _("Renta %(period)s"),
        SheetKind.PROPOSALS: _("list of proposals %(period)s"),
    }[SheetKind(kind)] % {"period": period_of(need)}
    place = {"what": what, "sheet": need.source_sheet, "row": need.source_row}
    return _("Source: %(what)s, sheet %(sheet)s, row %(row)s") % place


def period_of(need: Need) -> str:
    sheet = need.source
    if sheet is None or not sheet.period_start:
        return need.plan.period
    if sheet.period_start == sheet.period_end:
        return str(sheet.period_start)
    return f"{sheet.period_start}–{sheet.period_end}"


def changes(need: Need) -> list[tuple[str, str, str]]:
    """(what, as the sheet said, as it is now) of what a person changed since; free text is only named."""
    found: list[tuple[str, str, str]] = []
    for name in (*COMPARED, *COUNTS, *ONLY_NAMED):
        before, now = need.source_values.get(name), stored(need, name)
        if name in need.source_values and before != now:
            found.append((label(name), _shown(need, name, before), _shown(need, name, now)))
    before = need.source_values.get("funding", {}).get("SELF_HELP", 0)
    if need.source_values and before != need.swadaya_planned:  # a part of it may be confirmed by now
        now = self_help.totals([need])[need.pk]
        if before != now:
            found.append((label("swadaya_planned"), rupiah_full(before), rupiah_full(now)))
    return found


def label(name: str) -> str:
    if name == "type_id":
        return _("standard type")
    return str(column(name).verbose_name)


def column(name: str) -> Field[Any, Any]:
    return cast("Field[Any, Any]", Need._meta.get_field(name))


def _shown(need: Need, name: str, value: Any) -> str:
    """As the public may read it; "" where only the fact of a change is told."""
    if name in ONLY_NAMED or (name == "quantity" and need.is_house_level):
        return ""
    if value in (None, ""):
        return "–"
    if name in COUNTS:
        return shown_count(value)
    if name == "cost":
        return rupiah_full(value)
    if name == "title":
        return public_text(value, house_level=need.is_house_level)
    choices = dict(column(name).flatchoices)
    return str(choices.get(value, value)).removesuffix(".00")


def last_changes(need: Need) -> list[tuple[str, str]]:
    """(day, what was changed) from the audit log, newest first; persons are not named."""
    entries = ModelLogEntry.objects.for_instance(need).order_by("-timestamp")
    verbs = {"partnerships.edit_need", "partnerships.update_from_sheet"}
    rows = entries.filter(action__in=verbs).values_list("timestamp", "data")[:LAST_CHANGES]
    return [(day(moment), field_words((data or {}).get("fields", []))) for moment, data in rows]


def field_words(names: list[str]) -> str:
    known = [
        name for name in names if name in (*COMPARED, *COUNTS, *ONLY_NAMED, "swadaya_planned", "type_id")
    ]
    labels = [label(name) for name in known]
    if any(name.startswith("funding.") for name in names):
        labels.append(_("planned sources"))
    return ", ".join(labels)
