"""Which states of needs, plans and offers belong together."""

from django.db.models import BigIntegerField, Q
from django.db.models.functions import Cast

from partnerships.privacy import LEAST_SHOWN

# Needs the public may read: once the plan that holds them is agreed.
PRIVATE_NEED_STATES = ("draft", "proposed", "merged")
READY_NEED_STATES = ("open_for_partners", "in_talks", "committed")
GIVEN_UP_STATES = ("deferred", "dropped", "merged")
WORK_STATES = ("in_progress", "completed", "handed_over")
PUBLIC_OFFER_STATES = ("published", "closed", "archived")

# On their way into a plan: proposals that residents have not agreed on yet.
EARLY_NEED_STATES = ("proposed", "verified", "prioritised")

PUBLIC_LINE_STATES = ("in_plan", *READY_NEED_STATES, *WORK_STATES)
# What lists and dashboards can be narrowed to; no states: nothing is left out.
STATE_GROUPS: dict[str, tuple[str, ...]] = {
    "ready": (),
    "all": (),
    "plan": ("in_plan",),
    "looking": READY_NEED_STATES,
    "work": ("in_progress",),
    "done": ("completed", "handed_over"),
    "works": ("handed_over",),
    "aside": ("deferred",),
}

# Three of five households or more; only where the public may know both counts. An index has the same words.
MOSTLY_POOR = Q(
    households__gte=LEAST_SHOWN,
    poor_households__gte=LEAST_SHOWN,
) & Q(poor_households__gte=(Cast("households", BigIntegerField()) * 3 + 4) / 5)
