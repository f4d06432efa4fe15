"""A board confirms categories that were proposed for needs of its plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from forum_site.core import audit
from forum_site.core.taxonomy import sector_of
from partnerships import rules
from partnerships.actions.edit_need import open_when_complete
from partnerships.models import MediumTermPlan
from partnerships.tasks import match_in_chunks
from partnerships.vocabulary.categories import suggestion, without_category


def confirm_categories(plan: MediumTermPlan, chosen: Mapping[int, str], *, by: Any) -> int:
    """Save the category of each need as the person saw and ticked it (key → category); how many.

    A need that got another category meanwhile, or whose title now suggests another, is left as it is.
    """
    rules.can_edit_plan(by, plan).require()
    done: list[tuple[Any, dict[str, Any]]] = []
    with transaction.atomic():
        rows = without_category(plan).filter(pk__in=chosen).select_for_update(of=("self",))
        for need in rows.select_related("plan", "board"):
            code = chosen[need.pk]
            if code != suggestion(need.title, need.sector):
                continue
            need.category, need.sector = code, need.sector or sector_of(code)
            need.version += 1
            need.save()
            open_when_complete(need, by)
            done.append((need, {"category": code}))
        audit.record_many(done, "partnerships.confirm_category", by=by)
        match_in_chunks([need.pk for need, _said in done])
    return len(done)
