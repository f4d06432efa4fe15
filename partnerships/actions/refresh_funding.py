"""Keep the amounts of a need equal to its entries."""

from django.db.models import Count, Q, Sum

from partnerships.channelling.ledger.money import follow_entries
from partnerships.choices import FundingStage
from partnerships.models import Need


def refresh_funding(need: Need) -> Need:
    """Recompute `committed`, `received`, `spent` and `gap` (integer rupiah) of one need and save them.

    gap = cost − firm commitments (confirmed self-help among them) − receipts without a commitment,
    never below zero; null while the cost is unknown (domain.md 6.1). Call it inside the transaction
    that changed the entries or the cost, and before anything else saves a changed cost: the database
    refuses a gap above the cost. Voided entries do not count. The ledger follows the entries; a need
    with planned amounts alone costs no statement for it.
    """
    counts = Q(voided_at=None)
    totals = need.funding.aggregate(
        committed=Sum("amount", filter=counts & Q(stage=FundingStage.COMMITTED)),
        received=Sum("amount", filter=counts & Q(stage=FundingStage.RECEIVED)),
        loose=Sum("amount", filter=counts & Q(stage=FundingStage.RECEIVED, of=None)),
        spent=Sum("amount", filter=counts & Q(stage=FundingStage.SPENT)),
        firm=Count("pk", filter=~Q(stage=FundingStage.PLANNED)),
    )
    need.committed = totals["committed"] or 0
    need.received = totals["received"] or 0
    need.spent = totals["spent"] or 0
    found = need.committed + (totals["loose"] or 0)
    need.gap = None if need.cost is None else max(0, need.cost - found)
    need.save(update_fields=["cost", "committed", "received", "spent", "gap", "updated_at"])
    if totals["firm"]:
        follow_entries(need)
    return need
