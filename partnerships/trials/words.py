"""A dry run in words: what stands in the way, what relaxing it gains, and over which needs it was counted."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core.money import number, rupiah_short
from partnerships.matching import explain
from partnerships.matching.dry_run import DryRun, Obstacle
from partnerships.trials.trial import Trial
from partnerships.wording import WORDING

OBSTACLES: Final = 6
FIRM: Final = frozenset({"region.in", "category.in", "sector.in", "form.in", "window.open", "quota.left"})


def sample_words(trial: Trial) -> str:
    """Over which needs the conditions were counted, where it was a part of them; else ""."""
    if not trial.sampled:
        return ""
    return _("Conditions were counted in an even sample of %(n)s of the %(all)s needs within reach.") % {
        "n": number(len(trial.needs)), "all": number(trial.total),
    }  # fmt: skip


def obstacle_rows(result: DryRun) -> list[list[str]]:
    """Condition, not met, not known, and what fits more when it only counts as a bonus."""
    return [
        [explain.condition(one.criterion, WORDING), number(one.not_met), number(one.unknown), gain_words(one)]
        for one in result.obstacles[:OBSTACLES]
    ]


def gain_words(one: Obstacle) -> str:
    return ngettext("+%(n)s fits", "+%(n)s fit", one.gain) % {"n": number(one.gain)} if one.gain else "–"


def advice(result: DryRun) -> dict[str, str] | None:
    """The one condition whose relaxing gains most, in words; None when none gains anything.

    Place, field, form and time are what the offer is; they are not advised away.
    """
    gaining = [one for one in result.obstacles if one.gain and one.criterion.code not in FIRM]
    worst = max(gaining, key=lambda one: one.gain, default=None)
    if worst is None:
        return None
    condition = explain.condition(worst.criterion, WORDING)
    gained = ngettext(
        "%(n)s need more would fit, together lacking %(money)s.",
        "%(n)s needs more would fit, together lacking %(money)s.",
        worst.gain,
    ) % {"n": number(worst.gain), "money": rupiah_short(worst.gain_money)}
    if worst.unknown_boards:
        words = ngettext(
            "Of %(n)s board it is not known yet. As a bonus, they stay visible and are asked for it.",
            "Of %(n)s boards it is not known yet. As a bonus, they stay visible and are asked for it.",
            worst.unknown_boards,
        )
        gained = f"{gained} {words % {'n': number(worst.unknown_boards)}}"
    return {"title": _("Consider “%(condition)s” as a bonus only") % {"condition": condition}, "text": gained}
