"""Planned self-help equals its contributions, once there are any."""

from __future__ import annotations

from django.db.models import Sum

from partnerships.actions.plan_funding import set_planned
from partnerships.counted import living
from partnerships.models import Need
from partnerships.plan_rows import FUNDING, SELF_HELP


def sum_self_help(need: Need) -> None:
    """Set the planned row and `swadaya_planned` of a (locked) need to what is planned and not confirmed.

    When the last contribution was withdrawn, what the sheet planned stands again (nothing, for a need
    that came from no sheet). Raises the version: the figure is a field of the edit form.
    """
    rows = living(need)
    if rows.exists():
        planned = rows.filter(entry=None).aggregate(sum=Sum("amount"))["sum"] or 0
    else:
        planned = need.source_values.get(FUNDING, {}).get(SELF_HELP, 0)
    set_planned(need, SELF_HELP, planned)
    need.version += 1
    need.save(update_fields=["swadaya_planned", "version", "updated_at"])
