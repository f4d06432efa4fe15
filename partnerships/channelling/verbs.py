"""Verbs of partnerships for the audit log: (label, sentence)."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from partnerships.channelling.after_verbs import AFTER_VERBS
from partnerships.channelling.money_verbs import MONEY_VERBS
from partnerships.channelling.proposal_verbs import PROPOSAL_VERBS
from partnerships.channelling.report_verbs import REPORT_VERBS
from partnerships.channelling.stages import MOVES
from partnerships.channelling.start_verbs import START_VERBS
from partnerships.channelling.talk_verbs import TALK_VERBS
from partnerships.channelling.visit_verbs import VISIT_VERBS

PARTNERSHIP_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.partnership_identify": (_("Begin a partnership"), _("A partnership was begun")),
    **{f"partnerships.partnership_{code}": (move.label, move.label) for code, move in MOVES.items()},
    **AFTER_VERBS,
    **MONEY_VERBS,
    **PROPOSAL_VERBS,
    **REPORT_VERBS,
    **START_VERBS,
    **VISIT_VERBS,
    **TALK_VERBS,
}
