"""What the life of its plan asks of a board: signed records that are missing, a review that is open."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.organisations.models import Organisation
from forum_site.portal.desk.parts import Task
from partnerships.models import MediumTermPlan, SignedRecord

KINDS: Final = (SignedRecord.Kind.AGREEMENT, SignedRecord.Kind.ANNUAL, SignedRecord.Kind.REVIEW)
SHOWN: Final = 3


def plan_life_tasks(board: Organisation, plan: MediumTermPlan | None) -> list[Task]:
    """One statement."""
    missing = SignedRecord.objects.filter(board=board, kind__in=KINDS, file="").order_by("held_on", "pk")
    tasks = [_record_task(record) for record in missing[:SHOWN]]
    if plan is not None and plan.status == "under_review":
        words = _("Decide each need of the year with residents, then close the review.")
        title = _("Continue the review of %(plan)s") % {"plan": f"PJM {plan.period}"}
        tasks.append(Task("clock", "info", title, words, plan.get_absolute_url(), _("Open the plan")))
    return tasks


def _record_task(record: SignedRecord) -> Task:
    words = {"what": record.get_kind_display(), "day": day(record.held_on)}
    detail = _("%(what)s, %(day)s. The plan says that its signed record is missing.") % words
    url = reverse("partnerships:record_attach", args=[record.pk])
    return Task("file", "wait", _("Bring the signed record"), detail, url, _("Bring the file"))
