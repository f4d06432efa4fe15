"""A board notes money for a need: planned, firm, come or spent."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.money_changed import money_changed
from partnerships.actions.plan_funding import set_planned
from partnerships.choices import FundingStage
from partnerships.conflicts import locked, take_over
from partnerships.counted import living
from partnerships.funding_limits import Refused, check_entry
from partnerships.hats import noted_as
from partnerships.models import FundingEntry, Need
from partnerships.plan_rows import SELF_HELP


def record_funding(
    need: Need,
    kind: str,
    stage: str,
    amount: int,
    *,
    by: Any,
    organisation: Organisation | None = None,
    of: FundingEntry | None = None,
    evidence: str = "",
    noted_on: date | None = None,
    file: File[bytes] | None = None,
) -> FundingEntry | None:
    """Note `amount` rupiah of a source; the need's figures follow in the same transaction.

    `of` is the commitment a receipt belongs to (or the entry that was spent from); source and giver are
    then its own. A planned amount replaces the planned one of its kind (0 takes it away: None). Raises
    Refused (a sentence) for what the figures forbid, and for firm money without evidence. `file` was
    cleaned by `core.uploads.check_upload`.
    """
    rules.can_record_funding(by, need).require()
    with transaction.atomic():
        now = locked(need)
        if stage == FundingStage.PLANNED:
            entry = _plan(now, kind, amount)
        else:
            entry = add_entry(
                now, kind, stage, amount, by=by, organisation=organisation, of=of,
                evidence=evidence, noted_on=noted_on, file=file,
            )  # fmt: skip
        data = {"kind": kind, "stage": stage, "amount": amount, "entry": entry.pk if entry else None}
        money_changed(now, "record_funding", by=by, data=data)
    take_over(need, now)
    return entry


def add_entry(need: Need, kind: str, stage: str, amount: int, *, by: Any, **about: Any) -> FundingEntry:
    """The entry, saved after its checks; the caller holds the need's row and refreshes its amounts."""
    of: FundingEntry | None = about["of"]
    if of is not None:
        kind, about["organisation"] = of.source_kind, of.organisation
    if not about["evidence"].strip():
        raise Refused(_("Say what shows it: a letter, a receipt, a record."))
    about["evidence"] = about["evidence"].strip()[:240]
    file = about.pop("file")
    about["noted_on"] = about["noted_on"] or timezone.localdate()
    entry = FundingEntry(
        need=need, source_kind=kind, stage=stage, amount=amount, noted_by=by,
        **about, **noted_as(by, need.board),
    )  # fmt: skip
    check_entry(entry)
    if file is not None:
        entry.file.save(str(file.name), file, save=False)
    entry.save()
    return entry


def _plan(need: Need, kind: str, amount: int) -> FundingEntry | None:
    if amount < 0:
        raise Refused(_("Write an amount above zero."))
    if kind == SELF_HELP and living(need).exists():
        raise Refused(_("Planned self-help is the sum of its contributions; change it there."))
    set_planned(need, kind, amount)
    if kind == SELF_HELP:
        need.version += 1
        need.save(update_fields=["swadaya_planned", "version", "updated_at"])
    return need.funding.filter(stage=FundingStage.PLANNED, source_kind=kind).first()
