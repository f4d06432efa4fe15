"""Partnerships in words and badges, for pages and lists; all of it may stand on a public page."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.dates import day
from forum_site.core.money import number
from forum_site.organisations.models import Role
from forum_site.organisations.working_days import OffDays, days_until
from partnerships.channelling.stages import AGREED_ON, ROAD, Side, Stage
from partnerships.models import Agreement, Partnership, PartnershipStep

# As a line names the paper; the acronyms are official ones.
AGREEMENT_NAMES: Final[dict[str, Any]] = {
    Agreement.Kind.MOU: "MoU",
    Agreement.Kind.COOPERATION: "PKS",
    Agreement.Kind.LOCAL_GRANT: "NPHD",
    Agreement.Kind.SELF_MANAGED: gettext_lazy("Swakelola contract"),
    Agreement.Kind.CREDIT: "Akad",
    Agreement.Kind.DISTRIBUTION: gettext_lazy("Record of distribution"),
    Agreement.Kind.INFORMAL: gettext_lazy("Informal letter"),
}
_BADGES: Final[dict[str, tuple[str, str]]] = {
    Stage.AGREED: ("info", "check"),
    Stage.ACTIVE: ("info", "gear"),
    Stage.REPORTING: ("info", "file"),
    Stage.HANDED_OVER: ("ok", "check"),
    Stage.EVALUATED: ("ok", "check"),
    Stage.CLOSED: ("ok", "check"),
    Stage.DECLINED: ("out", "no"),
    Stage.WITHDRAWN: ("out", "no"),
    Stage.LAPSED: ("out", "clock"),
    Stage.SUSPENDED: ("bad", "alert"),
    Stage.TERMINATED: ("bad", "no"),
}


def stage_badge(partnership: Partnership) -> tuple[str, str, str]:
    """(words, kind, icon)."""
    return (str(Stage(partnership.stage).label), *_BADGES.get(partnership.stage, ("wait", "talk")))


def place_on_road(partnership: Partnership) -> str:
    """ "Stage 8 of 12"."""
    return _("Stage %(n)s of %(all)s") % {"n": partnership.step_number, "all": len(ROAD)}


def side_name(partnership: Partnership, side: str) -> str:
    """The body of a side by its name; the secretariat and the site by what they are."""
    if side == Side.BOARD:
        return partnership.board.name
    if side == Side.PARTNER:
        return partnership.partner.name
    return str(Side(side).label) if side in Side.values else ""


def who_words(step: PartnershipStep, partnership: Partnership) -> str:
    """ "Coordinator, BKM Handep": role and body, never a person; "" for the site itself."""
    if step.side == Side.SYSTEM:
        return ""
    role = str(Role(step.role).label) if step.role in Role.values else ""
    body = step.organisation.name if step.organisation else side_name(partnership, step.side)
    return ", ".join(part for part in (role, body) if part)


def reason_words(code: str, reason: str, partnership: Partnership) -> str:
    """ "Outside our region. Kami hanya di Jawa."; the code first, then the words."""
    label = dict(partnership._meta.get_field("reason_code").flatchoices).get(code, "")
    return ". ".join(part for part in (str(label), reason) if part)


def clock_words(partnership: Partnership, off: OffDays, today: date | None = None) -> str:
    """ "BKM Handep answers by 27 Nov 2026, 5 working days left"; "" while nobody owes an answer."""
    due = partnership.answer_due_on
    if not partnership.answer_from or due is None:
        return ""
    today = today or timezone.localdate()
    words = {"who": side_name(partnership, partnership.answer_from), "day": day(due)}
    if due >= today:
        words["left"] = left_words(days_until(due, today, off))
        return _("%(who)s answers by %(day)s, %(left)s") % words
    words["late"] = late_words(-days_until(due, today, off))
    return _("%(who)s should have answered by %(day)s, %(late)s") % words


def left_words(days: int) -> str:
    if days <= 0:
        return _("the last day")
    return ngettext("%(n)s working day left", "%(n)s working days left", days) % {"n": number(days)}


def late_words(days: int) -> str:
    return ngettext("%(n)s working day late", "%(n)s working days late", days) % {"n": number(days)}


def due_badge(partnership: Partnership, today: date | None = None) -> tuple[str, str, str] | None:
    """(words, kind, icon) of the clock as a list shows it; None while nobody owes an answer."""
    due = partnership.answer_due_on
    if not partnership.answer_from or due is None:
        return None
    words = {"who": side_name(partnership, partnership.answer_from), "day": day(due)}
    if due < (today or timezone.localdate()):
        return _("%(who)s was due on %(day)s") % words, "bad", "clock"
    return _("%(who)s answers by %(day)s") % words, "wait", "clock"


def exit_title(partnership: Partnership, side: str) -> str:
    """ "Declined by PT Rimba Terang"; of the site alone only what happened."""
    stage = str(Stage(partnership.stage).label)
    if side in ("", Side.SYSTEM):
        return stage
    return _("%(stage)s by %(who)s") % {"stage": stage, "who": side_name(partnership, side)}


def agreement_words(agreement: Agreement | None) -> str:
    """ "PKS 07/RT-BKM/2026"; "" without one."""
    if agreement is None:
        return ""
    return f"{AGREEMENT_NAMES[agreement.kind]} {agreement.number}".strip()


def is_agreed(partnership: Partnership) -> bool:
    """An agreement stands or stood, so what the partner brings may be told."""
    stage = partnership.stage if partnership.stage in ROAD else partnership.stage_before
    return stage in AGREED_ON
