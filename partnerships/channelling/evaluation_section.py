"""What both sides say of each other, on the page of a partnership: hidden first, public together."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import number
from partnerships.channelling.guards import EVALUATED_ANYWAY
from partnerships.channelling.handover_words import has_houses
from partnerships.channelling.principles import CODES, PRINCIPLES
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Evaluation, Partnership
from partnerships.places import comma
from partnerships.privacy import public_text

PUBLISHED_IN = frozenset({Stage.EVALUATED, Stage.CLOSED})


def evaluation_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """One statement from the handover on, none before."""
    if partnership.stage not in PUBLISHED_IN | {Stage.HANDED_OVER}:
        return None
    given = {one.side: one for one in partnership.evaluations.all()}
    published = partnership.stage in PUBLISHED_IN
    context = _published(partnership, given) if published else _waiting(partnership, given, reader)
    return {
        "template": "partnerships/channelling/after/evaluation_section.html",
        "context": {**context, "published": published},
        "anchor": ("h-nilai", _("Evaluation")),
    }


def public_on(partnership: Partnership) -> date:
    """On this day they are published, answered or not."""
    return timezone.localdate(partnership.stage_since + EVALUATED_ANYWAY)


def _waiting(partnership: Partnership, given: dict[str, Evaluation], reader: Reader) -> dict[str, Any]:
    names = {Side.BOARD.value: partnership.board.name, Side.PARTNER.value: partnership.partner.name}
    own = next((side for side in names if reader.acts_as(Side(side))), "")
    url = reverse("partnerships:evaluate", args=[partnership.pk])
    turn = None
    if own and own not in given:
        words = _("How was it to work together? Evaluate the other side by %(day)s.")
        label = _("Evaluate")
        turn = {"words": words % {"day": day(public_on(partnership))}, "url": url, "label": label}
    return {
        "answered": [names[side] for side in names if side in given],
        "missing": [names[side] for side in names if side not in given],
        "day": public_on(partnership), "own": own in given, "url": url, "turn": turn,
    }  # fmt: skip


def _published(partnership: Partnership, given: dict[str, Evaluation]) -> dict[str, Any]:
    houses = has_houses(partnership)
    sides = [
        (Side.BOARD.value, partnership.board.name, partnership.partner.name),
        (Side.PARTNER.value, partnership.partner.name, partnership.board.name),
    ]
    columns = [(by, about, given.get(side)) for side, by, about in sides]
    rows = [
        [str(one.label), *(str(getattr(found, one.code)) if found else "–" for *_names, found in columns)]
        for one in PRINCIPLES
    ]
    means = [mean_words(found) if found else "–" for *_names, found in columns]
    notes = [
        (by, public_text(found.note, house_level=houses))
        for by, _about, found in columns
        if found and found.note
    ]
    return {
        "rows": rows, "total": [_("Mean"), *means], "notes": notes,
        "columns": [(_("Principle"), False), *((_of(by, about), True) for by, about, _found in columns)],
        "silent": [by for by, _about, found in columns if found is None],
    }  # fmt: skip


def _of(by: str, about: str) -> str:
    return _("%(by)s of %(about)s") % {"by": by, "about": about}


def mean_words(one: Evaluation) -> str:
    """ "4,2": the mean of the five."""
    return tenths(sum(getattr(one, code) for code in CODES), len(CODES))


def tenths(total: int, n: int) -> str:
    """`total` by `n`, with one decimal, rounded half up."""
    found = (total * 10 + n // 2) // n
    return f"{number(found // 10)}{comma()}{found % 10}"
