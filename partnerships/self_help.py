"""What residents give to a need: what they plan and what is firm already, counted once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, Sum

from forum_site.regions.models import Region
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, Need, SelfHelpContribution
from partnerships.plan_rows import SELF_HELP


def totals(needs: Iterable[Need]) -> dict[int, int]:
    """{need id: rupiah}, planned and firm together: one statement, none after `counted.told_entries`.

    A contribution is either planned or firm. Where a sheet only planned a lump sum and a firm entry was
    noted beside it, the greater of the two counts: the one is a promise of the other.
    """
    given = list(needs)
    rows = {need.pk: need.swadaya_planned for need in given}
    known = [getattr(need, "told_entries", None) for need in given]
    found = _read([one for one in known if one is not None]) if None not in known else _asked(list(rows))
    return {
        pk: max(planned + found[pk][1], found[pk][0]) if pk in found else planned
        for pk, planned in rows.items()
    }


def _asked(needs: list[int]) -> dict[int, tuple[int, int]]:
    """{need id: (firm self-help, the part of it that confirms a contribution)}: one statement."""
    firm = FundingEntry.objects.filter(
        need__in=needs, source_kind=SELF_HELP, stage=FundingStage.COMMITTED, voided_at=None
    )
    sums = firm.order_by().values("need").annotate(
        all=Sum("amount"), linked=Sum("amount", filter=Q(self_help__isnull=False), default=0)
    )  # fmt: skip
    return {row["need"]: (row["all"], row["linked"]) for row in sums}


def _read(entries: Iterable[list[FundingEntry]]) -> dict[int, tuple[int, int]]:
    """The same of entries that are read already (`counted.told_entries`)."""
    found: dict[int, tuple[int, int]] = {}
    for one in (entry for rows in entries for entry in rows):
        if one.source_kind == SELF_HELP and one.stage == FundingStage.COMMITTED and one.voided_at is None:
            firm, linked = found.get(one.need_id, (0, 0))
            confirms = one.amount if hasattr(one, "self_help") else 0
            found[one.need_id] = (firm + one.amount, linked + confirms)
    return found


def usual_wage(village: Region) -> SelfHelpContribution | None:
    """The labour noted last in the same kota or kabupaten: its `daily_wage` is what a day is worth there."""
    noted = SelfHelpContribution.objects.filter(
        kind=SelfHelpContribution.Kind.LABOUR, need__village__code__startswith=f"{village.code[:5]}."
    )
    return noted.order_by("-created_at", "-pk").first()
