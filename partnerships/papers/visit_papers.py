"""The sheet for a site verification by pen, and the report of one that was noted."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from forum_site.core.dates import long_day, moment
from partnerships import display
from partnerships.channelling.visit_points import POINTS
from partnerships.channelling.visit_rows import answer_rows
from partnerships.maps import Point
from partnerships.models import Partnership, SiteVerification
from partnerships.papers.channelled_proposal import address_of, board_of, qr_rows
from partnerships.papers.need_data import plain
from partnerships.papers.press import Printed, print_paper
from partnerships.places import typed

PICTURES: Final = 6


def blank_sheet(partnership: Partnership) -> Printed:
    return print_paper("visit_blank.typ", blank_data(partnership))


def visit_report(visit: SiteVerification) -> Printed:
    return print_paper("visit_report.typ", report_data(visit))


def blank_data(partnership: Partnership) -> dict[str, Any]:
    """The questions and where to type the answers in."""
    path = reverse("partnerships:partnership_visit", args=[partnership.pk])
    address = f"{settings.SITE_URL.rstrip('/')}{path}?from=paper"
    with translation.override("id"):
        return {
            **_head(partnership),
            "qr": qr_rows(address),
            "address": address.partition("://")[2],
            "points": [[str(question), str(hint)] for _code, question, hint in POINTS],
            "results": [str(label) for label in SiteVerification.Result.labels],
        }


def report_data(visit: SiteVerification) -> dict[str, Any]:
    address = address_of(visit.partnership)
    with translation.override("id"):
        return {
            **_head(visit.partnership),
            "qr": qr_rows(address),
            "address": address.partition("://")[2].rstrip("/"),
            "facts": [[str(label), value] for label, value in _facts(visit) if value],
            "answers": [
                [str(one["question"]), one["answer"], one["note"] or "–"] for one in answer_rows(visit)
            ],
            "result": str(visit.get_result_display()),
            "note": [line for line in visit.note.splitlines() if line.strip()],
            "pictures": _pictures(visit),
        }


def _head(partnership: Partnership) -> dict[str, Any]:
    lines = partnership.lines.select_related("need__village")
    return {
        "title": plain(partnership.title),
        "board": board_of(partnership),
        "partner": partnership.partner.name,
        "needs": [[plain(line.need.public_title), display.full_place(line.need)] for line in lines],
    }


def _facts(visit: SiteVerification) -> list[tuple[Any, str]]:
    here = ""
    if visit.latitude is not None and visit.longitude is not None:
        here = typed(Point(float(visit.latitude), float(visit.longitude)))
    return [
        (_("Day of the visit"), long_day(visit.visited_on)),
        (_("Noted by"), str(visit.get_side_display())),
        (_("Who was there"), visit.visitors),
        (_("Point"), here),
        (_("Origin"), str(visit.get_origin_display())),
        (_("Filled in"), moment(visit.filled_in_at)),
        (_("Received"), moment(visit.created_at)),
    ]


def _pictures(visit: SiteVerification) -> list[dict[str, Any]]:
    found = []
    for photo in visit.photos.all()[:PICTURES]:
        try:
            with photo.thumbnail.open("rb") as file:
                found.append({"bytes": list(file.read()), "caption": photo.caption})
        except OSError:  # the picture is gone; the paper is made without it
            continue
    return found
