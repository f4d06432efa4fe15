"""Partnerships on the page and in the trace of their needs: what everybody may know, the board more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from forum_site.organisations.authority import acts_for
from partnerships.channelling.page_rows import rows_of
from partnerships.channelling.stages import Side, Stage
from partnerships.channelling.words import reason_words, side_name, who_words
from partnerships.models import Need, Partnership, PartnershipNeed, PartnershipStep
from partnerships.privacy import public_text
from partnerships.trace_sources import TraceLine

EARLY = (Stage.IDENTIFIED, Stage.TEASER_SENT)  # before both know each other nothing is public
SHOWN = 5


def of_partnership() -> Exists:
    """For a query of needs: whether one was ever part of a partnership."""
    return Exists(PartnershipNeed.objects.filter(need=OuterRef("pk")))


def need_section(need: Need, user: Any) -> dict[str, Any] | None:
    """One statement; none when the view has read with the need that there is none (`has_partnerships`)."""
    if not getattr(need, "has_partnerships", True):
        return None
    found = Partnership.objects.visible_to(user).filter(lines__need=need)
    rows = rows_of(found.select_related("board", "partner").order_by("-stage_since", "-pk"), places=False)
    if not rows:
        return None
    return {
        "template": "partnerships/channelling/of_need.html",
        "context": {"rows": rows, "own": acts_for(user, need.board)},
        "anchor": ("h-kemitraan", _("Partnerships")),
    }


def partnership_lines(need: Need, user: Any) -> Iterable[TraceLine]:
    """Each change of stage since both sides know each other; one statement, none as above."""
    if not getattr(need, "has_partnerships", True):
        return []
    steps = PartnershipStep.objects.filter(partnership__lines__need=need, partnership__is_public=True)
    unknown = Q(to_stage__in=EARLY) | (Q(from_stage__in=EARLY) & ~Q(to_stage=Stage.INTERESTED))
    known = steps.exclude(unknown).select_related(
        "organisation", "partnership__board", "partnership__partner"
    )
    return [_line(need, step) for step in known]


def _line(need: Need, step: PartnershipStep) -> TraceLine:
    one = step.partnership
    words = {"stage": Stage(step.to_stage).label, "partner": side_name(one, Side.PARTNER)}
    said = public_text(step.reason, house_level=need.is_house_level)
    return TraceLine(
        step.at, _("Partnership with %(partner)s: %(stage)s") % words, who=who_words(step, one),
        reason=reason_words(step.reason_code, said, one),
        evidence=public_text(step.evidence, house_level=need.is_house_level),
        mark="hands", links=[(_("See the partnership"), one.get_absolute_url())],
    )  # fmt: skip
