"""What one rupiah of a partner drew from residents: swadaya beside the support of a partnership."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_short
from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import AGREED_ON, Stage
from partnerships.choices import FundingStage
from partnerships.models import Commitment, FundingEntry, Partnership
from partnerships.places import comma
from partnerships.plan_rows import SELF_HELP
from partnerships.rupiah_sums import total

State = Commitment.State
STANDING = (State.FIRM, State.FULFILLED, State.REDUCED)


def leverage_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    """Two statements once both have agreed; None while either is nothing."""
    if partnership.stage not in AGREED_ON | {Stage.SUSPENDED, Stage.TERMINATED}:
        return None
    support, swadaya = amounts(partnership)
    if not support or not swadaya:
        return None
    words = {
        "ratio": ratio_words(swadaya, support), "swadaya": rupiah_short(swadaya),
        "support": rupiah_short(support),
    }  # fmt: skip
    said = _("Rp 1 of stimulus draws Rp %(ratio)s of swadaya: %(swadaya)s beside %(support)s.")
    return {"template": "partnerships/channelling/after/leverage.html", "context": {"words": said % words}}


def amounts(partnership: Partnership) -> tuple[int, int]:
    """(what the partner has firm here, what residents have firm for the same needs), in rupiah."""
    firm = Commitment.objects.filter(partnership=partnership, state__in=STANDING)
    support = total(firm, "firm_amount")
    loose = Q(stage=FundingStage.RECEIVED, of=None)
    own = FundingEntry.objects.filter(
        Q(stage=FundingStage.COMMITTED) | loose, need__partnership_lines__partnership=partnership,
        source_kind=SELF_HELP, voided_at=None,
    )  # fmt: skip
    return support, total(own)


def ratio_words(part: int, whole: int) -> str:
    """Two decimals at most: "0,21", "1,5", "2"."""
    hundredths = (part * 100 + whole // 2) // whole
    text = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", comma())
