"""A board officer says what is known of the area: slum aspects and decree, RPLP, Musrenbang."""

from typing import Any

from django.db import transaction

from forum_site.core import audit, taxonomy
from partnerships import rules
from partnerships.conflicts import check_version, locked, take_over
from partnerships.models import Need
from partnerships.tasks import match_needs

AREA_FACTS = (
    "slum_aspects", "slum_listed", "slum_decree", "rplp_reference", "in_musrenbang", "musrenbang_reference",
)  # fmt: skip


def set_area_facts(need: Need, *, by: Any, version: int | None = None, **facts: Any) -> Need:
    """Store `facts` (fields of AREA_FACTS only) and have the partners matched again.

    None for `slum_listed` and `in_musrenbang` means that nobody knows yet. `version` as in `edit_need`;
    no change is a no-op.
    """
    rules.can_edit_need(by, need).require()
    unknown = set(facts) - set(AREA_FACTS)
    if unknown:
        raise ValueError(f"not a fact of the area: {sorted(unknown)}")
    if wrong := set(facts.get("slum_aspects", ())) - set(taxonomy.SLUM_ASPECTS):
        raise ValueError(f"not an aspect of a slum: {sorted(wrong)}")
    with transaction.atomic():
        now = locked(need)
        changed = {name: value for name, value in facts.items() if getattr(now, name) != value}
        if changed:
            check_version(now, version, changed)
            _store(now, changed, by)
    return take_over(need, now)


def _store(need: Need, changed: dict[str, Any], by: Any) -> None:
    for name, value in changed.items():
        setattr(need, name, value)
    need.version += 1
    need.save(update_fields=[*changed, "version", "updated_at"])
    audit.record(need, "partnerships.set_area_facts", by=by, data={"fields": sorted(changed)})
    match_needs.delay_on_commit([need.pk])
