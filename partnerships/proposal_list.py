"""The list of proposals for those who work on them: of own boards, of a territory, or one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.authority import territory_filter
from forum_site.organisations.models import Membership
from partnerships.choices import NeedStatus as S
from partnerships.life_words import status_words
from partnerships.models import Need
from partnerships.querysets import NeedQuerySet, joined_organisations
from partnerships.rules.needs import UNIT_ROLES
from partnerships.selectors import CountedPaginator

PER_PAGE: Final = 20
BADGES: Final = {
    S.PROPOSED: ("wait", "clock"), S.VERIFIED: ("info", "check"), S.PRIORITISED: ("info", "list"),
    S.DRAFT: ("bad", "alert"), S.DEFERRED: ("wait", "clock"), S.DROPPED: ("out", "no"), S.MERGED: ("out", ""),
}  # fmt: skip
# code in the address: (words, which states)
STATES: Final[dict[str, tuple[Any, tuple[str, ...]]]] = {
    "verify": (_("Waiting for verification"), (S.PROPOSED,)),
    "rank": (_("Waiting for ranking"), (S.VERIFIED,)),
    "plan": (_("Ranked, not in the plan yet"), (S.PRIORITISED,)),
    "returned": (_("Returned"), (S.DRAFT,)),
    "deferred": (_("Deferred"), (S.DEFERRED,)),
    "gone": (_("Not carried on"), (S.DROPPED, S.MERGED)),
    "plan_life": (
        _("In the plan"),
        (S.IN_PLAN, S.OPEN_FOR_PARTNERS, S.IN_TALKS, S.COMMITTED, S.IN_PROGRESS, S.COMPLETED, S.HANDED_OVER),
    ),
}


def proposals_of(user: Any) -> NeedQuerySet:
    """Not everything the person may read: what is theirs to work on or to wait for."""
    joined = joined_organisations(user)
    mine = Q(board__in=joined) | Q(proposed_by=user) | Q(proposer_group__in=joined)
    rows: NeedQuerySet = Need.objects.proposals().filter(mine | territory_filter(user, "board__territory"))
    return rows


def page_of(query: Mapping[str, Any], user: Any) -> dict[str, Any]:
    """What templates/partnerships/proposals/list.html draws."""
    chosen = str(query.get("state", ""))
    chosen = chosen if chosen in STATES else ""
    rows = proposals_of(user)
    by_state = {code: Count("pk", filter=Q(status__in=states)) for code, (_words, states) in STATES.items()}
    counts = rows.order_by().aggregate(all=Count("pk"), **by_state)
    if chosen:
        rows = rows.filter(status__in=STATES[chosen][1])
    pages = CountedPaginator(
        rows.for_list().order_by("-updated_at", "-pk"), PER_PAGE, counts[chosen or "all"]
    )
    page = pages.get_page(query.get("page"))
    checks = unit_boards(user)
    return {
        "page": page,
        "rows": [row_of(need, checks) for need in page],
        "chosen": chosen,
        "states": [
            (code, words, counts[code], code == chosen)
            for code, (words, _s) in STATES.items()
            if counts[code] or code == chosen
        ],
        "all": counts["all"],
    }


def unit_boards(user: Any) -> set[int]:
    """Boards in whose units the person is."""
    held = Membership.objects.current().filter(user=user, role__in=UNIT_ROLES)
    return set(held.values_list("organisation_id", flat=True))


def row_of(need: Need, checks: set[int]) -> dict[str, Any]:
    kind, mark = BADGES.get(S(need.status), ("ok", "check"))
    return {
        "need": need,
        "state": status_words(need),
        "kind": kind,
        "mark": mark,
        "verify": need.status == S.PROPOSED and need.board_id in checks,
    }


def waiting_counts(board: Any) -> dict[str, int]:
    """For the desk: how many wait for the unit, and how many for a ranking meeting."""
    found = Need.objects.filter(board=board).aggregate(
        verify=Count("pk", filter=Q(status=S.PROPOSED)), rank=Count("pk", filter=Q(status=S.VERIFIED))
    )
    return {"verify": found["verify"], "rank": found["rank"]}
