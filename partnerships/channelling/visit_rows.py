"""Site verifications as rows: for the page of a partnership, of one visit, and for the paper."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import Side, Stage
from partnerships.channelling.visit_points import ANSWER_LABELS, LABELS
from partnerships.models import Partnership, SiteVerification
from partnerships.rules.visits import can_verify_site


def answer_rows(visit: SiteVerification) -> list[dict[str, Any]]:
    """{"question", "code", "answer", "note"} in the order of the questions; unanswered ones have "" twice."""
    told = {one["code"]: one for one in visit.answers}
    rows = []
    for code, question in LABELS.items():
        one = told.get(code, {})
        answer = one.get("answer", "")
        rows.append(
            {
                "question": question, "code": answer, "answer": str(ANSWER_LABELS.get(answer, "–")),
                "note": one.get("note", ""),
            }
        )  # fmt: skip
    return rows


def visits_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """The public reads that somebody was there, when, of which side, and the result."""
    visits = list(partnership.visits.annotate(pictures=Count("photos")))
    may = bool(can_verify_site(reader.user, partnership)) if reader.inside else False
    if not visits and not may:
        return None
    return {
        "template": "partnerships/channelling/visits/section.html",
        "context": {"visits": visits, "may": may, "turn": turn_of(partnership, reader, bool(visits))},
        "anchor": ("h-lapangan", _("Site verification")),
    }


def turn_of(partnership: Partnership, reader: Reader, noted: bool) -> dict[str, Any] | None:
    if partnership.stage != Stage.VERIFICATION or noted or not reader.acts_as(Side.PARTNER):
        return None
    url = reverse("partnerships:partnership_visit", args=[partnership.pk])
    words = _("Visit the place and note what you find. The form works without a signal, too.")
    return {"words": words, "url": url, "label": _("Note the site verification")}
