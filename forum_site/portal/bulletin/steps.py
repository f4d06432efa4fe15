"""Steps of partnerships and needs in a week, as sentences to read aloud: agreed, begun, finished, declined.

What a need did because a partnership moved (work begins, it is handed over) is told of the partnership alone.
"""

from __future__ import annotations

from typing import Any, Final

from django.db.models import OuterRef, Subquery, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from forum_site.core.money import number, rupiah_short
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.changes import Change
from forum_site.portal.bulletin.figure import VISITOR
from forum_site.portal.bulletin.parts import NAME, shortened
from forum_site.portal.bulletin.weeks import Week
from partnerships.channelling.words import reason_words
from partnerships.life_words import reason_words as need_reason
from partnerships.models import Need, NeedStep, Partnership, PartnershipNeed, PartnershipStep
from partnerships.need_states import GIVEN, REPORT_ACCEPTED, WORK_BEGAN
from partnerships.privacy import public_text

READ: Final = 60  # rows of a week; more than any board lives through
# move: (weight, sentence)
OF_PARTNERSHIPS: Final[dict[str, tuple[int, Any]]] = {
    "agree": (100, gettext_lazy("Agreed with %(partner)s: %(title)s")),
    "hand_over": (96, gettext_lazy("Finished and handed over: %(title)s, with %(partner)s")),
    "start": (92, gettext_lazy("Work began: %(title)s, with %(partner)s")),
    "terminate": (86, gettext_lazy("Ended before its time: %(title)s, with %(partner)s")),
    "suspend": (85, gettext_lazy("Suspended: %(title)s, with %(partner)s")),
    "decline": (80, gettext_lazy("Not carried on with %(partner)s: %(title)s")),
    "interest": (66, gettext_lazy("%(partner)s is interested: %(title)s")),
    "lift": (60, gettext_lazy("Goes on again: %(title)s, with %(partner)s")),
    "withdraw": (56, gettext_lazy("Talks taken back with %(partner)s: %(title)s")),
    "submit_proposal": (50, gettext_lazy("Full proposal sent to %(partner)s: %(title)s")),
    "lapse": (40, gettext_lazy("No answer from %(partner)s or us in time: %(title)s")),
}
OF_NEEDS: Final[dict[str, tuple[int, Any]]] = {
    "complete": (94, gettext_lazy("Finished: %(title)s")),
    "hand_over": (93, gettext_lazy("Handed over to those who keep it: %(title)s")),
    "commit": (90, gettext_lazy("All the money is promised: %(title)s")),
    "start": (88, gettext_lazy("Work began: %(title)s")),
    "drop": (76, gettext_lazy("No longer carried on: %(title)s")),
    "defer": (64, gettext_lazy("Put off: %(title)s")),
    "review_done": (62, gettext_lazy("Found done in the yearly review: %(title)s")),
    "resume": (48, gettext_lazy("Taken up again: %(title)s")),
}
WEIGHT_OF_OPENED: Final = 70
REASONED: Final = frozenset({"decline", "withdraw", "terminate", "suspend"})
TOLD_ELSEWHERE: Final = (WORK_BEGAN, GIVEN, REPORT_ACCEPTED)


def partnership_steps(board: Organisation, week: Week) -> list[Change]:
    rows = PartnershipStep.objects.filter(
        partnership__in=Partnership.objects.visible_to(VISITOR).filter(board=board),
        move__in=OF_PARTNERSHIPS,
        at__range=week.moments,
    )
    lines = PartnershipNeed.objects.filter(partnership=OuterRef("partnership")).order_by()
    value = Subquery(lines.values("partnership").annotate(sum=Sum("amount")).values("sum"))
    rows = rows.select_related("partnership__partner").annotate(value=value)
    return [_of_partnership(step) for step in rows.order_by("-at", "-pk")[:READ]]


def _of_partnership(step: Any) -> Change:
    one: Partnership = step.partnership
    weight, words = OF_PARTNERSHIPS[step.move]
    text = str(words) % {"partner": shortened(one.partner.name, NAME), "title": one.title}
    detail = rupiah_short(step.value) if step.move == "agree" and step.value else ""
    if step.move in REASONED:
        # people wrote it: read as if it were about single houses, whatever the needs are
        detail = reason_words(step.reason_code, public_text(step.reason, house_level=True), one)
    return Change(weight, timezone.localdate(step.at), text, detail, one.get_absolute_url())


def need_steps(board: Organisation, week: Week) -> list[Change]:
    """What is decided about single needs; a plan opens hundreds at once, which is one line."""
    rows = NeedStep.objects.filter(
        need__in=Need.objects.visible_to(VISITOR).filter(board=board), at__range=week.moments
    )
    told = rows.filter(move__in=OF_NEEDS).exclude(evidence__in=TOLD_ELSEWHERE).select_related("need")
    found = [_of_need(step) for step in told.order_by("-at", "-pk")[:READ]]
    opened = rows.filter(move="open").order_by("-at").values_list("need", "at")
    return [*found, *_opened(board, dict(opened))]


def _of_need(step: NeedStep) -> Change:
    weight, words = OF_NEEDS[step.move]
    need = step.need
    text = str(words) % {"title": need.public_title}
    detail = public_text(need_reason(step), house_level=need.is_house_level) if step.reason else ""
    return Change(weight, timezone.localdate(step.at), text, detail, need.get_absolute_url())


def _opened(board: Organisation, moments: dict[int, Any]) -> list[Change]:
    if not moments:
        return []
    n = len(moments)
    words = ngettext("%(n)s need began to look for partners", "%(n)s needs began to look for partners", n)
    on = timezone.localdate(max(moments.values()))
    text = words % {"n": number(n)}
    return [Change(WEIGHT_OF_OPENED, on, text, "", board.get_absolute_url())]
