"""How long an organisation takes to answer, on its page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from forum_site.core.money import number
from forum_site.organisations.models import Kind, Organisation
from partnerships.channelling.response_times import Times, times_of


def response_section(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """None for bodies that take no part in partnerships, and while nothing was asked."""
    if not (organisation.is_board or organisation.is_partner):
        return None
    agency = organisation.kind == Kind.AGENCY  # needs are laid before agencies alone
    times = times_of([organisation.pk], agencies=agency).get(organisation.pk)
    if times is None:
        return None
    return {
        "template": "partnerships/channelling/response_section.html",
        "context": {"rows": stats_of(times)},
        "anchor": ("h-tanggap", _("How long answers take")),
    }


def stats_of(times: Times) -> list[tuple[str, str]]:
    """(name, value) as the page shows them."""
    rows = [(_("Answers"), number(times.answers))]
    if times.days:
        rows += [
            (_("Median, working days"), decimal(times.median)),
            (_("Mean, working days"), decimal(times.mean)),
        ]
    return [*rows, (_("Without an answer"), number(times.silent))]


def decimal(value: float | None) -> str:
    """ "7", "7,5"; "–" for nothing."""
    if value is None:
        return "–"
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")
