"""What residents give to a need: what they plan and what is firm already, counted once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, Sum

from forum_site.regions.models import Region
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, Need, SelfHelpContribution
from partnerships.plan_rows import SELF_HELP


def totals(needs: Iterable[Need]) -> dict[int, int]:
    """{need id: rupiah}, planned and firm together: one statement.

    A contribution is either planned or firm. Where a sheet only planned a lump sum and a firm entry was
    noted beside it, the greater of the two counts: the one is a promise of the other.
    """
    rows = {need.pk: need.swadaya_planned for need in needs}
    firm = FundingEntry.objects.filter(
        need__in=list(rows), source_kind=SELF_HELP, stage=FundingStage.COMMITTED, voided_at=None
    )
    sums = firm.order_by().values("need").annotate(
        all=Sum("amount"), linked=Sum("amount", filter=Q(self_help__isnull=False), default=0)
    )  # fmt: skip
    found = {row["need"]: (row["all"], row["linked"]) for row in sums}
    return {
        pk: max(planned + found[pk][1], found[pk][0]) if pk in found else planned
        for pk, planned in rows.items()
    }


def usual_wage(village: Region) -> SelfHelpContribution | None:
    """The labour noted last in the same kota or kabupaten: its `daily_wage` is what a day is worth there."""
    noted = SelfHelpContribution.objects.filter(
        kind=SelfHelpContribution.Kind.LABOUR, need__village__code__startswith=f"{village.code[:5]}."
    )
    return noted.order_by("-created_at", "-pk").first()
